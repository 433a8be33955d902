/**
 * Between which scores it still matters in a step how many points there are: at or above `most` every condition from
 * here on finds enough of them, below `least` none does.
 */
import type { Condition } from '../schema.ts';
import type { StepGraph } from './step-graph.ts';
import type { StepConditions } from './step-conditions.ts';

export interface ScoreRange {
  /** Infinity where no condition from here on asks about the score. */
  least: number;
  /** -Infinity where no condition from here on asks about the score. */
  most: number;
}

/** A way to decide in a step, as far as it earns points. */
interface Earning {
  points: number;
  /** The position of its `next` in the step. */
  next: number;
}

const nothingAsked: ScoreRange = { least: Infinity, most: -Infinity };

/** The score as it is told apart in a step: one number stands for all that lie beyond the range on either side. */
export function withinRange(score: number, { least, most }: ScoreRange): number {
  return most === -Infinity ? 0 : Math.min(most, Math.max(least - 1, score));
}

/** @param earnings for each step, what its decisions earn */
export function scoreRanges(
  graph: StepGraph,
  conditions: readonly StepConditions[],
  earnings: readonly (readonly Earning[])[],
): ScoreRange[] {
  const { components, componentOf, numberOf } = graph;
  const ranges: ScoreRange[] = Array(graph.steps.length).fill(nothingAsked);
  for (const [at, { nodes, cyclic }] of components.entries()) {
    const range = { ...nothingAsked };
    for (const node of nodes) {
      const { texts, offers, nexts } = conditions[node]!;
      for (const use of texts) askedIn(use.when, range, 0);
      for (const use of offers) if (use) askedIn(use.when, range, 0);
      for (const { points, next } of earnings[node]!) {
        // Within a component, what is earned is reckoned with below, once for all that can happen in it.
        const earned = cyclic ? 0 : points;
        for (const { to, condition } of nexts[next]!) {
          const target = numberOf.get(to)!;
          if (condition) askedIn(condition.when, range, earned);
          if (componentOf[target] !== at) widen(range, ranges[target]!, earned);
        }
      }
    }
    if (range.most === -Infinity) continue;
    const { lost, gained } = cyclic ? atMost(graph, nodes, earnings) : { lost: 0, gained: 0 };
    for (const node of nodes) ranges[node] = { least: range.least - gained, most: range.most + lost };
  }
  return ranges;
}

/** Makes a range so wide that it takes in another one before so many points are earned. */
function widen(range: ScoreRange, { least, most }: ScoreRange, earned: number): void {
  range.least = Math.min(range.least, least - earned);
  range.most = Math.max(range.most, most - earned);
}

/** Widens a range by the scores that a condition asks about. */
function askedIn(condition: Condition, range: ScoreRange, earned: number): void {
  if ('score' in condition) {
    const bound = 'atLeast' in condition.score ? condition.score.atLeast : condition.score.below;
    widen(range, { least: bound, most: bound }, earned);
  } else if ('all' in condition) for (const part of condition.all) askedIn(part, range, earned);
  else if ('any' in condition) for (const part of condition.any) askedIn(part, range, earned);
  else if ('not' in condition) askedIn(condition.not, range, earned);
}

/** The most points that can be lost and gained while going round in a component. */
function atMost(
  { steps }: StepGraph,
  nodes: readonly number[],
  earnings: readonly (readonly Earning[])[],
): { lost: number; gained: number } {
  const isScene = (node: number) => steps[node]!.type === 'scene';
  const choices = nodes.filter(isScene).flatMap((node) => earnings[node]!.map(({ points }) => points));
  const others = nodes
    .filter((node) => !isScene(node))
    .map((node) => earnings[node]!.reduce((most, { points }) => Math.max(most, points), 0));
  // A choice is made once; between two choices, and before and after all, each other step is come to once at the most.
  const rounds = choices.length + 1;
  return {
    lost: choices.reduce((sum, points) => sum + Math.max(0, -points), 0),
    gained:
      choices.reduce((sum, points) => sum + Math.max(0, points), 0) +
      rounds * others.reduce((sum, points) => sum + points, 0),
  };
}
