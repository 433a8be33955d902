/**
 * Checks many damaged files, in a process of its own so that one that hangs can be ended, and prints one line of JSON.
 * Arguments: a seed, and how many.
 */
import { checkScenario } from '../../src/scenario/check/check.ts';
import type { PlacedProblem } from '../../src/scenario/check/problem.ts';
import { random as randomOf } from '../random.ts';
import { mutation } from './mutations.ts';

/** Whether a problem names a place that the file has. */
function isPlaced({ line, column }: PlacedProblem, lines: readonly string[]): boolean {
  const named = lines[line - 1];
  return named !== undefined && column >= 1 && column <= named.length + 1;
}

const [seed, count] = process.argv.slice(2).map(Number) as [number, number];
const random = randomOf(seed).share;
const found = { rejected: 0, crashed: 0, misplaced: 0, slowest: 0, examples: [] as string[] };

for (let i = 0; i < count; i++) {
  const text = mutation(random);
  const begun = performance.now();
  try {
    const { scenario, problems } = checkScenario(text);
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    if (!scenario) found.rejected++;
    const placed = problems.every((problem) => isPlaced(problem, lines));
    if (!placed || (!scenario && problems.length === 0)) {
      found.misplaced++;
      found.examples.push(`mutation ${i} of seed ${seed} names no place`);
    }
  } catch (error) {
    found.crashed++;
    found.examples.push(`mutation ${i} of seed ${seed}: ${String(error)}`);
  }
  found.slowest = Math.max(found.slowest, performance.now() - begun);
}
found.examples.splice(5);
process.stdout.write(`${JSON.stringify(found)}\n`);
