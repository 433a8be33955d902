/** Ways through a scenario that between them show all that there is to see in it. */
import { begin, compile, decide, stepOf, type ScenarioState } from '../../src/scenario/compile.ts';
import { holds } from '../../src/scenario/condition.ts';
import type { Decision, Memory } from '../../src/scenario/decision.ts';
import { allOf, conditionsOf } from '../../src/scenario/explore/step-conditions.ts';
import { shown } from '../../src/scenario/prose.ts';
import { offered } from '../../src/scenario/rules.ts';
import type { Scenario, Step } from '../../src/scenario/schema.ts';
import { decisionsIn, type Possible } from './decisions.ts';

/** A way to a step, and what is to be decided there. */
export interface Way {
  step: string;
  /** The fewest decisions that lead there. */
  to: readonly Decision[];
  /** Whether the step shows something that it does not show on any way before. */
  isNew: boolean;
  /** Decisions that no way before makes, and of which something is said. */
  decisions: readonly Possible[];
}

/**
 * Finds them, the shortest first. The scenario must have passed the checker.
 * @returns `unseen`: the steps, paragraphs and choices that none of them shows
 */
export function waysThrough(scenario: Scenario): { ways: Way[]; unseen: string[] } {
  const machine = compile(scenario);
  const steps = Object.entries(scenario.steps);
  const conditions = steps.flatMap(([id, step]) => allOf(conditionsOf(id, step)));
  const ways: Way[] = [];
  const [seen, made, known] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const queue: ScenarioState[] = [begin(machine)];

  /** What tells states apart as far as any text, choice or way on depends on it. */
  const kindOf = (state: ScenarioState): string => {
    const step = scenario.steps[stepOf(state)]!;
    const choices = step.type === 'scene' ? offered(step, state.context).map(({ id }) => id) : [];
    const truths = conditions.map(({ when }) => Number(holds(when, state.context)));
    return [stepOf(state), ...truths, ...choices].join(' ');
  };

  for (const state of queue) {
    const id = stepOf(state);
    const step = scenario.steps[id]!;
    const to = state.context.decisions;
    const possible = decisionsIn(scenario, id, step, state.context);
    const fresh = thingsIn(id, step, state.context).filter((thing) => addTo(seen, thing));
    const decisions = possible.filter(({ name, isTold }) => isTold && addTo(made, `${id} ${name}`));
    if (fresh.length > 0 || decisions.length > 0) {
      ways.push({ step: id, to, isNew: fresh.length > 0, decisions });
    }
    for (const { decision } of possible) {
      const after = decide(machine, state, decision)!;
      if (addTo(known, kindOf(after))) queue.push(after);
    }
  }
  const all = steps.flatMap(([id, step]) => thingsIn(id, step));
  return { ways, unseen: all.filter((thing) => !seen.has(thing)) };
}

/** @returns whether it was not there before */
function addTo(names: Set<string>, name: string): boolean {
  const before = names.size;
  return names.add(name).size > before;
}

/** The names of a step, its paragraphs and its choices. @param memory that they are shown with; all where it is left out */
function thingsIn(id: string, step: Step, memory?: Memory): string[] {
  const debrief = step.type === 'ending' ? step.debrief.flatMap(({ text }) => text) : [];
  const paragraphs = [...step.text, ...debrief];
  const told = memory ? shown(paragraphs, memory) : paragraphs;
  const choices = step.type !== 'scene' ? [] : memory ? offered(step, memory) : step.choices;
  return [
    id,
    ...told.map((paragraph) => `${id}: paragraph ${paragraphs.indexOf(paragraph) + 1}`),
    ...choices.map((choice) => `${id}: ${choice.id}`),
  ];
}
