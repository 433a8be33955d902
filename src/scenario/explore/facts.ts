/**
 * What of the past can still matter in a step: signs noticed and choices made that a condition from here on may ask
 * about, and that may have come to be by now. Everything else is forgotten, so that states that behave the same are one.
 */
import type { Scenario, Step } from '../schema.ts';
import { partsOf } from '../condition.ts';
import { destinations } from '../rules.ts';
import type { StepGraph } from './step-graph.ts';
import { allOf, type StepConditions } from './step-conditions.ts';

/** A fact is a number. */
export interface Facts {
  signs: ReadonlyMap<string, number>;
  choices: ReadonlyMap<string, number>;
  /** For each step, the facts that can be so on arrival or after the decision in it, and that may still be asked for. */
  known: readonly (readonly number[])[];
}

/** For each fact, the steps that do something with it. */
type StepsByFact = number[][];

export function factsOf(scenario: Scenario, graph: StepGraph, conditions: readonly StepConditions[]): Facts {
  const signs = new Map<string, number>();
  const choices = new Map<string, number>();
  const asking: StepsByFact = [];
  const ask = (names: Map<string, number>, name: string, step: number): void => {
    const fact = names.get(name) ?? asking.push([]) - 1;
    names.set(name, fact);
    asking[fact]!.push(step);
  };

  conditions.forEach((ofStep, step) => {
    for (const { when } of allOf(ofStep)) {
      for (const part of partsOf(when)) {
        if ('noticed' in part) ask(signs, part.noticed, step);
        if ('chose' in part) ask(choices, part.chose, step);
      }
    }
    for (const choice of comingBack(graph, step)) ask(choices, choice, step);
  });

  const setting: StepsByFact = asking.map(() => []);
  graph.steps.forEach((step, i) => {
    for (const sign of noticeableIn(scenario, step)) {
      const fact = signs.get(sign);
      if (fact !== undefined) setting[fact]!.push(i);
    }
    if (step.type !== 'scene') return;
    for (const { id } of step.choices) {
      const fact = choices.get(id);
      if (fact !== undefined) setting[fact]!.push(i);
    }
  });
  return { signs, choices, known: between(graph, setting, asking) };
}

/** The choices of a step after which it may be come to again; they are then no longer on offer. */
function comingBack({ steps, numberOf, components, componentOf }: StepGraph, at: number): string[] {
  const step = steps[at]!;
  const component = componentOf[at]!;
  if (step.type !== 'scene' || !components[component]!.cyclic) return [];
  return step.choices
    .filter(({ next }) => destinations(next).some((to) => componentOf[numberOf.get(to)!] === component))
    .map(({ id }) => id);
}

/** The signs that a decision in this step can bring to notice. */
function noticeableIn({ signs }: Scenario, step: Step): string[] {
  if (step.type === 'scene') return step.choices.flatMap(({ notices = [] }) => notices);
  return step.type === 'observe' ? step.signs.filter((id) => signs[id]!.kind === 'indicator') : [];
}

/** For each step, the facts that some step up to it sets and some step from it on asks for. */
function between(graph: StepGraph, setting: StepsByFact, asking: StepsByFact): number[][] {
  const { components, componentOf, targets } = graph;
  const beyond = components.map(({ nodes }, i) => {
    const others = nodes.flatMap((node) => targets[node]!.map((to) => componentOf[to]!));
    return [...new Set(others)].filter((to) => to !== i);
  });
  const known = components.map((): number[] => []);
  const before = new Int32Array(components.length);
  const after = new Int32Array(components.length);
  // As many facts at a time as a number has bits, and only between the first step that sets one of them and the last
  // that asks for one, so that time and room stay small in a scenario with thousands.
  for (let first = 0; first < asking.length; first += 32) {
    let from = -1;
    let until = components.length;
    for (let fact = first; fact < Math.min(first + 32, asking.length); fact++) {
      for (const step of setting[fact]!) {
        const at = componentOf[step]!;
        before[at]! |= 1 << (fact - first);
        from = Math.max(from, at);
      }
      for (const step of asking[fact]!) {
        const at = componentOf[step]!;
        after[at]! |= 1 << (fact - first);
        until = Math.min(until, at);
      }
    }
    for (let i = from; i > until; i--) for (const to of beyond[i]!) before[to]! |= before[i]!;
    for (let i = until; i <= from; i++) {
      for (const to of beyond[i]!) after[i]! |= after[to]!;
      for (let bits = before[i]! & after[i]!, fact = first; bits !== 0; bits >>>= 1, fact++) {
        if (bits & 1) known[i]!.push(fact);
      }
    }
    before.fill(0);
    after.fill(0);
  }
  return graph.steps.map((_, step) => known[componentOf[step]!]!);
}
