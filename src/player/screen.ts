import type { Module } from '../course/schema.ts';
import type { Scene } from '../scenario/schema.ts';
import type { Decision } from '../scenario/decision.ts';
import type { Play } from './play.ts';

/** What the learner is looking at; one thing at a time. */
export type Screen =
  | { name: 'course' }
  | { name: 'page'; module: Module; page: number }
  /** `play` stands at its beginning. */
  | { name: 'content-note'; play: Play }
  /** `resumed`: the learner has just come back to this step. `limit`: how long they have, and what hesitating decides. */
  | { name: 'step'; play: Play; resumed: boolean; limit: Scene['within'] }
  /** `play` has already gone on; `decision` is the one just made, by the learner or because time was over. */
  | { name: 'feedback'; play: Play; decision: Decision; timeWasOver: boolean }
  | { name: 'way-out'; from: Screen }
  | { name: 'closed'; saved: boolean }
  | { name: 'failed'; again: () => void };
