/** A learner who sits down to the sample course, as often as a test wants, on one store. */
import type { PackedCourse } from '../../src/course/packed.ts';
import type { Decision } from '../../src/scenario/decision.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { browser } from '../../src/tracking/browser.ts';
import { withJournal } from '../../src/tracking/journal/with-journal.ts';
import type { Tracker } from '../../src/tracking/tracker.ts';
import type { Language } from '../../src/scenario/translation/language-name.ts';
import type { Content } from '../../src/player/content.ts';
import { CourseSession } from '../../src/player/course-session.ts';
import * as logic from '../../src/player/part-logic.ts';
import { stepIn } from '../../src/player/play.ts';
import { timeLimits, type TimeLimits } from '../../src/player/time-limits.ts';
import { content, packed } from './samples.ts';

/** A store that a test can fill up. */
export class Store implements Storage {
  private readonly entries = new Map<string, string>();
  isFull = false;

  get length(): number {
    return this.entries.size;
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }

  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
}

/** An LMS that says that it takes everything and keeps nothing, so that what is kept is in the store of the device. */
export function trackerOn(store: Store): Tracker {
  const forgetful: Tracker = {
    ...browser,
    kind: 'scorm12',
    launch: async () => ({
      ...(await browser.launch()),
      learner: { id: 'crew-17', name: 'Diallo, Awa' },
      suspendData: 'garbled',
    }),
    save: async () => !store.isFull,
    finish: async () => !store.isFull,
  };
  const { id: courseId } = packed.course;
  return withJournal(forgetful, { courseId, storage: () => store, now: Date.now, onKept: () => undefined });
}

interface Sitting {
  packed?: PackedCourse;
  language?: Language;
  content?: Content;
  limits?: TimeLimits;
  /** Told what is shown from now on, as `shown` names it. */
  changed?: (shown: string) => void;
}

/** Launches the course and puts the learner back where they were. */
export async function sitDown(tracker: Tracker, sitting: Sitting = {}): Promise<CourseSession> {
  const launch = { found: undefined, isAhead: false, ...(await tracker.launch()) };
  const session: CourseSession = new CourseSession({
    course: { document: sitting.packed ?? packed, left: new Set() },
    language: sitting.language ?? 'en',
    launch,
    content: sitting.content ?? content,
    parts: () => Promise.resolve(logic),
    tracker,
    timeLimits: sitting.limits ?? timeLimits(() => new Store(), false),
    changed: () => sitting.changed?.(shown(session)),
  });
  await session.resume();
  return session;
}

/** The content with another scenario in the place of the sample. */
export function withScenario(scenario: Scenario): Content {
  return { ...content, scenario: async () => ({ document: scenario, left: new Set() }) };
}

/** Opens the scenario, begins an attempt, and makes these decisions, up to the step or ending that follows. */
export async function play(session: CourseSession, decisions: readonly Decision[]): Promise<void> {
  await session.open('late-boarding');
  if (session.screen.name === 'content-note') session.begin();
  else session.tryAgain();
  decide(session, decisions);
}

export function decide(session: CourseSession, decisions: readonly Decision[]): void {
  for (const decision of decisions) {
    session.decide(decision);
    session.goOn();
  }
}

/** Reads the briefing to its last page. */
export async function read(session: CourseSession): Promise<void> {
  await session.open('first-briefing');
  session.turnPage(1);
  session.toCourse();
}

/** The name of the screen, with the step or the page that it shows, such as `step door` or `page 1`. */
export function shown({ screen }: CourseSession): string {
  if (screen.name === 'step') return `step ${stepIn(screen.play).id}`;
  return screen.name === 'page' ? `page ${screen.page + 1}` : screen.name;
}
