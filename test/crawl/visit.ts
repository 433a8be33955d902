import type { JSHandle, Page } from 'playwright-core';
import type { CourseSession } from '../../src/player/course-session.ts';

/** The course as it stands open on a tablet. */
export interface Opened {
  page: Page;
  session: JSHandle<CourseSession>;
}

/** A screen to look at. */
export interface Visit {
  /** What it is called where something is found on it. */
  screen: string;
  /** Comes to it, from whichever screen the course is at. */
  go(course: Opened): Promise<void>;
  /** Whether the learner stays where they were, so that nothing takes the focus. */
  isSame?: boolean;
}

/** Screens that belong together. */
export interface Tour {
  name: string;
  visits: readonly Visit[];
}
