import type { Scenario } from './schema.ts';

/** An objective of the course, and the steps in which a decision tests it, by id. */
export interface Coverage {
  objective: string;
  steps: string[];
}

/**
 * Which steps test which objective: first those that the scenario says it serves, in its order, then any others that a
 * step tests all the same.
 */
export function coverageOf({ objectives, steps }: Scenario): Coverage[] {
  const covered = new Map<string, string[]>(objectives.map((objective) => [objective, []]));
  for (const [id, step] of Object.entries(steps)) {
    if (step.type === 'ending') continue;
    for (const objective of step.tests ?? []) {
      covered.set(objective, [...(covered.get(objective) ?? []), id]);
    }
  }
  return [...covered].map(([objective, ids]) => ({ objective, steps: ids }));
}
