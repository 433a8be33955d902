/** Mends: what can be done about a problem at one click. */
import type { Change } from '../../events.ts';
import type { Path, PlacedProblem } from '../../../scenario/check/problem.ts';
import type { TextEdit } from '../../document/text-edit.ts';
import type { FileProblem } from '../../../course/content.ts';

/** One thing to do, as data, so that it can be found in one thread and done in another. */
export type MendStep =
  | { do: 'set'; file: string; path: Path; value: unknown }
  | { do: 'remove'; file: string; path: Path }
  | { do: 'insert'; file: string; path: Path; index: number; value: unknown }
  | { do: 'move'; file: string; path: Path; from: number; to: number }
  | { do: 'rename'; file: string; path: Path; name: string }
  /** Of a text of this length, and no other. */
  | { do: 'edit'; file: string; edits: readonly TextEdit[]; length: number }
  | { do: 'create'; file: string; text: string };

/** What would mend a problem. */
export interface MendPlan {
  /** What the button says: `Change to "in-the-aisle"`. */
  label: string;
  /** One after the other; each sees what those before it have made. */
  steps: readonly MendStep[];
}

/** A mend as the page makes it: an edit that is undone as one. */
export interface Mend {
  label: string;
  changes: readonly Change[];
}

/** A problem, and what would mend it where that is known. */
export interface FoundProblem extends FileProblem {
  mend?: MendPlan;
}

/** A problem of a file that is named elsewhere. */
export type FoundInFile = PlacedProblem & { mend?: MendPlan };
