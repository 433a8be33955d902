import type { Module } from '../course/schema.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Decision } from '../scenario/decision.ts';
import type { Play } from './play.ts';

/** What the learner is looking at; one thing at a time. */
export type Screen =
  | { name: 'course' }
  | { name: 'page'; module: Module; page: number }
  | { name: 'content-note'; scenario: Scenario }
  /** `resumed`: the learner has just come back to this step. */
  | { name: 'step'; play: Play; resumed: boolean }
  /** `play` has already gone on; `decision` is the one just made. */
  | { name: 'feedback'; play: Play; decision: Decision }
  | { name: 'way-out'; from: Screen }
  | { name: 'closed'; saved: boolean }
  | { name: 'failed'; again: () => void };
