/** A step made ready to be come to thousands of times: its conditions as tests on bits, its decisions as classes. */
import type { Scenario } from '../schema.ts';
import { classesOfDecisions } from './decision-classes.ts';
import type { Facts } from './facts.ts';
import { scoreRanges, type ScoreRange } from './score-range.ts';
import type { StepGraph } from './step-graph.ts';
import type { ConditionUse, StepConditions } from './step-conditions.ts';

/** Decisions that cannot be told apart by what they earn, bring to notice and lead to. */
export interface Way {
  points: number;
  /** The facts that come to be. */
  sets: bigint;
  ways: bigint;
  /** The position of its `next` in the step. */
  next: number;
  /** For a choice of a scene: its position, whether it is harmful, the fact that it was made, and its condition. */
  choice?: { position: number; harmful: boolean; made: bigint; offer: ConditionUse | undefined };
}

/** A step to explore. */
export interface Room {
  conditions: StepConditions;
  ways: readonly Way[];
  range: ScoreRange;
  /** The bit of each fact that is known of in the step. */
  bits: ReadonlyMap<number, bigint>;
}

/** Makes every step ready. */
export function roomsOf(
  scenario: Scenario,
  graph: StepGraph,
  conditions: readonly StepConditions[],
  facts: Facts,
): Room[] {
  const bits = graph.steps.map((_, at) => bitsFor(facts.known[at]!));
  const ways = graph.steps.map((_, at) => waysIn(scenario, graph, at, conditions[at]!, facts, bits[at]!));
  const ranges = scoreRanges(graph, conditions, ways);
  return graph.steps.map((_, at) => ({
    conditions: conditions[at]!,
    ways: ways[at]!,
    range: ranges[at]!,
    bits: bits[at]!,
  }));
}

const noBits: ReadonlyMap<number, bigint> = new Map();

function bitsFor(known: readonly number[]): ReadonlyMap<number, bigint> {
  return known.length === 0 ? noBits : new Map(known.map((fact, i) => [fact, 1n << BigInt(i)]));
}

function waysIn(
  scenario: Scenario,
  { steps }: StepGraph,
  at: number,
  { offers }: StepConditions,
  facts: Facts,
  bits: ReadonlyMap<number, bigint>,
): Way[] {
  const step = steps[at]!;
  const bitOf = (fact: number | undefined) => (fact === undefined ? 0n : (bits.get(fact) ?? 0n));
  const setBy = (signs: readonly string[]) =>
    signs.reduce((sum, sign) => sum | bitOf(facts.signs.get(sign)), 0n);

  if (step.type === 'ending') return [];
  if (step.type === 'scene') {
    return step.choices.map(({ id, score, notices = [], outcome }, position) => {
      const made = bitOf(facts.choices.get(id));
      return {
        points: score,
        sets: setBy(notices) | made,
        ways: 1n,
        next: position,
        choice: { position, harmful: outcome === 'harmful', made, offer: offers[position] },
      };
    });
  }
  const relevant = (sign: string) => bitOf(facts.signs.get(sign)) !== 0n;
  return classesOfDecisions(step, scenario.signs, relevant).map(({ points, notices, ways }) => ({
    points,
    sets: setBy(notices),
    ways,
    next: 0,
  }));
}
