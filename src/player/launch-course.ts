import type { PackedCourse } from '../course/packed.ts';
import type { Filled } from '../course/skeleton.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import { withJournal, type Kept } from '../tracking/journal/with-journal.ts';
import { withPing } from '../tracking/ping.ts';
import { withRetry } from '../tracking/retry.ts';
import type { Tracker } from '../tracking/tracker.ts';
import { CourseSession } from './course-session.ts';
import type { Content } from './content.ts';
import type { PartLogic } from './parts.ts';
import type { TimeLimits } from './time-limits.ts';

/** What a sitting needs of the page and the device that it is on. */
export interface Surroundings {
  /** In the language that the learner begins in. */
  course: Filled<PackedCourse>;
  language: Language;
  content: Content;
  parts: () => Promise<PartLogic>;
  /** What the course runs in. */
  tracker: Tracker;
  /** Asked for at each use, since reading `window.localStorage` may throw in a sandbox. */
  storage: () => Storage;
  /** Whether a file of the package can be fetched. */
  ping: () => Promise<boolean>;
  timeLimits: TimeLimits;
  /** Called after every change of what is to be shown. */
  changed: () => void;
  /** Told after each save where it is kept. */
  onKept: (kept: Kept) => void;
}

export interface Sitting {
  session: CourseSession;
  /** Saves where the learner stands, without waiting for anything that they do. */
  save(): void;
}

/**
 * Opens a session with what the course runs in, and makes the course ready to be shown.
 * Rejects where the LMS opens no session; then nothing was written to it.
 */
export async function launchCourse(surroundings: Surroundings): Promise<Sitting> {
  const { course, language, content, parts, storage, ping, timeLimits, changed, onKept } = surroundings;
  const now = () => Date.now();
  const told = withPing(surroundings.tracker, ping, now);
  const tracker = withRetry(withJournal(told, { courseId: course.document.course.id, storage, now, onKept }));
  const launch = await tracker.launch();
  const session = new CourseSession({
    course,
    language,
    launch,
    content,
    parts,
    tracker,
    timeLimits,
    changed,
  });
  return { session, save: () => void tracker.save(session.standing()) };
}
