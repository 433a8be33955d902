/** What becomes of one's own texts when files have changed elsewhere. */
import type { StoredFiles } from './content-store.ts';
import type { Files } from './files.ts';

/** A file that two have changed. Undefined stands for a file that is not there. */
export interface Conflict {
  file: string;
  /** What both were made from. */
  base: string | undefined;
  mine: string | undefined;
  theirs: string | undefined;
}

export interface Reconciled {
  /** One's own texts, with every file that only others have changed as they have it. */
  files: Files;
  /** Files of which the text in `files` is another than before. */
  taken: readonly string[];
  /** Files that both have changed: nothing becomes of them until somebody chooses. */
  conflicts: readonly Conflict[];
}

/**
 * @param base what one's own texts were made from
 * @param mine one's own texts
 * @param theirs what is there now
 */
export function reconcile(base: StoredFiles, mine: Files, theirs: StoredFiles): Reconciled {
  const files = new Map<string, string>();
  const taken: string[] = [];
  const conflicts: Conflict[] = [];
  for (const file of new Set([...mine.keys(), ...theirs.keys(), ...base.keys()])) {
    const was = base.get(file)?.text;
    const own = mine.get(file);
    const now = theirs.get(file)?.text;
    const isTheirs = own === was && now !== was;
    if (isTheirs) taken.push(file);
    else if (now !== was && now !== own) conflicts.push({ file, base: was, mine: own, theirs: now });
    const text = isTheirs ? now : own;
    if (text !== undefined) files.set(file, text);
  }
  return { files, taken, conflicts };
}
