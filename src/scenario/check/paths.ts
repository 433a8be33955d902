import type { Scenario } from '../schema.ts';
import { explore, type Exploration } from '../explore/explore.ts';
import { endlessLoops, stepGraph } from '../explore/step-graph.ts';
import type { Path, Problem } from './problem.ts';

/**
 * Finds what no single line shows: steps that can't be reached, paths that don't end, conditions that say nothing, and
 * harm that is rewarded. References must resolve.
 */
export function checkPaths(scenario: Scenario): Problem[] {
  const endless = [...endlessLoops(scenario)];
  if (endless.length > 0) return endless.map(endlessLoop);
  const explored = explore(scenario);
  if (!explored.complete) return [tooManyStates(explored.step)];
  const loops = loopsWithoutWayOut(scenario, explored);
  const inLoops = new Set(loops.flat());
  const ids = Object.keys(scenario.steps);
  return [
    ...ids.filter((id) => !explored.reached.has(id)).map(unreachableStep),
    ...ids.filter((id) => explored.stuck.has(id) && !inLoops.has(id)).map(deadEnd),
    ...loops.map(noWayOut),
    ...conditionsThatSayNothing(explored),
    ...harmfulToBest(scenario, explored),
    ...(explored.bestScore > 0 ? [] : [noGoodEnding]),
  ];
}

const endlessLoop = (id: string): Problem => ({
  rule: 'endless-loop',
  path: ['steps', id],
  message: `The step "${id}" leads back to itself without a choice, so that a learner can go round for ever.`,
  remedy: 'Let it lead on, or put a step with choices on the way back.',
});

const tooManyStates = (id: string): Problem => ({
  rule: 'too-many-states',
  path: ['steps', id],
  message: `So much of what was done before matters in the step "${id}" that not every path can be looked at.`,
  remedy:
    'Split the scenario, take choices out of loops, or ask about fewer earlier choices, signs and scores.',
});

const unreachableStep = (id: string): Problem => ({
  rule: 'unreachable-step',
  path: ['steps', id],
  message: `No path leads to the step "${id}".`,
  remedy: 'Let a "next" point to it, or remove it.',
});

const deadEnd = (id: string): Problem => ({
  rule: 'dead-end',
  path: ['steps', id],
  message: `A learner can come to the step "${id}" and find no way on.`,
  remedy: 'Add a choice, or an entry of "next", without a condition.',
});

const noWayOut = (ids: readonly string[]): Problem => ({
  rule: 'no-way-out',
  path: ['steps', ids[0]!],
  message:
    ids.length === 1
      ? `The step "${ids[0]}" leads only back to itself, and never to an ending.`
      : `The steps ${ids.map((id) => `"${id}"`).join(', ')} lead only to each other, and never to an ending.`,
  remedy: 'Let a "next" of one of them lead out of the loop, to a step from which an ending can be reached.',
});

/** The loops from which no path comes to an ending: the ids of the steps of each, in the order of the file. */
function loopsWithoutWayOut(scenario: Scenario, { noWayOut: trapped }: Exploration): string[][] {
  if (trapped.size === 0) return [];
  const { components, ids } = stepGraph(scenario);
  return components
    .filter(({ cyclic }) => cyclic)
    .map(({ nodes }) => [...nodes].sort((a, b) => a - b).map((node) => ids[node]!))
    .map((loop) => loop.filter((id) => trapped.has(id)))
    .filter((loop) => loop.length > 0);
}

function conditionsThatSayNothing({ conditions }: Exploration): Problem[] {
  return conditions.flatMap(({ path, asked, everTrue, everFalse }) => {
    if (!asked) return [];
    if (!everTrue) return [conditionNever(path)];
    return everFalse ? [] : [conditionAlways(path)];
  });
}

const conditionNever = (path: Path): Problem => ({
  rule: 'condition-never',
  path,
  message: 'This condition never holds, on any path, when it is asked.',
  remedy: 'Correct it, or remove what hangs on it; something before it may always be taken instead.',
});

const conditionAlways = (path: Path): Problem => ({
  rule: 'condition-always',
  path,
  message: 'This condition holds on every path, so it says nothing.',
  remedy: 'Correct it, or leave it out.',
});

function harmfulToBest(scenario: Scenario, { harmfulToGood }: Exploration): Problem[] {
  return harmfulToGood.map(({ step: id, position }) => {
    const step = scenario.steps[id]!;
    const name = step.type === 'scene' ? step.choices[position]!.id : id;
    return {
      rule: 'harmful-to-best',
      path: ['steps', id, 'choices', position, 'next'],
      message: `The choice "${name}" is harmful, and yet it can lead to an ending with the outcome "good".`,
      remedy: 'Let it lead to an ending that shows the harm, or give it another outcome.',
    };
  });
}

const noGoodEnding: Problem = {
  rule: 'no-good-ending',
  path: ['steps'],
  message: 'No path earns points and comes to an ending without harm.',
  remedy: 'Give points to the good choices, and let them lead to an ending that is not harmful.',
};
