/** One launch of the course in a tab that can die at any moment. */
import { launchCourse } from '../../src/player/launch-course.ts';
import * as logic from '../../src/player/part-logic.ts';
import type { CourseSession } from '../../src/player/course-session.ts';
import { timeLimits } from '../../src/player/time-limits.ts';
import type { Kept } from '../../src/tracking/journal/with-journal.ts';
import { readLaunchParameters } from '../../src/tracking/cmi5/launch-parameters.ts';
import { cmi5Tracker } from '../../src/tracking/cmi5/tracker.ts';
import { openTracker } from '../../src/tracking/open-tracker.ts';
import type { Standing, Tracker } from '../../src/tracking/tracker.ts';
import type { Standard } from '../../src/course/packed.ts';
import { MemoryStorage } from '../tracking/journal/memory-storage.ts';
import type { Clock } from './clock.ts';
import type { Lms } from './lms.ts';
import type { ShippedCourse } from './shipped.ts';

/** What a tab is opened on. */
export interface Place {
  lms: Lms;
  /** The standard that the package declares. */
  standard: Standard;
  course: ShippedCourse;
  /** What the device remembers after the tab is gone. */
  device: MemoryStorage;
  clock: Clock;
}

export interface Listener {
  /** Told of each standing before the LMS is. */
  sent(standing: Standing): void;
  /** Told where the newest standing is kept, once the learner can see it. */
  shown(kept: Kept): void;
}

export interface Page {
  session: CourseSession;
  isAlive(): boolean;
  /** The tab dies: nothing of it reaches anything from now on. */
  kill(): void;
  /** The tab is hidden, as by another app. */
  hide(): void;
  /** The tab is closed in good order. */
  close(): Promise<void>;
}

/** One for all, since it is thrown very often. */
const gone = new Error('The tab is gone.');

/** The most seconds that anybody looks at an empty page. */
const patience = 120;

/**
 * @param dies asked before everything that the page does outside itself
 * @returns undefined where the course did not open, or the tab died over it
 */
export async function openPage(
  { lms, standard, course, device, clock }: Place,
  listener: Listener,
  dies: () => boolean = () => false,
): Promise<Page | undefined> {
  let isAlive = true;
  let underWay = 0;

  function kill(): void {
    if (!isAlive) return;
    isAlive = false;
    clock.forget();
    lms.cut();
  }

  function touch(): void {
    if (isAlive && dies()) kill();
    if (!isAlive) throw gone;
  }

  /** Tells what is sent, and how much of it has not been answered. */
  function followed(tracker: Tracker): Tracker {
    const follow = async (standing: Standing, how: 'save' | 'finish') => {
      if (isAlive) listener.sent(standing);
      underWay++;
      const isTaken = await tracker[how](standing);
      underWay--;
      return isTaken;
    };
    return {
      ...tracker,
      save: (standing) => follow(standing, 'save'),
      finish: (standing) => follow(standing, 'finish'),
    };
  }

  async function open() {
    const tracker = await openTracker(standard, lms.launch(touch), () => Promise.resolve({ openCmi5 }));
    return launchCourse({
      course: { document: course.packed(standard), left: new Set<string>() },
      language: 'en',
      content: course.content,
      parts: () => Promise.resolve(logic),
      tracker: followed(tracker),
      storage() {
        touch();
        return device;
      },
      ping: () => (isAlive ? Promise.resolve(lms.ping()) : new Promise(() => undefined)),
      timeLimits: timeLimits(() => new MemoryStorage(), true),
      changed: () => undefined,
      onKept: (kept) => {
        if (isAlive && underWay === 0) listener.shown(kept);
      },
    });
  }

  let opened: Awaited<ReturnType<typeof open>> | 'refused' | undefined;
  open().then(
    (sitting) => (opened = sitting),
    () => (opened = 'refused'),
  );
  await clock.settle();
  for (let waited = 0; !opened && isAlive && waited < patience; waited++) await clock.pass(1);
  if (!opened || opened === 'refused' || !isAlive) {
    kill();
    return undefined;
  }
  const { session, save } = opened;
  return {
    session,
    isAlive: () => isAlive,
    kill,
    hide: save,
    async close() {
      lms.leave();
      void session.exit();
      await clock.settle();
      // A page that goes ends the session, whether or not that has been done.
      void session.end();
      await clock.settle();
      isAlive = false;
      clock.forget();
    },
  };
}

/** As the script of a cmi5 package does it, without what it asks of a document. */
function openCmi5(window: Window): Tracker | undefined {
  const parameters = readLaunchParameters(window.location.search);
  return (
    parameters &&
    cmi5Tracker(parameters, {
      fetch: (url, init) => window.fetch(url, init),
      sessionStorage: () => window.sessionStorage,
      now: () => Date.now(),
      elapsed: () => window.performance.now() / 1000,
    })
  );
}
