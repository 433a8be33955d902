/** A content folder with one scenario that can be played. */
import { scenario } from '../../player/sample-scenario.ts';

export const file = `scenarios/${scenario.id}.json`;

export function sampleFiles(change: object = {}): Map<string, string> {
  return new Map([[file, JSON.stringify({ ...scenario, ...change }, null, 2)]]);
}
