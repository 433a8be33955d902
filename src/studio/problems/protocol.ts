/** What the page and its checker tell each other. */
import type { FoundProblem } from './mends/mend.ts';

/** What has changed since the last time. */
export interface Task {
  /** Counts up; only the answer to the last one matters. */
  version: number;
  changed: readonly (readonly [file: string, text: string])[];
  removed: readonly string[];
  /** The file that is being edited, which is answered for first. */
  open: string | undefined;
  /** YYYY-MM-DD */
  today: string;
}

export type Answer =
  /** The problems of the file that is being edited; `complete` once it has been played as well. */
  | { type: 'file'; version: number; file: string; problems: readonly FoundProblem[]; complete: boolean }
  /** The problems of all files. */
  | { type: 'content'; version: number; problems: readonly FoundProblem[] };
