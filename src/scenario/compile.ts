import { setup, initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { DecidingStep, Scenario, Step } from './schema.ts';
import { nothingYet, type Decision, type Memory } from './decision.ts';
import { destinations, follow, isPossible, nextOf, nextsOf, remember } from './rules.ts';

/** Which kind of decision each kind of step takes. */
const decisionIn = { scene: 'choose', observe: 'mark', order: 'order', report: 'report' } as const;

/**
 * The XState machine of a scenario: a state for each step, `Decision` as its event, `Memory` as its context. Endings are
 * final. The scenario must have passed the checker.
 */
export function compile(scenario: Scenario) {
  const { assign, createMachine } = setup({
    types: { context: {} as Memory, events: {} as Decision, meta: {} as Step },
  });
  type Situation = { context: Memory; event: Decision };

  const decided = assign(({ context, event }: Situation) => remember(scenario, context, event));

  const transitionsFrom = (id: string, step: DecidingStep) =>
    [...new Set(nextsOf(step).flatMap(destinations))].map((target) => ({
      target,
      guard: ({ context, event }: Situation) =>
        event.step === id &&
        isPossible(step, event, context) &&
        follow(nextOf(step, event), remember(scenario, context, event)) === target,
      actions: decided,
    }));

  const state = (id: string, step: Step) =>
    step.type === 'ending'
      ? { meta: step, type: 'final' as const }
      : { meta: step, on: { [decisionIn[step.type]]: transitionsFrom(id, step) } };

  return createMachine({
    id: scenario.id,
    context: nothingYet,
    initial: scenario.start,
    states: Object.fromEntries(Object.entries(scenario.steps).map(([id, step]) => [id, state(id, step)])),
  });
}

export type ScenarioMachine = ReturnType<typeof compile>;
export type ScenarioState = SnapshotFrom<ScenarioMachine>;

/** The state before any decision. */
export function begin(machine: ScenarioMachine): ScenarioState {
  return initialTransition(machine)[0];
}

/** The state after one more decision; undefined where the decision does not hold in this state. */
export function decide(
  machine: ScenarioMachine,
  state: ScenarioState,
  decision: Decision,
): ScenarioState | undefined {
  const after = transition(machine, state, decision)[0];
  return after.context === state.context ? undefined : after;
}

/**
 * The state that a list of decisions leads to. Where the content has changed and a decision no longer holds, the state
 * before it is returned: its `context.decisions` are those that still hold.
 */
export function replay(machine: ScenarioMachine, decisions: Iterable<Decision>): ScenarioState {
  let state = begin(machine);
  for (const decision of decisions) {
    const after = decide(machine, state, decision);
    if (!after) break;
    state = after;
  }
  return state;
}

/** The id of the step that a state stands on. */
export function stepOf(state: ScenarioState): string {
  return state.value as string;
}
