/** Profiles: for each symptom that is known of real LMSs, a run-time that behaves so, and what must hold in spite of it. */
import type { Standard } from '../../../src/tracking/scorm/api-client.ts';
import type { Decide } from '../decisions.ts';
import type { Learner } from '../learner.ts';
import type { Quirk, Registration } from '../registration.ts';

export type Profile = Symptom & (Played | Checked | Elsewhere);

interface Symptom {
  /** Its number in the list of symptoms. */
  row: number;
  symptom: string;
}

/** The course is taken from beginning to end on an LMS that behaves so. */
interface Played {
  on: readonly Standard[];
  /** A new LMS, since what it has done may be part of how it behaves. */
  lms(standard: Standard): { quirk: Quirk; holds?: (end: End) => void };
  decide?: () => Decide;
  /** Seconds between two things that the learner does. */
  pause?: number;
  /**
   * How long it gives back what it says it has taken; always, unless it is told here. `never`: it takes a device to lose nothing.
   * `until-completed`: from then on it takes one. `until-review`: from then on the learner looks at a course without a run.
   */
  keeps?: 'never' | 'until-completed' | 'until-review';
  /** Whether an auditor finds each decision in it: always, unless it is told here. */
  records?: 'some' | 'none';
}

/** What the course does of it shows in something that is not played. */
interface Checked {
  check(): void;
}

interface Elsewhere {
  /** Where it is held, or why nothing can be held here. */
  elsewhere: string;
}

interface End {
  standard: Standard;
  lms: Registration;
  who: Learner;
  /** Seconds that the course was open until it was completed. */
  spent: number;
}

export const both: readonly Standard[] = ['scorm12', 'scorm2004'];

/** Names that differ between the standards. */
export const names = {
  scorm12: {
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
    status: 'cmi.core.lesson_status',
    success: 'cmi.core.lesson_status',
    raw: 'cmi.core.score.raw',
    score: 'cmi.core.score.',
    passMark: 'cmi.student_data.mastery_score',
    location: 'cmi.core.lesson_location',
    sessionTime: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    learnerName: 'cmi.core.student_name',
    response: 'student_response',
  },
  scorm2004: {
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
    status: 'cmi.completion_status',
    success: 'cmi.success_status',
    raw: 'cmi.score.raw',
    score: 'cmi.score.',
    passMark: 'cmi.scaled_passing_score',
    location: 'cmi.location',
    sessionTime: 'cmi.session_time',
    exit: 'cmi.exit',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    learnerName: 'cmi.learner_name',
    response: 'learner_response',
  },
} as const;

export const suspendData = 'cmi.suspend_data';
