/** What is being worked on: the files as they are and as they were saved, and every edit on the way. Nothing here changes; each function gives the next state. */
import { applyEdits, invertEdits } from '../document/text-edit.ts';
import type { Change } from '../events.ts';
import type { Files } from '../files/files.ts';

export interface Workspace {
  /** As they have been edited. */
  files: Files;
  /** As they were opened, or saved last. */
  saved: Files;
  done: readonly Revision[];
  undone: readonly Revision[];
}

/** One thing that Undo takes back. */
interface Revision {
  label: string;
  /** One after the other, as they were made. */
  changes: readonly Change[];
  /** What takes them back, in that order. */
  back: readonly Change[];
  /** Milliseconds since 1970 of the last of them. */
  at: number;
}

/** More than anybody goes back. */
const mostRevisions = 500;

/** Typing that goes on within this many milliseconds is undone as one. */
const pause = 1200;

export function opened(files: Files): Workspace {
  return { files, saved: files, done: [], undone: [] };
}

/** @param now milliseconds since 1970 */
export function edited(
  workspace: Workspace,
  { label, changes }: { label: string; changes: readonly Change[] },
  now: number,
): Workspace {
  const real = changes.filter(({ edits }) => edits.length > 0);
  if (real.length === 0) return workspace;
  const { files, back } = applied(workspace.files, real);
  const last = workspace.done.at(-1);
  const goesOn =
    last && isTyping(last, label, real) && now - last.at < pause && workspace.undone.length === 0;
  const revision = goesOn
    ? { label, changes: [...last.changes, ...real], back: [...back, ...last.back], at: now }
    : { label, changes: real, back, at: now };
  const before = goesOn ? workspace.done.slice(0, -1) : workspace.done;
  return { ...workspace, files, done: [...before, revision].slice(-mostRevisions), undone: [] };
}

/** The same hand in the same file. */
function isTyping(
  { label, changes }: Revision,
  next: string,
  [change, ...others]: readonly Change[],
): boolean {
  return label === next && others.length === 0 && changes.every(({ file }) => file === change!.file);
}

export function undone(workspace: Workspace): Workspace {
  const last = workspace.done.at(-1);
  if (!last) return workspace;
  const { files } = applied(workspace.files, last.back);
  return { ...workspace, files, done: workspace.done.slice(0, -1), undone: [...workspace.undone, last] };
}

export function redone(workspace: Workspace): Workspace {
  const last = workspace.undone.at(-1);
  if (!last) return workspace;
  const { files } = applied(workspace.files, last.changes);
  return { ...workspace, files, done: [...workspace.done, last], undone: workspace.undone.slice(0, -1) };
}

/** The files that are not as they were saved. */
export function unsaved({ files, saved }: Pick<Workspace, 'files' | 'saved'>): string[] {
  const paths = new Set([...files.keys(), ...saved.keys()]);
  return [...paths].filter((path) => (files.get(path) ?? '') !== (saved.get(path) ?? '')).sort();
}

/** A file has been saved, or its text on disk has become known. @param text undefined where it is gone */
export function savedAs(workspace: Workspace, path: string, text: string | undefined): Workspace {
  return { ...workspace, saved: withFile(workspace.saved, path, text) };
}

/** A file has changed on disk, and nobody here has touched it. */
export function takenOver(workspace: Workspace, path: string, text: string | undefined): Workspace {
  return {
    files: withFile(workspace.files, path, text),
    saved: withFile(workspace.saved, path, text),
    // What was done to the text before can't be undone in another one.
    done: workspace.done.filter((revision) => !touches(revision, path)),
    undone: workspace.undone.filter((revision) => !touches(revision, path)),
  };
}

const touches = ({ changes }: Revision, path: string) => changes.some(({ file }) => file === path);

function withFile(files: Files, path: string, text: string | undefined): Files {
  const next = new Map(files);
  if (text === undefined) next.delete(path);
  else next.set(path, text);
  return next;
}

/** A file that is not there is empty, and one that becomes empty is no longer there. */
function applied(files: Files, changes: readonly Change[]): { files: Files; back: Change[] } {
  const next = new Map(files);
  const back: Change[] = [];
  for (const { file, edits } of changes) {
    const before = next.get(file) ?? '';
    const after = applyEdits(before, edits);
    back.unshift({ file, edits: invertEdits(before, edits) });
    if (after === '') next.delete(file);
    else next.set(file, after);
  }
  return { files: next, back };
}
