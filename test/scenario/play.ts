import fc from 'fast-check';
import type { Scenario } from '../../src/scenario/schema.ts';
import {
  begin,
  decide,
  stepOf,
  type ScenarioMachine,
  type ScenarioState,
} from '../../src/scenario/compile.ts';
import { everyDecision } from './every-decision.ts';

/** What a learner picks, turn by turn. */
export const arbitraryPicks = fc.array(fc.nat(1000), { maxLength: 25 });

/** Plays as far as the picks and the scenario go. @returns every state on the way, the first one too */
export function play(
  scenario: Scenario,
  machine: ScenarioMachine,
  picks: readonly number[],
): ScenarioState[] {
  const states = [begin(machine)];
  for (const pick of picks) {
    const after = nextStates(scenario, machine, states.at(-1)!);
    if (after.length === 0) break;
    states.push(after[pick % after.length]!);
  }
  return states;
}

/** The state after each decision that can be made in this one. */
function nextStates(scenario: Scenario, machine: ScenarioMachine, state: ScenarioState): ScenarioState[] {
  const id = stepOf(state);
  return everyDecision(id, scenario.steps[id]!).flatMap((decision) => decide(machine, state, decision) ?? []);
}
