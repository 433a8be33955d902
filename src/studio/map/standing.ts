import type { Path } from '../../scenario/check/problem.ts';

/** The step that a place in a scenario is in; undefined where it is in none. */
export function stepAt([steps, id]: Path): string | undefined {
  return steps === 'steps' && typeof id === 'string' ? id : undefined;
}

/** The position of the choice that a place in a step is in. */
export function choiceAt([, , choices, position]: Path): number | undefined {
  return choices === 'choices' && typeof position === 'number' ? position : undefined;
}
