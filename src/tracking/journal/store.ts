/** Where a device keeps the runs of its learners, until the LMS has them for certain. */
import { readEntry, writeEntry, type Entry } from './entry.ts';
import { changedAt } from './stamp.ts';

export interface Store {
  read(): Entry | undefined;
  /** False where the device takes nothing: its store is full, blocked, or away. */
  write(entry: Entry): boolean;
  remove(): void;
}

const prefix = 'crosscheck.run.';

/** After so many milliseconds without a change a run is removed: 30 days. */
const longest = 30 * 24 * 60 * 60 * 1000;

/** Whose run it is. What is kept names the learner by a code that can't be turned back into a name. */
export interface Owner {
  courseId: string;
  /** As the LMS knows the learner. */
  learner: string;
  registration: string;
}

/**
 * The store for one learner's run. Opening it removes runs of any learner that nobody has touched for 30 days.
 * @param storage asked for at each use, since reading `window.localStorage` may throw in a sandbox
 * @param now milliseconds since 1970
 */
export function openStore(storage: () => Storage, owner: Owner, now: number): Store {
  const key = `${prefix}${owner.courseId}.${codeOf(`${owner.learner}\n${owner.registration}`)}`;
  attempt(() => removeOld(storage(), now));
  return {
    read: () => attempt(() => readEntry(storage().getItem(key) ?? '')),
    write: (entry) => attempt(() => storage().setItem(key, writeEntry(entry)) === undefined) ?? false,
    remove: () => attempt(() => storage().removeItem(key)),
  };
}

function removeOld(storage: Storage, now: number): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  for (const key of keys.filter((candidate) => candidate.startsWith(prefix))) {
    const entry = readEntry(storage.getItem(key) ?? '');
    if (!entry || now - changedAt(entry.stamp) > longest) storage.removeItem(key);
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Two FNV-1a hashes with different starts: 64 bits, so that no two learners of an airline share a code. */
function codeOf(text: string): string {
  return [0x811c9dc5, 0x2f1b8d3e].map((start) => fnv(text, start).toString(36)).join('-');
}

function fnv(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
