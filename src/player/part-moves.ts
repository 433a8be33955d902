/** What follows from what a learner does on the screen of a part; nothing where it can't be done there. */
import type { Assessment } from '../course/schema.ts';
import type { Filled } from '../course/skeleton.ts';
import type { Decision } from '../scenario/decision.ts';
import type { Scenario } from '../scenario/schema.ts';
import { beginFlight, decideInFlight, goOnInFlight, openFlight } from './flight.ts';
import type { Move } from './move.ts';
import {
  assessmentPart,
  flightRules,
  mayPlay,
  mayTakeTest,
  testRules,
  type Attempted,
  type Rules,
} from './part-rules.ts';
import type { Screen } from './screen.ts';
import { answerItem, beginTest, goOnInTest, openTest } from './test-sitting.ts';

/** What is on the screen, how far the learner is, and by which rules they play. */
interface Sitting extends Rules, Attempted {
  screen: Screen;
  packed: Rules['packed'] & Attempted['packed'];
}

/** Opens a scenario where the learner left it. */
export function openScenario(sitting: Sitting, filled: Filled<Scenario>): Move {
  return openFlight(filled, sitting.progress, flightRules(filled.document.id, sitting));
}

/** Opens the assessment where the learner left it. */
export function openAssessment(sitting: Sitting, filled: Filled<Assessment>): Move {
  return openTest(filled, sitting.progress, testRules(assessmentPart(sitting)!, sitting));
}

/** Begins what has been introduced: the scenario whose content note was read, or the assessment. */
export function begin(sitting: Sitting): Move | undefined {
  const { screen } = sitting;
  if (screen.name === 'content-note') return beginScenario(sitting, screen);
  return screen.name === 'assessment-note' ? beginAssessment(sitting, screen) : undefined;
}

/** Tries again what has come to its end. */
export function tryAgain(sitting: Sitting): Move | undefined {
  const { screen } = sitting;
  if (screen.name === 'step' && mayPlay(sitting, screen.play.scenario.id))
    return beginScenario(sitting, screen);
  return screen.name === 'judged' && mayTakeTest(sitting) ? beginAssessment(sitting, screen) : undefined;
}

function beginScenario(sitting: Sitting, { play }: Screen & { name: 'content-note' | 'step' }): Move {
  return beginFlight(play, sitting.progress, flightRules(play.scenario.id, sitting));
}

function beginAssessment(
  sitting: Sitting,
  screen: Screen & { name: 'assessment-note' | 'judged' },
): Move | undefined {
  return beginTest(screen.sitting, sitting.progress, testRules(assessmentPart(sitting)!, sitting));
}

/** Decides. @param timeWasOver whether hesitating has decided */
export function decide(sitting: Sitting, decision: Decision, timeWasOver: boolean): Move | undefined {
  const { screen, progress } = sitting;
  if (screen.name !== 'step') return undefined;
  const rules = flightRules(screen.play.scenario.id, sitting);
  return decideInFlight(screen.play, decision, progress, rules, timeWasOver);
}

/** Answers the item that is shown. @param position of the answer in the bank */
export function answer(sitting: Sitting, position: number): Move | undefined {
  const { screen, progress } = sitting;
  if (screen.name !== 'item') return undefined;
  return answerItem(screen, position, progress, testRules(assessmentPart(sitting)!, sitting));
}

/** Goes on from feedback; nothing more is known of the learner by then. */
export function goOn(sitting: Sitting): Screen | undefined {
  const { screen, progress } = sitting;
  if (screen.name === 'feedback') {
    return goOnInFlight(screen.play, flightRules(screen.play.scenario.id, sitting));
  }
  if (screen.name !== 'item-feedback') return undefined;
  return goOnInTest(screen, progress, testRules(assessmentPart(sitting)!, sitting));
}
