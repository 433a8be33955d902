import type { Scenario } from '../schema.ts';
import { trailWidth } from '../trail.ts';
import { variantWidth } from '../variant.ts';
import { countPaths, inOrder, lookAhead } from './measure.ts';
import { statesOf } from './states.ts';
import type { ConditionUse } from './step-conditions.ts';
import { stepGraph } from './step-graph.ts';

/** What is known of a scenario once every path through it has been looked at. A path is a list of decisions. */
export interface Exploration {
  complete: true;
  /** How many states there are, those that behave the same being one. */
  states: number;
  /** How many paths there are from the start to an ending; exact. */
  paths: bigint;
  /** Ids of the steps that some path comes to. */
  reached: ReadonlySet<string>;
  /** Those of them that are endings. */
  endings: ReadonlySet<string>;
  /** Ids of the steps, endings apart, at which some path stops: nothing is on offer, or something on offer leads nowhere. */
  stuck: ReadonlySet<string>;
  /** Ids of the steps that some path comes to, and from which none comes to an ending. */
  noWayOut: ReadonlySet<string>;
  /** Every condition of the scenario, and whether it ever held. */
  conditions: readonly ConditionUse[];
  /** The fewest points that any path to an ending earns; Infinity where there is no such path. */
  lowestScore: number;
  /** The most points that any path to an ending earns; -Infinity where there is no such path. */
  highestScore: number;
  /** The most points that any path to an ending without harm earns; -Infinity where there is no such path. */
  bestScore: number;
  /** The same, of the paths on which no choice is harmful either. */
  bestHarmlessScore: number;
  /** The most decisions on any path, whether or not it comes to an ending. */
  longestPath: number;
  /** The most characters of suspend data that any path takes, with the variant. */
  longestTrail: number;
  /** The harmful choices after which some path still comes to an ending with the outcome `good`. */
  harmfulToGood: readonly ChoicePlace[];
}

/** Exploring stopped, since the scenario has too many states that all behave differently. */
export interface GivenUp {
  complete: false;
  /** How many states had been found. */
  states: number;
  /** The id of the step that most of them are in. */
  step: string;
}

/** A choice, by the id of its scene and its position there. */
export interface ChoicePlace {
  step: string;
  position: number;
}

/**
 * Looks at every path. Pasts that no condition ahead can tell apart are one state, so that the cost grows with the size
 * of the scenario and not with the number of its paths. References must resolve, and there must be no endless loops.
 */
export function explore(scenario: Scenario): Exploration | GivenUp {
  const graph = stepGraph(scenario);
  const { states, conditions, fullest } = statesOf(scenario, graph);
  const idOf = (step: number) => graph.ids[step]!;
  if (fullest !== undefined) return { complete: false, states: states.length, step: idOf(fullest) };

  const order = inOrder(states);
  const measured = graph.steps.map((step) => ({
    outcome: step.type === 'ending' ? step.outcome : undefined,
    width: trailWidth(step),
  }));
  const ahead = lookAhead(states, order, measured);
  const whole = ahead[0]!;
  const stepsWhere = (test: (state: number) => boolean) =>
    new Set(order.filter(test).map((state) => idOf(states[state]!.step)));
  const withWayOut = stepsWhere((state) => ahead[state]!.lowest !== Infinity);
  const reached = stepsWhere(() => true);

  return {
    complete: true,
    states: states.length,
    paths: countPaths(states, order, measured),
    reached,
    endings: stepsWhere((state) => measured[states[state]!.step]!.outcome !== undefined),
    stuck: stepsWhere((state) => states[state]!.stuck),
    noWayOut: new Set([...reached].filter((id) => !withWayOut.has(id))),
    conditions,
    lowestScore: whole.lowest,
    highestScore: whole.highest,
    bestScore: whole.best,
    bestHarmlessScore: whole.harmless,
    longestPath: whole.decisions,
    longestTrail: variantWidth(scenario) + whole.characters,
    harmfulToGood: harmfulToGood(),
  };

  function harmfulToGood(): ChoicePlace[] {
    const positions = new Map<number, Set<number>>();
    for (const { step, edges } of states) {
      for (const { to, harmful } of edges) {
        if (harmful === undefined || !ahead[to]!.comesToGood) continue;
        positions.set(step, (positions.get(step) ?? new Set()).add(harmful));
      }
    }
    return [...positions].flatMap(([step, some]) =>
      [...some].map((position) => ({ step: idOf(step), position })),
    );
  }
}
