/** The steps of a scenario as a graph of numbers: which leads to which, conditions apart. */
import type { Scenario, Step } from '../schema.ts';
import { componentsOf, type Component } from '../cycle.ts';
import { destinations, nextsOf } from '../rules.ts';

export interface StepGraph {
  ids: readonly string[];
  steps: readonly Step[];
  numberOf: ReadonlyMap<string, number>;
  /** For each step, the steps that it may lead to, each once. */
  targets: readonly (readonly number[])[];
  /** Steps that lead to each other stand in one component; a component leads only to those before it. */
  components: readonly Component[];
  /** For each step, the position of its component. */
  componentOf: Int32Array;
}

/** References must resolve. */
export function stepGraph(scenario: Scenario): StepGraph {
  const ids = Object.keys(scenario.steps);
  const steps = Object.values(scenario.steps);
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const targets = steps.map((step) => [
    ...new Set(nextsOf(step).flatMap((next) => destinations(next).map((id) => numberOf.get(id)!))),
  ]);
  const components = componentsOf(targets);
  const componentOf = new Int32Array(steps.length);
  components.forEach(({ nodes }, i) => nodes.forEach((node) => (componentOf[node] = i)));
  return { ids, steps, numberOf, targets, components, componentOf };
}

/**
 * The steps that lead back to themselves without a choice on the way. A choice is made once, so that every other loop
 * ends; marks, orders and reports can be made for ever. References must resolve.
 * @returns ids
 */
export function endlessLoops(scenario: Scenario): Set<string> {
  const { ids, steps, targets } = stepGraph(scenario);
  const isScene = (step: number) => steps[step]!.type === 'scene';
  const withoutScenes = targets.map((some, i) => (isScene(i) ? [] : some.filter((to) => !isScene(to))));
  const cyclic = componentsOf(withoutScenes).filter((component) => component.cyclic);
  return new Set(cyclic.flatMap(({ nodes }) => nodes.map((node) => ids[node]!)));
}
