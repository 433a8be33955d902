/** What is to be said of all the paths through the states, found without walking them one by one. */
import type { Outcome } from '../schema.ts';
import type { State } from './states.ts';

/** What lies ahead of one state. */
interface Ahead {
  /** The fewest and the most points on any way to an ending; Infinity and -Infinity where there is none. */
  lowest: number;
  highest: number;
  /** The most points on any way to an ending without harm. */
  best: number;
  /** The same, of the ways without a harmful choice. */
  harmless: number;
  /** The most decisions, and the most characters of a trail, whether or not it comes to an ending. */
  decisions: number;
  characters: number;
  comesToGood: boolean;
}

/** What a step is, as far as paths are measured. */
export interface Measured {
  /** Undefined for a step that is no ending. */
  outcome: Outcome | undefined;
  /** How many characters a decision in it takes in a trail. */
  width: number;
}

/**
 * What lies ahead of each state, in one pass from the endings back.
 * @param order the states, each before those that it leads to
 */
export function lookAhead(
  states: readonly State[],
  order: readonly number[],
  steps: readonly Measured[],
): Ahead[] {
  const ahead: Ahead[] = Array(states.length);
  for (let i = order.length - 1; i >= 0; i--) {
    const { step, edges } = states[order[i]!]!;
    const { outcome, width } = steps[step]!;
    const here = outcome === undefined ? nowhere() : atEnding(outcome);
    for (const { to, least, most, harmful } of edges) {
      const then = ahead[to]!;
      here.lowest = Math.min(here.lowest, least + then.lowest);
      here.highest = Math.max(here.highest, most + then.highest);
      here.best = Math.max(here.best, most + then.best);
      if (harmful === undefined) here.harmless = Math.max(here.harmless, most + then.harmless);
      here.decisions = Math.max(here.decisions, 1 + then.decisions);
      here.characters = Math.max(here.characters, width + then.characters);
      here.comesToGood ||= then.comesToGood;
    }
    ahead[order[i]!] = here;
  }
  return ahead;
}

const nowhere = (): Ahead => ({
  lowest: Infinity,
  highest: -Infinity,
  best: -Infinity,
  harmless: -Infinity,
  decisions: 0,
  characters: 0,
  comesToGood: false,
});

const atEnding = (outcome: Outcome): Ahead => ({
  ...nowhere(),
  lowest: 0,
  highest: 0,
  ...(outcome !== 'harmful' && { best: 0, harmless: 0 }),
  comesToGood: outcome === 'good',
});

/**
 * How many paths there are from the first state to an ending: lists of decisions of which no two are the same.
 * @param order the states, each before those that it leads to
 */
export function countPaths(
  states: readonly State[],
  order: readonly number[],
  steps: readonly Measured[],
): bigint {
  const counts = new Map([[0, 1n]]);
  let paths = 0n;
  for (const state of order) {
    const { step, edges } = states[state]!;
    const count = counts.get(state)!;
    if (steps[step]!.outcome !== undefined) paths += count;
    for (const { to, ways } of edges) {
      counts.set(to, (counts.get(to) ?? 0n) + (ways === 1n ? count : count * ways));
    }
    // The numbers grow with the length of the path, and there is no need of those behind.
    counts.delete(state);
  }
  return paths;
}

/** The states, each before those that it leads to; without those on and behind a cycle. */
export function inOrder(states: readonly State[]): number[] {
  const before = new Int32Array(states.length);
  for (const { edges } of states) for (const { to } of edges) before[to]!++;
  const order = [0];
  for (const state of order) {
    for (const { to } of states[state]!.edges) if (--before[to]! === 0) order.push(to);
  }
  return order;
}
