import type { Scenario } from '../schema.ts';
import type { Problem } from './problem.ts';

/** Finds good endings that say the opposite of what the scenario says is right. */
export function checkAbout({ about, steps }: Pick<Scenario, 'about' | 'steps'>): Problem[] {
  if (!about) return [];
  const isDue = about.report === 'due';
  return Object.entries(steps).flatMap(([id, step]): Problem[] => {
    if (step.type !== 'ending' || step.outcome !== 'good' || step.reported === isDue) return [];
    return [
      {
        rule: 'about-ending',
        path: ['steps', id, 'reported'],
        message: isDue
          ? `In this scenario a report is due, and yet the good ending "${id}" comes without one.`
          : `In this scenario no report is due, and yet the good ending "${id}" comes after one.`,
        remedy:
          'Change "report" under "about", or the outcome of this ending, or what it says of the report.',
      },
    ];
  });
}
