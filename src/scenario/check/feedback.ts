import type { Problem } from './problem.ts';
import type { Parts } from './parts.ts';

/** Finds choices that say nothing to whoever makes them. */
export function checkFeedback({ steps }: Parts): Problem[] {
  return Object.entries(steps).flatMap(([id, step]): Problem[] => {
    if (step.type !== 'scene') return [];
    return step.choices.flatMap(({ id: choice, feedback }, i): Problem[] =>
      feedback === undefined
        ? [
            {
              rule: 'missing-feedback',
              path: ['steps', id, 'choices', i],
              message: `The choice "${choice}" has no feedback, so the learner is not told why it was good or harmful.`,
              remedy: 'Add "feedback" with the reason.',
            },
          ]
        : [],
    );
  });
}
