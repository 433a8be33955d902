import type { Airline, Assessment, Contacts, Countries, Item, Module } from '../course/schema.ts';
import type { Judgement } from '../course/assessment.ts';
import type { Scene } from '../scenario/schema.ts';
import type { Decision } from '../scenario/decision.ts';
import type { Untranslated } from './language/untranslated.ts';
import type { Play } from './play.ts';

/** What the learner is looking at; one thing at a time. */
export type Screen =
  | { name: 'course' }
  | ({ name: 'page'; module: Module; page: number } & Shown)
  /** `play` stands at its beginning. */
  | { name: 'content-note'; play: Play }
  /** `resumed`: the learner has just come back to this step. `limit`: how long they have, and what hesitating decides. */
  | { name: 'step'; play: Play; resumed: boolean; limit: Scene['within'] }
  /** `play` has already gone on; `decision` is the one just made, by the learner or because time was over. */
  | { name: 'feedback'; play: Play; decision: Decision; timeWasOver: boolean }
  | { name: 'assessment-note'; sitting: TestSitting }
  /** The item at `at` is to be answered. */
  | { name: 'item'; sitting: TestSitting; at: number; since: number }
  | { name: 'item-feedback'; sitting: TestSitting; at: number; answer: number }
  | { name: 'judged'; sitting: TestSitting; answers: readonly number[]; judgement: Judgement }
  | { name: 'completion' }
  | ({ name: 'job-aid' } & Shown)
  | { name: 'way-out'; from: Screen }
  | { name: 'closed'; saved: boolean }
  | Message;

/** Data that a page shows, and what of the page has stayed in the language it was written in. */
export interface Shown {
  data: { airline?: Airline; countries?: Countries; contacts?: Contacts };
  untranslated: Untranslated | undefined;
}

/** An attempt at the assessment. */
export interface TestSitting {
  assessment: Assessment;
  untranslated: Untranslated | undefined;
  /** Those that were drawn, in the order shown. */
  items: readonly Item[];
  seed: number;
}

/** Something to say, and what can be done about it. */
export interface Message {
  /**
   * `failed`: something could not be fetched. `found`: this device has kept a run that the LMS does not know.
   * `elsewhere`: another window has the course open. `moved`: the learner has gone on in another window.
   */
  name: 'failed' | 'found' | 'elsewhere' | 'moved';
  /** When the run was last changed, in milliseconds since 1970; for `found`. */
  at?: number;
  actions: readonly Action[];
}

export interface Action {
  name: 'again' | 'takeUp' | 'beginAnew' | 'here';
  act: () => void;
}
