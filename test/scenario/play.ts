import fc from 'fast-check';
import type { Decision } from '../../src/scenario/decision.ts';
import type { Scenario, Step } from '../../src/scenario/schema.ts';
import {
  begin,
  decide,
  stepOf,
  type ScenarioMachine,
  type ScenarioState,
} from '../../src/scenario/compile.ts';

/** Every decision that a step could be asked to take, whether it holds at the moment or not. */
export function everyDecision(id: string, step: Step): Decision[] {
  if (step.type === 'ending') return [];
  if (step.type === 'scene')
    return step.choices.map(({ id: choice }) => ({ type: 'choose', step: id, choice }));
  return step.signs
    .reduce<string[][]>((sets, sign) => [...sets, ...sets.map((set) => [...set, sign])], [[]])
    .map((signs) => ({ type: 'mark', step: id, signs }));
}

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
    const state = states.at(-1)!;
    const after = everyDecision(stepOf(state), scenario.steps[stepOf(state)]!).flatMap(
      (decision) => decide(machine, state, decision) ?? [],
    );
    if (after.length === 0) break;
    states.push(after[pick % after.length]!);
  }
  return states;
}
