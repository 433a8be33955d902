import { withJournal, type Kept } from '../tracking/journal/with-journal.ts';
import { withPing } from '../tracking/ping.ts';
import { withRetry } from '../tracking/retry.ts';
import type { Aboard } from './aboard.ts';
import { CourseSession } from './course-session.ts';

/** What a sitting needs of the page and the device that it is on. */
export interface Surroundings extends Omit<Aboard, 'launch'> {
  /** Asked for at each use, since reading `window.localStorage` may throw in a sandbox. */
  storage: () => Storage;
  /** Whether a file of the package can be fetched. */
  ping: () => Promise<boolean>;
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
export async function launchCourse({ storage, ping, onKept, ...aboard }: Surroundings): Promise<Sitting> {
  const courseId = aboard.course.document.course.id;
  const now = () => Date.now();
  const told = withPing(aboard.tracker, ping, now);
  const tracker = withRetry(withJournal(told, { courseId, storage, now, onKept }));
  const launch = await tracker.launch();
  const session = new CourseSession({ ...aboard, tracker, launch });
  return { session, save: () => void tracker.save(session.standing()) };
}
