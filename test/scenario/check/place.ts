import type { Scenario } from '../../../src/scenario/schema.ts';
import { sampleScenario } from '../sample-scenario.ts';

/** The sample scenario as a trainer would have it in a file, with one thing changed. */
export function fileWith(change: (scenario: Scenario) => unknown): string {
  const scenario = sampleScenario();
  change(scenario);
  return JSON.stringify(scenario, null, 2);
}

/** Where a piece of text stands, counted as an editor counts. @param nth which of its occurrences, from 1 */
export function placeOf(text: string, piece: string, nth = 1): { line: number; column: number } {
  const before = text.split(piece).slice(0, nth).join(piece);
  if (before.length === text.length) throw new Error(`The text has no ${nth}. ${piece}`);
  const lines = before.split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
