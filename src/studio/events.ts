/** What the parts of the studio tell its page, as events that bubble out of every shadow root. */
import type { Path } from '../scenario/check/problem.ts';
import type { NameKind } from './document/names.ts';
import type { TextEdit } from './document/text-edit.ts';

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
  'studio-undo': null;
  'studio-redo': null;
  /** A place to go to; in the file that is open where none is named. */
  'studio-go': { file?: string; path: Path };
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
    'studio-undo': CustomEvent<null>;
    'studio-redo': CustomEvent<null>;
    'studio-go': CustomEvent<StudioEvents['studio-go']>;
  }
}
