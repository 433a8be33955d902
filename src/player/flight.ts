/** What a learner does in a scenario, and what becomes of their progress by it. */
import type { Filled } from '../course/skeleton.ts';
import {
  beginAttempt,
  finishAttempt,
  goTo,
  keepTrail,
  type FirstAttempt,
  type Progress,
} from '../course/progress.ts';
import type { Decision } from '../scenario/decision.ts';
import { objectiveScores } from '../scenario/objectives.ts';
import { choiceOf } from '../scenario/rules.ts';
import type { Observe, Scenario } from '../scenario/schema.ts';
import { pickVariant, readVariant } from '../scenario/variant.ts';
import { interactionOf, reportInteraction } from './interaction.ts';
import type { Move } from './move.ts';
import {
  advance,
  attemptOf,
  limitOf,
  percentOf,
  retell,
  startOver,
  stepIn,
  takeUp,
  type Play,
} from './play.ts';
import type { Screen } from './screen.ts';
import { toldScenario } from './told-scenario.ts';

/** What the rules of the course say of this flight. */
export interface FlightRules {
  bestScore: number;
  limitsAreOff: boolean;
  /** Who flies, and when, to pick a variant by. */
  learner: string;
  year: number;
}

/** Opens a scenario where the learner left it. */
export function openFlight(filled: Filled<Scenario>, progress: Progress, rules: FlightRules): Move {
  const { document } = filled;
  const { id } = document;
  const saved = readVariant(document, progress.scenarios[id]?.trail ?? '');
  const play = takeUp(toldScenario(filled, saved.variant ?? pickVariant(document, rules)), saved.trail);
  const here = goTo(progress, id);
  if (saved.trail === '') return { progress: here, screen: { name: 'content-note', play } };
  // Changed content may have brought the attempt to its end.
  return { ...finishIfEnded(play, here, rules), screen: stepScreen(play, rules, true) };
}

/** Begins the scenario, or begins it again. */
export function beginFlight(before: Play, progress: Progress, rules: FlightRules): Move {
  const play = startOver(before);
  const { id } = play.scenario;
  return {
    progress: keepTrail(beginAttempt(progress, id), id, attemptOf(play)),
    screen: stepScreen(play, rules),
  };
}

/**
 * Decides.
 * @param timeWasOver whether hesitating has decided
 * @returns undefined where the decision does not hold here
 */
export function decideInFlight(
  before: Play,
  decision: Decision,
  progress: Progress,
  rules: FlightRules,
  timeWasOver: boolean,
): Move | undefined {
  const play = advance(before, decision);
  if (!play) return undefined;
  const { scenario } = play;
  const latency = (performance.now() - before.since) / 1000;
  const decided = interactionOf(scenario, decision, { at: Date.now(), latency });
  const after = finishIfEnded(play, keepTrail(progress, scenario.id, attemptOf(play)), rules);
  const isSaid = timeWasOver || hasFeedback(scenario, decision);
  return {
    progress: after.progress,
    interactions: [decided, ...(after.interactions ?? [])],
    screen: isSaid ? { name: 'feedback', play, decision, timeWasOver } : stepScreen(play, rules),
  };
}

/** Goes on from feedback to the step that follows. */
export function goOnInFlight(play: Play, rules: FlightRules): Screen {
  return stepScreen({ ...play, since: performance.now() }, rules);
}

/** The same moment of the same flight in another language. */
export function inOtherWords(play: Play, filled: Filled<Scenario>): Play {
  return retell(play, toldScenario(filled, play.variant));
}

function finishIfEnded(
  play: Play,
  progress: Progress,
  { bestScore }: FlightRules,
): Pick<Move, 'progress' | 'interactions'> {
  const { scenario, state } = play;
  const percent = percentOf(play, bestScore);
  if (percent === undefined) return { progress };
  const first = firstAttemptOf(play);
  const objectives = objectiveScores(scenario, state.context.decisions);
  const finished = finishAttempt(progress, scenario.id, percent, objectives, first);
  const isNew = finished !== progress;
  const told = isNew && scenario.about ? [reportInteraction(scenario, first.reported, Date.now())] : [];
  return { progress: finished, interactions: told };
}

/** What a finished attempt shows of the learner's eye. */
function firstAttemptOf({ scenario, state }: Play): FirstAttempt {
  const marks = state.context.decisions.flatMap((decision) => (decision.type === 'mark' ? [decision] : []));
  const isReal = (id: string) => scenario.signs[id]?.kind === 'indicator';
  const count = (test: (id: string, marked: boolean) => boolean) =>
    marks.reduce((sum, { step, signs }) => {
      const offered = (scenario.steps[step] as Observe).signs;
      return sum + offered.filter((id) => test(id, signs.includes(id))).length;
    }, 0);
  const { step } = stepIn({ scenario, state });
  return {
    reported: step.type === 'ending' && step.reported,
    hits: count((id, marked) => isReal(id) && marked),
    missed: count((id, marked) => isReal(id) && !marked),
    falseAlarms: count((id, marked) => !isReal(id) && marked),
  };
}

function stepScreen(play: Play, { limitsAreOff }: FlightRules, resumed = false): Screen {
  return { name: 'step', play, resumed, limit: limitsAreOff ? undefined : limitOf(play) };
}

/** Whether there is anything to say of a decision. */
function hasFeedback({ steps }: Scenario, decision: Decision): boolean {
  return decision.type !== 'choose' || choiceOf(steps[decision.step], decision)?.feedback !== undefined;
}
