/** What can be said of a scenario without anybody having played it. */
import { wordsIn, wordsInProse } from '../../scenario/check/words.ts';
import { explore } from '../../scenario/explore/explore.ts';
import { inOrder } from '../../scenario/explore/measure.ts';
import { statesOf, type State } from '../../scenario/explore/states.ts';
import { stepGraph } from '../../scenario/explore/step-graph.ts';
import { coverageOf, type Coverage } from '../../scenario/objectives.ts';
import type { Scenario, Step } from '../../scenario/schema.ts';

/** Words in a minute, for somebody who reads a second language or with a screen reader. */
const wordsPerMinute = 120;

/** From the one that has least of something to the one that has most. */
export interface Range {
  least: number;
  most: number;
}

export interface Measures {
  /** From the start to an ending, as digits: there can be more than a number holds. */
  paths: string;
  /** Decisions on a path to an ending. */
  decisions: Range;
  /** Seconds to read everything on a path to an ending. */
  reading: Range;
  /** Points on a path to an ending. */
  score: Range;
  /** The most points without a harmful ending, which is what 100 percent are. */
  bestScore: number;
  /** Seconds to read each step, in the order of the file. */
  steps: readonly { id: string; seconds: number }[];
  objectives: readonly Coverage[];
}

/** @param scenario without errors @returns undefined where it has more states than can be looked at */
export function measure(scenario: Scenario): Measures | undefined {
  const explored = explore(scenario);
  if (!explored.complete) return undefined;
  const graph = stepGraph(scenario);
  const seconds = graph.steps.map((step) => secondsFor(step, scenario));
  const { states } = statesOf(scenario, graph);
  const isEnding = (step: number) => graph.steps[step]!.type === 'ending';
  const along = (cost: (step: number) => number) => rangeAlong(states, isEnding, cost);
  return {
    paths: String(explored.paths),
    decisions: along((step) => (isEnding(step) ? 0 : 1)),
    reading: along((step) => seconds[step]!),
    score: { least: explored.lowestScore, most: explored.highestScore },
    bestScore: explored.bestScore,
    steps: graph.ids.map((id, i) => ({ id, seconds: seconds[i]! })),
    objectives: coverageOf(scenario),
  };
}

/** The least and the most that the steps of any path to an ending come to together. */
function rangeAlong(
  states: readonly State[],
  isEnding: (step: number) => boolean,
  costOf: (step: number) => number,
): Range {
  const ahead: Range[] = Array(states.length);
  for (const at of inOrder(states).reverse()) {
    const { step, edges } = states[at]!;
    const then = edges.map(({ to }) => ahead[to]!);
    const rest = isEnding(step) ? [{ least: 0, most: 0 }] : then;
    const cost = costOf(step);
    ahead[at] = {
      least: cost + Math.min(...rest.map(({ least }) => least)),
      most: cost + Math.max(...rest.map(({ most }) => most)),
    };
  }
  return ahead[0]!;
}

/** Text, question and everything on offer. What is said of a decision depends on the decision, and is not in it. */
export function secondsFor(step: Step, { signs }: Pick<Scenario, 'signs'>): number {
  const words = wordsInProse(step.text) + wordsBelow(step, signs);
  return Math.ceil((words * 60) / wordsPerMinute);
}

function wordsBelow(step: Step, signs: Scenario['signs']): number {
  const sum = (texts: readonly string[]) => texts.reduce((all, text) => all + wordsIn(text), 0);
  switch (step.type) {
    case 'ending':
      return step.debrief.reduce((all, { text }) => all + wordsInProse(text), 0);
    case 'scene':
      return sum([step.prompt, ...step.choices.map(({ text }) => text)]);
    case 'observe':
      return sum([step.prompt, ...step.signs.map((id) => signs[id]!.text)]);
    case 'order':
      return sum([step.prompt, ...step.items.map(({ text }) => text)]);
    case 'report':
      return sum([
        step.prompt,
        ...step.fields.map(({ label }) => label),
        ...step.entries.map(({ text }) => text),
      ]);
  }
}
