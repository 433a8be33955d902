import { ensureBuilt } from '../../src/setup/build.ts';

/** Two journeys that begin at once would both build what is not built yet. */
export function setup(): Promise<void> {
  return ensureBuilt((line) => process.stderr.write(`${line}\n`));
}
