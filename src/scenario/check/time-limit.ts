import type { Scene } from '../schema.ts';
import { componentsOf } from '../cycle.ts';
import { destinations, nextsOf } from '../rules.ts';
import type { Problem } from './problem.ts';
import type { Parts } from './parts.ts';

/**
 * Finds time limits whose choice is not always on offer when the time is over: it has a condition, or it has been made
 * before, for the scene can be come back to after it.
 */
export function checkTimeLimits({ steps }: Parts): Problem[] {
  const limited = Object.entries(steps).filter(([, step]) => step.type === 'scene' && step.within);
  if (limited.length === 0) return [];
  const comesBack = loopsOf(steps);
  return limited.flatMap(([id, step]): Problem[] => {
    const { choices, within } = step as Scene;
    const choice = choices.find((one) => one.id === within!.then);
    if (!choice) return [];
    const returns = destinations(choice.next).some((next) => comesBack(id, next));
    if (!choice.when && !returns) return [];
    return [
      {
        rule: 'time-limit-choice',
        path: ['steps', id, 'within', 'then'],
        message: `The choice "${choice.id}" is made when the time is over, but it is not always on offer: ${
          choice.when
            ? 'it has a condition'
            : 'a learner can come back here after it, and a choice is made once'
        }.`,
        remedy: 'Name a choice without "when" that does not lead back here.',
      },
    ];
  });
}

/** Builds the function that tells whether one can come back to a step from one that it leads to. */
function loopsOf(steps: Parts['steps']): (id: string, next: string) => boolean {
  const ids = Object.keys(steps);
  const positions = new Map(ids.map((id, i) => [id, i]));
  const targets = Object.values(steps).map((step) =>
    nextsOf(step)
      .flatMap(destinations)
      .flatMap((id) => positions.get(id) ?? []),
  );
  const loopOf = new Map<string, number>();
  componentsOf(targets).forEach(({ nodes, cyclic }, loop) => {
    if (cyclic) for (const node of nodes) loopOf.set(ids[node]!, loop);
  });
  return (id, next) => loopOf.has(id) && loopOf.get(id) === loopOf.get(next);
}
