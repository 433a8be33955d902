import type { Scene, Step } from '../scenario/schema.ts';
import type { Decision } from '../scenario/decision.ts';
import {
  begin,
  compile,
  decide,
  replay,
  stepOf,
  type ScenarioMachine,
  type ScenarioState,
} from '../scenario/compile.ts';
import { offered } from '../scenario/rules.ts';
import { percentage } from '../scenario/score.ts';
import { readTrail, writeTrail } from '../scenario/trail.ts';
import { writeVariant } from '../scenario/variant.ts';
import type { ToldScenario } from './told-scenario.ts';

/** A scenario being played: where the learner is in it, and since when. */
export interface Play extends ToldScenario {
  machine: ScenarioMachine;
  state: ScenarioState;
  /** `performance.now()` when the step came up. */
  since: number;
}

/** Takes up an attempt where its trail leads; an empty trail begins it. */
export function takeUp(told: ToldScenario, trail: string): Play {
  const machine = compile(told.scenario);
  const state = replay(machine, readTrail(told.scenario, machine, trail));
  return { ...told, machine, state, since: performance.now() };
}

/** The same moment in other words. */
export function retell(play: Play, told: ToldScenario): Play {
  const machine = compile(told.scenario);
  return { ...told, machine, state: replay(machine, play.state.context.decisions), since: play.since };
}

/** Plays the scenario anew. */
export function startOver(play: Play): Play {
  return { ...play, state: begin(play.machine), since: performance.now() };
}

/** The play after a decision; undefined where the decision does not hold here. */
export function advance(play: Play, decision: Decision): Play | undefined {
  const state = decide(play.machine, play.state, decision);
  return state && { ...play, state, since: performance.now() };
}

export function stepIn({ scenario, state }: Pick<Play, 'scenario' | 'state'>): { id: string; step: Step } {
  const id = stepOf(state);
  return { id, step: scenario.steps[id]! };
}

/** The attempt as it is saved. */
export function attemptOf({ scenario, variant, state }: Play): string {
  return writeVariant(variant) + writeTrail(scenario, state.context.decisions);
}

/** The time limit of the step, where it has one and what hesitating decides is on offer. */
export function limitOf(play: Play): Scene['within'] {
  const { step } = stepIn(play);
  if (step.type !== 'scene' || !step.within) return undefined;
  const { then } = step.within;
  return offered(step, play.state.context).some(({ id }) => id === then) ? step.within : undefined;
}

/** Percent that a finished attempt earns; undefined while it is not finished. */
export function percentOf(play: Play, bestScore: number): number | undefined {
  const { step } = stepIn(play);
  if (step.type !== 'ending') return undefined;
  return percentage({ score: play.state.context.score, harmed: step.outcome === 'harmful' }, bestScore);
}
