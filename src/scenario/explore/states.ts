/** The states of a scenario, those that behave the same being one, and the ways between them. */
import type { Scenario } from '../schema.ts';
import { factsOf } from './facts.ts';
import { after, carry, follow, offered, readTexts, type Past } from './past.ts';
import { roomsOf, type Way } from './room.ts';
import { allOf, conditionsOf, type ConditionUse } from './step-conditions.ts';
import type { StepGraph } from './step-graph.ts';

/**
 * How much is looked at before exploring gives up: states, and the ways on from them. A flight of 10,000 steps takes
 * about 200,000; a loop of twenty choices, or twenty choices that are all asked about at the end, takes more than this.
 */
const mostWork = 2_000_000;

/** Decisions that lead from one state to another. */
interface Edge {
  to: number;
  /** How many different decisions these are. */
  ways: bigint;
  /** The fewest and the most points that any of them earns. */
  least: number;
  most: number;
  /** The position of the choice in its step, where it is a harmful one. */
  harmful: number | undefined;
}

export interface State {
  /** By its number in the graph. */
  step: number;
  /** Whether nothing is on offer, or something on offer leads nowhere. */
  stuck: boolean;
  edges: readonly Edge[];
}

export interface States {
  /** The first is the one at the start. */
  states: readonly State[];
  conditions: readonly ConditionUse[];
  /** Where there is too much to look at: the step that has the most states. */
  fullest: number | undefined;
}

/** Finds every state that some path comes to. References must resolve. */
export function statesOf(scenario: Scenario, graph: StepGraph): States {
  const conditions = graph.steps.map((step, i) => conditionsOf(graph.ids[i]!, step));
  const facts = factsOf(scenario, graph, conditions);
  const rooms = roomsOf(scenario, graph, conditions, facts);
  const register = registerOf(graph.steps.length);
  const states: State[] = [];
  let work = 0;

  register.numberOf(graph.numberOf.get(scenario.start)!, { facts: 0n, score: 0 });
  for (let at = 0; at < register.found.length && work <= mostWork; at++) {
    const { step, past } = register.found[at]!;
    const room = rooms[step]!;
    readTexts(room, past, facts);
    const ways = offered(room, past, facts);
    const edges: Edge[] = [];
    let stuck = ways.length === 0 && room.ways.length > 0;
    for (const way of ways) {
      const then = after(past, way);
      const target = follow(room.conditions.nexts[way.next]!, room, then, facts);
      if (target === undefined) {
        stuck = true;
        continue;
      }
      const to = graph.numberOf.get(target)!;
      addWay(edges, register.numberOf(to, carry(then, room, rooms[to]!)), way);
    }
    states.push({ step, stuck, edges });
    work += 1 + room.ways.length;
  }
  return {
    states,
    conditions: conditions.flatMap(allOf),
    fullest: work > mostWork ? register.fullest() : undefined,
  };
}

/** Decisions other than choices are only counted, so that those that lead to the same state are one edge. */
function addWay(edges: Edge[], to: number, { points, ways, choice }: Way): void {
  const same = choice ? undefined : edges.find((edge) => edge.to === to);
  if (same) {
    same.ways += ways;
    same.least = Math.min(same.least, points);
    same.most = Math.max(same.most, points);
  } else {
    const harmful = choice?.harmful ? choice.position : undefined;
    edges.push({ to, ways, least: points, most: points, harmful });
  }
}

/** Gives each step with a past a number, the same one each time. */
function registerOf(steps: number) {
  const known = Array.from({ length: steps }, () => new Map<number, Map<bigint, number>>());
  const found: { step: number; past: Past }[] = [];
  const numberOf = (step: number, past: Past): number => {
    let byFacts = known[step]!.get(past.score);
    if (!byFacts) known[step]!.set(past.score, (byFacts = new Map()));
    let number = byFacts.get(past.facts);
    if (number === undefined) byFacts.set(past.facts, (number = found.push({ step, past }) - 1));
    return number;
  };
  const fullest = (): number => {
    const counts = new Int32Array(steps);
    for (const { step } of found) counts[step]!++;
    return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  };
  return { found, numberOf, fullest };
}
