import type { PackedCourse } from '../course/packed.ts';
import type { Filled } from '../course/skeleton.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { JournalledLaunch } from '../tracking/journal/with-journal.ts';
import type { Tracker } from '../tracking/tracker.ts';
import type { Content } from './content.ts';
import type { PartLogic } from './parts.ts';
import type { TimeLimits } from './time-limits.ts';

/** What a session is held with. */
export interface Aboard {
  /** In the language that the learner begins in. */
  course: Filled<PackedCourse>;
  language: Language;
  launch: JournalledLaunch;
  content: Content;
  /** How parts are played; fetched once, with the first that is opened. */
  parts: () => Promise<PartLogic>;
  tracker: Tracker;
  timeLimits: TimeLimits;
  /** Called after every change of what is to be shown. */
  changed: () => void;
}
