/** What every LMS of the tests looks like to a page: one learner's registration at one course. */
import type { Earned } from '../../src/tracking/earned.ts';

export interface Lms {
  /**
   * Launches the course, and cuts off a session that has not ended by now.
   * @param touch called before anything of the page reaches the LMS; it throws where the page is gone
   * @returns the window that the course runs in
   */
  launch(touch: () => void): Window;
  /** Whether a file of the package can be fetched. */
  ping(): boolean;
  /** The page begins to go, in good order. */
  leave(): void;
  /** The page is gone, and the LMS has heard nothing of it. */
  cut(): void;
  /** What the LMS's administrator reads. */
  standing(): LmsStanding;
  /** Ids of the decisions that the record holds, in its order. */
  decisions(): readonly string[];
  /** What the record said, one after the other. */
  reported: readonly Report[];
  /** What no LMS should be sent. */
  breaches(): readonly string[];
  /** For each session, its calls in order. */
  logs(): readonly (readonly string[])[];
}

/** What was earned, by what the course has committed, or by what the LMS has made of it between two sessions. */
export interface Report extends Earned {
  by: 'course' | 'lms';
}

export interface LmsStanding extends Earned {
  /** Percent; null where there is none. */
  score: number | null;
}

/** Where the course has reported as lost what had been earned. */
export function backwards(reported: readonly Report[]): string[] {
  return reported.flatMap((now, i) => {
    const before = reported[i - 1];
    if (!before || now.by === 'lms') return [];
    const isLost =
      (before.completion === 'completed' && now.completion !== 'completed') ||
      (before.success === 'passed' && now.success !== 'passed');
    return isLost ? [`${before.completion}, ${before.success} became ${now.completion}, ${now.success}`] : [];
  });
}
