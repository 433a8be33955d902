/**
 * What the player needs of an LMS, and no more. Each standard is one implementation; what differs between standards
 * and between LMSs (names, formats, limits, call order) stays inside it.
 */

type Completion = 'incomplete' | 'completed';
type Success = 'unknown' | 'passed' | 'failed';

/** What the LMS says when the course is launched. */
export interface Launch {
  /** For display only. Both may be empty. */
  learner: { id: string; name: string };
  /** In `review` and `browse`, and where `credit` is false, no result is written. */
  mode: 'normal' | 'review' | 'browse';
  credit: boolean;
  /** The suspend data of the last session; '' where there is none. */
  suspendData: string;
  /** What has been earned already; it is never taken back. */
  earned: { completion: Completion; success: Success };
  /** The LMS's own pass mark in percent, which overrides the course's; null where it sets none. */
  passMark: number | null;
  /** What tells this registration from others of the same learner; '' where the LMS does not say. */
  registration: string;
  /** Where the LMS wants the learner to be sent when the session has ended; null where it does not say. */
  returnTo: string | null;
}

/** Where the learner stands now. The whole of it is sent at each save. */
export interface Standing {
  /** URL-safe ASCII, some 3,500 characters at the most. */
  suspendData: string;
  /** A short ASCII bookmark that a support desk can read. */
  location: string;
  completion: Completion;
  success: Success;
  /** Percent, 0 to 100; null until there is a final score. */
  score: number | null;
  /** The share of the course that is done, 0 to 1. */
  progress: number;
  objectives: readonly ObjectiveStanding[];
  taken: Taken;
}

/** Where the learner stands in one objective of the course. */
export interface ObjectiveStanding {
  /** As the course names it, such as `LO3`. */
  id: string;
  /** Plain text. */
  description: string;
  completion: Completion;
  success: Success;
  /** Percent, 0 to 100; null until it has been tested. */
  score: number | null;
}

/** Which content is taken, so that an auditor can see it. */
export interface Taken {
  /** The version that its authors gave it, such as `1.0.0`. */
  version: string;
  /** SHA-256 over every content file, as 64 hexadecimal digits. */
  fingerprint: string;
  /** A language tag, such as `fr`. */
  language: string;
}

/** One decision, as an auditor will see it. */
export type Interaction = {
  /** Stable: scenario and step, joined by a dot, such as `nouakchott-gulf-recruits.count-passports`. */
  id: string;
  /** The question as shown, in plain text. */
  description: string;
  /** Ids of the objectives that the decision tests. */
  objectives: readonly string[];
  /** When it was made, in milliseconds since 1970. */
  at: number;
  /** Ids of everything on offer, in the authored order. */
  options: readonly string[];
  result: 'correct' | 'incorrect' | 'neutral';
  /** Seconds between seeing the question and answering it. */
  latency: number;
} & (
  | (Answered<string> & {
      /** `choice`: what was chosen or marked, which may be nothing. `sequencing`: all options, in the learner's order. */
      type: 'choice' | 'sequencing';
    })
  | (Answered<Pair> & {
      /** What was put with what; an option without a pair was left out. */
      type: 'matching';
      /** Ids of what an option can be put with, in the authored order. */
      targets: readonly string[];
    })
);

interface Answered<T> {
  /** Ids. */
  response: readonly T[];
  /** Each response that is right; none where nothing is. Where there are very many, some of them. */
  correct: readonly (readonly T[])[];
}

export type Pair = readonly [option: string, target: string];

export interface Tracker {
  readonly kind: 'scorm12' | 'scorm2004' | 'cmi5' | 'browser';
  /** Opens the session. To be called once, before anything else. */
  launch(): Promise<Launch>;
  /** Notes one decision; it is sent with the next `save`. */
  record(interaction: Interaction): void;
  /**
   * Sends the standing and what was recorded, and commits. All calls to a SCORM API are made before this returns.
   * Resolves to false where the LMS did not take it; what was not taken goes again with the next save.
   */
  save(standing: Standing): Promise<boolean>;
  /** As `save`, then ends the session. Later calls do nothing. */
  finish(standing: Standing): Promise<boolean>;
}
