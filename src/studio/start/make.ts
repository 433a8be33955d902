import { send, type Change } from '../events.ts';
import { scenarioFile } from './new-scenario.ts';

/** Makes a scenario, and opens it. */
export function make(from: EventTarget, label: string, id: string, changes: readonly Change[]): void {
  send(from, 'studio-edit', { label, changes });
  send(from, 'studio-go', { file: scenarioFile(id), path: [] });
}
