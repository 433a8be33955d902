/** A registration with a strict SCORM LMS, over as many launches as it takes, and what real LMSs do differently. */
import type { Api, Standard } from '../../src/tracking/scorm/api-client.ts';
import { fakeWindow } from '../tracking/fake-window.ts';
import type { Clock } from './clock.ts';
import type { Lms, LmsStanding, Report } from './lms.ts';
import { strictLms, type StrictLms, type StrictOptions } from './strict-api.ts';

/** How an LMS differs from a plain one. What is left out is as the standard has it. */
export interface Quirk {
  /** What the LMS holds before the first launch. */
  holds?: Readonly<Record<string, string>>;
  /** What the run-time of a launch does. */
  runTime?: (held: Held) => StrictOptions;
  /** What a launch finds of what is held. */
  opens?: (held: Held) => Record<string, string>;
  /** Changes what is held when a session is over. */
  closes?: (held: Held, how: 'finished' | 'cut') => void;
  /** Where the course finds the API. */
  window?: (globals: Record<string, Api>, held: Held) => Window;
  ping?: (held: Held) => boolean;
}

export interface Held {
  standard: Standard;
  /** What was committed, by element. */
  values: Record<string, string>;
  /** Launches so far, with the present one. */
  launches: number;
  /** Over all sessions, as the LMS adds them up. */
  seconds: number;
  /** Whether the page is on its way out. */
  isLeaving: boolean;
  clock: Clock;
}

export interface Registration extends Lms {
  held: Held;
  sessions: readonly StrictLms[];
}

const sessionTime = { scorm12: 'cmi.core.session_time', scorm2004: 'cmi.session_time' };
const exit = { scorm12: 'cmi.core.exit', scorm2004: 'cmi.exit' };
const finish = { scorm12: 'LMSFinish', scorm2004: 'Terminate' };
export const objectName = { scorm12: 'API', scorm2004: 'API_1484_11' };

export function registration(standard: Standard, clock: Clock, quirk: Quirk = {}): Registration {
  const held: Held = {
    standard,
    values: { ...quirk.holds },
    launches: 0,
    seconds: 0,
    isLeaving: false,
    clock,
  };
  const sessions: StrictLms[] = [];
  const reported: Report[] = [];
  let isOpen = false;

  function close(how: 'finished' | 'cut'): void {
    if (!isOpen) return;
    isOpen = false;
    held.seconds += secondsIn(held.values[sessionTime[standard]] ?? '');
    quirk.closes?.(held, how);
    Reflect.deleteProperty(held.values, sessionTime[standard]);
    Reflect.deleteProperty(held.values, exit[standard]);
  }

  function launch(touch: () => void): Window {
    close('cut');
    held.launches++;
    held.isLeaving = false;
    const options = quirk.runTime?.(held) ?? {};
    const lms = strictLms(standard, {
      ...options,
      values: quirk.opens?.(held) ?? held.values,
      committed(stored) {
        options.committed?.(stored);
        reported.push({ ...standingIn(standard, stored), by: 'course' });
      },
    });
    sessions.push(lms);
    reported.push({ ...standingIn(standard, held.values), by: 'lms' });
    held.values = lms.stored;
    isOpen = true;
    const globals = { [objectName[standard]]: reaching(lms.api, touch, () => close('finished')) };
    return quirk.window?.(globals, held) ?? fakeWindow({ parent: fakeWindow(globals) });
  }

  /** @param ended called when the session has been ended by the course */
  function reaching(api: Api, touch: () => void, ended: () => void): Api {
    const calls = Object.entries(api).map(([name, call]) => {
      const reached = (...values: string[]) => {
        touch();
        try {
          return call(...values);
        } finally {
          if (name === finish[standard]) ended();
        }
      };
      return [name, reached] as const;
    });
    return Object.fromEntries(calls);
  }

  return {
    held,
    sessions,
    reported,
    launch,
    ping: () => quirk.ping?.(held) ?? true,
    leave: () => void (held.isLeaving = true),
    cut: () => close('cut'),
    standing: () => standingIn(standard, held.values),
    decisions: () => decisionsIn(held.values),
    breaches: () => sessions.flatMap(({ breaches }) => breaches),
    logs: () => sessions.map(({ log }) => log),
  };
}

/** What a record of the LMS says, as an auditor reads it. */
export function standingIn(standard: Standard, values: Readonly<Record<string, string>>): LmsStanding {
  if (standard === 'scorm2004') {
    const { 'cmi.completion_status': completion, 'cmi.success_status': success = 'unknown' } = values;
    const scaled = values['cmi.score.scaled'];
    return {
      completion: completion === 'completed' ? completion : 'incomplete',
      success: success === 'passed' || success === 'failed' ? success : 'unknown',
      score: scaled === undefined ? null : Math.round(Number(scaled) * 100),
    };
  }
  const status = values['cmi.core.lesson_status'];
  const raw = values['cmi.core.score.raw'];
  return {
    completion:
      status === 'passed' || status === 'failed' || status === 'completed' ? 'completed' : 'incomplete',
    success: status === 'passed' || status === 'failed' ? status : 'unknown',
    score: raw === undefined ? null : Number(raw),
  };
}

/** Each session says first which content it is on; what follows are decisions. */
export function decisionsIn(values: Readonly<Record<string, string>>): string[] {
  const ids = Object.entries(values).filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
  return ids.map(([, id]) => id).filter((id) => id !== 'content');
}

/** The seconds of a session time in either standard; 0 where there is none. */
function secondsIn(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(\d+):(\d+):([\d.]+)$/.exec(time) ?? /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
