/** What the parts of the studio tell its page, as events that bubble out of every shadow root. */
import type { Path } from '../scenario/check/problem.ts';
import type { Decision } from '../scenario/decision.ts';
import type { ContentStore } from './files/content-store.ts';
import type { NameKind } from './document/names.ts';
import type { TextEdit } from './document/text-edit.ts';
import type { StepCounts } from './insight/counts.ts';
import type { TriedWay } from './play/progress-heard.ts';

/** What becomes of one file. */
export interface Change {
  /** Its path in the content folder, such as `scenarios/window-seat.json`. */
  file: string;
  edits: readonly TextEdit[];
}

export interface StudioEvents {
  /** An edit to be made, and to be undone as one. */
  'studio-edit': {
    /** What it does, as Undo says it: `rename a step`. */
    label: string;
    changes: readonly Change[];
  };
  /** Something is to have another id, wherever it stands, also in translations. */
  'studio-rename': { kind: NameKind; from: string; to: string };
  /** Content to work on. */
  'studio-open': { store: ContentStore };
  'studio-undo': null;
  'studio-redo': null;
  /** A place to go to; in the file that is open where none is named. */
  'studio-go': { file?: string; path: Path };
  /** Where the learner is who plays a scenario in the studio, and which ways they have tried since it was opened. */
  'studio-played': {
    /** Its id. */
    scenario: string;
    /** In the attempt under way. */
    decisions: readonly Decision[];
    /** The id of the step; undefined where they have not begun, or look at another page. */
    here: string | undefined;
    tried: readonly TriedWay[];
  };
  /** How many learners have come to each step of a scenario, and taken each choice, going by the records. */
  'studio-counted': { scenario: string; steps: readonly StepCounts[] };
}

export function send<Name extends keyof StudioEvents>(
  from: EventTarget,
  name: Name,
  detail: StudioEvents[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'studio-edit': CustomEvent<StudioEvents['studio-edit']>;
    'studio-rename': CustomEvent<StudioEvents['studio-rename']>;
    'studio-open': CustomEvent<StudioEvents['studio-open']>;
    'studio-undo': CustomEvent<null>;
    'studio-redo': CustomEvent<null>;
    'studio-go': CustomEvent<StudioEvents['studio-go']>;
    'studio-played': CustomEvent<StudioEvents['studio-played']>;
    'studio-counted': CustomEvent<StudioEvents['studio-counted']>;
  }
}
