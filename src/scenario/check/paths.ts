import type { Scenario } from '../schema.ts';
import { endlessLoops, explore } from '../explore.ts';
import type { Problem } from './problem.ts';

/** Finds what no single line shows: steps that can't be reached, and paths that don't end. References must resolve. */
export function checkPaths(scenario: Scenario): Problem[] {
  const endless = [...endlessLoops(scenario)];
  if (endless.length > 0) {
    return endless.map((id) => ({
      rule: 'endless-loop',
      path: ['steps', id],
      message: `The step "${id}" leads back to itself without a choice, so that a learner can go round for ever.`,
      remedy: 'Let it lead on, or put a step with choices on the way back.',
    }));
  }
  const { reached, stuck, bestScore } = explore(scenario);
  const problems: Problem[] = [];
  for (const id of Object.keys(scenario.steps)) {
    if (!reached.has(id)) {
      problems.push({
        rule: 'unreachable-step',
        path: ['steps', id],
        message: `No path leads to the step "${id}".`,
        remedy: 'Let a "next" point to it, or remove it.',
      });
    }
    if (stuck.has(id)) {
      problems.push({
        rule: 'dead-end',
        path: ['steps', id],
        message: `A learner can come to the step "${id}" and find no way on.`,
        remedy: 'Add a choice, or an entry of "next", without a condition.',
      });
    }
  }
  if (!(bestScore > 0)) {
    problems.push({
      rule: 'no-good-ending',
      path: ['steps'],
      message: 'No path earns points and comes to an ending without harm.',
      remedy: 'Give points to the good choices, and let them lead to an ending that is not harmful.',
    });
  }
  return problems;
}
