/** What the parts of the studio tell its page, as events that bubble out of every shadow root. */
import type { Path } from '../scenario/check/problem.ts';
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
    'studio-go': CustomEvent<StudioEvents['studio-go']>;
  }
}
