import type { Progress } from '../course/progress.ts';
import type { Interaction } from '../tracking/tracker.ts';
import type { Screen } from './screen.ts';

/** What follows from something that the learner has done. */
export interface Move {
  progress: Progress;
  screen: Screen;
  /** What an auditor is to see of it. */
  interactions?: readonly Interaction[];
}
