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
}

/** Where the learner stands now. The whole of it is sent at each save. */
export interface Standing {
  /** URL-safe ASCII, at most 3,500 characters. */
  suspendData: string;
  /** A short ASCII bookmark that a support desk can read. */
  location: string;
  completion: Completion;
  success: Success;
  /** Percent, 0 to 100; null until there is a final score. */
  score: number | null;
  /** The share of the course that is done, 0 to 1. */
  progress: number;
}

/** One decision, as an auditor will see it. */
export type Interaction = {
  /** Stable: scenario and step, joined by a dot, such as `nouakchott-gulf-recruits.count-passports`. */
  id: string;
  /** The question as shown, in plain text. */
  description: string;
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
  readonly kind: 'scorm12' | 'scorm2004' | 'browser';
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
