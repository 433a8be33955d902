/** A course in a browser tab that an LMS launches, reloads and closes; and what it would report. */
import { readLaunchParameters } from '../../../src/tracking/cmi5/launch-parameters.ts';
import { cmi5Tracker } from '../../../src/tracking/cmi5/tracker.ts';
import type { Interaction, ObjectiveStanding, Standing, Tracker } from '../../../src/tracking/tracker.ts';
import type { FakeLms } from './fake-lms.ts';

const noon = Date.UTC(2026, 10, 24, 12);

export interface Tab {
  /** Loads the page of a launch; with the same query again, it is a reload. */
  load(query: string): Tracker;
  /** Lets time pass, in seconds. */
  wait(seconds: number): void;
  /** Sets the device's clock, in milliseconds since 1970. */
  setClock(now: number): void;
  now(): number;
}

/** @param isSandboxed whether the browser lets the page keep nothing */
export function tab(lms: Pick<FakeLms, 'fetch'>, isSandboxed = false): Tab {
  const storage = memoryStorage();
  let now = noon;
  let elapsed = 0;
  return {
    load(query) {
      const parameters = readLaunchParameters(query);
      if (!parameters) throw new Error('The launch parameters were not read.');
      return cmi5Tracker(parameters, {
        fetch: (url, init) => lms.fetch(url, init),
        sessionStorage() {
          if (isSandboxed) throw new DOMException('The operation is insecure.', 'SecurityError');
          return storage;
        },
        now: () => now,
        elapsed: () => elapsed,
      });
    },
    wait(seconds) {
      now += seconds * 1000;
      elapsed += seconds;
    },
    setClock(moment) {
      now = moment;
    },
    now: () => now,
  };
}

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const fingerprint = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export function standing(change: Partial<Standing> = {}): Standing {
  return {
    suspendData: 'c1.Ab~Q2.x9_-',
    location: 'gulf-recruits',
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    progress: 0.25,
    objectives: [],
    taken: { version: '1.0.0', fingerprint, language: 'en' },
    ...change,
  };
}

export const passed = standing({ completion: 'completed', success: 'passed', score: 85, progress: 1 });
export const failed = standing({ completion: 'completed', success: 'failed', score: 40, progress: 1 });

type Choice = Extract<Interaction, { type: 'choice' | 'sequencing' }>;

export function decision(change: Partial<Choice> = {}): Interaction {
  return {
    type: 'choice',
    id: 'gulf-recruits.count-passports',
    description: 'One man holds all the passports. What do you do?',
    objectives: ['LO3'],
    at: noon + 30_000,
    options: ['ask-him', 'tell-purser', 'wait'],
    response: ['tell-purser'],
    correct: [['tell-purser']],
    result: 'correct',
    latency: 4.2,
    ...change,
  };
}

export const report: Interaction = {
  type: 'matching',
  id: 'gulf-recruits.written-report',
  description: 'Which of these go into the report?',
  objectives: [],
  at: noon + 60_000,
  options: ['seven-passports', 'is-a-smuggler', 'owes-money'],
  targets: ['seen', 'heard'],
  response: [
    ['seven-passports', 'seen'],
    ['is-a-smuggler', 'seen'],
  ],
  correct: [
    [
      ['seven-passports', 'seen'],
      ['owes-money', 'heard'],
    ],
  ],
  result: 'incorrect',
  latency: 61.5,
};

export function objective(change: Partial<ObjectiveStanding> = {}): ObjectiveStanding {
  return {
    id: 'LO3',
    description: 'Recognise clusters of indicators.',
    completion: 'completed',
    success: 'passed',
    score: 90,
    ...change,
  };
}
