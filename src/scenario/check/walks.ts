import type { Ending, Scenario, Step, Walk } from '../schema.ts';
import { compile } from '../compile.ts';
import { destinations, nextsOf } from '../rules.ts';
import { playWalk } from '../walk.ts';
import type { Path, Problem } from './problem.ts';

/**
 * Plays every walk, and finds those that come to something else than their author expects. References must resolve.
 */
export function checkWalks(scenario: Scenario): Problem[] {
  const { walks = [], steps } = scenario;
  if (walks.length === 0) return [];
  const machine = compile(onlyWhatIsWalked(scenario, walks));
  return walks.flatMap((walk, i) => {
    const path = ['walks', i];
    const came = playWalk(scenario, machine, walk);
    if (came.stoppedAt !== undefined) return [stopped(walk, came.stoppedAt, came.step, path)];
    const problem = (what: 'ends' | 'outcome' | 'score', message: string): Problem => ({
      rule: 'walk',
      path: [...path, what],
      message: `The walk “${walk.name}” ${message}.`,
      remedy: 'Correct what the walk expects, its decisions, or the scenario.',
    });
    const end = steps[came.ends]!;
    if (end.type !== 'ending') {
      return [problem('ends', `does not come to an ending: it stops at the step "${came.ends}"`)];
    }
    const problems: Problem[] = [];
    if (came.ends !== walk.ends)
      problems.push(problem('ends', `ends at "${came.ends}", not at "${walk.ends}"`));
    if (came.outcome !== walk.outcome) {
      problems.push(problem('outcome', `has the outcome "${String(came.outcome)}", not "${walk.outcome}"`));
    }
    if (came.score !== walk.score) {
      problems.push(problem('score', `earns ${came.score} points, not ${walk.score}`));
    }
    return problems;
  });
}

/**
 * The scenario with nothing but the steps that walks name, and those that these lead to, as endings. Walks come to no
 * others, and a machine takes its time for each.
 */
function onlyWhatIsWalked(scenario: Scenario, walks: readonly Walk[]): Scenario {
  const named = new Set([scenario.start]);
  for (const { decisions } of walks) {
    for (const decision of decisions) for (const id of Object.keys(decision)) named.add(id);
  }
  const walked = [...named].map((id): [string, Step] => [id, scenario.steps[id]!]);
  const beyond = walked
    .flatMap(([, step]) => nextsOf(step).flatMap(destinations))
    .filter((id) => !named.has(id))
    .map((id): [string, Step] => [id, nowhere]);
  return { ...scenario, steps: Object.fromEntries([...walked, ...beyond]) };
}

const nowhere: Ending = {
  type: 'ending',
  phase: 'arrival',
  title: '',
  outcome: 'acceptable',
  reported: false,
  text: [],
  debrief: [],
};

function stopped(walk: Walk, position: number, at: string, path: Path): Problem {
  const [wanted] = Object.keys(walk.decisions[position]!);
  const why =
    wanted === at
      ? `what it decides at "${at}" can't be decided there at that time`
      : `the learner is at the step "${at}", and the walk decides something at "${wanted!}"`;
  return {
    rule: 'walk',
    path: [...path, 'decisions', position],
    message: `The walk “${walk.name}” stops at decision ${position + 1}: ${why}.`,
    remedy: 'Correct the decision, or the conditions of what it decides.',
  };
}
