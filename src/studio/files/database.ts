/** What the studio keeps in the browser. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PermittedFolder } from './file-system-access.ts';

/** An edit that has not been saved. */
export interface Draft {
  /** The id of the content store that the file is from. */
  store: string;
  file: string;
  /** The hash of the text that the draft was made from; undefined where there was no file. */
  base: string | undefined;
  /** Undefined where the file is to be removed. */
  text: string | undefined;
  /** The latest edits, so that they can be undone after a reload; anything that can be cloned. */
  history?: unknown;
  /** Milliseconds since 1970. */
  when: number;
}

export interface KnownFolder {
  id: string;
  handle: PermittedFolder;
  /** When it was opened last, in milliseconds since 1970. */
  when: number;
}

interface Kept extends DBSchema {
  drafts: { key: [store: string, file: string]; value: Draft; indexes: { store: string } };
  folders: { key: string; value: KnownFolder };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

/** Opens it, once. @throws as `indexedDB.open` does where the browser keeps nothing */
export function openDatabase(): Promise<IDBPDatabase<Kept>> {
  const forget = () => (opened = undefined);
  opened ??= openDB<Kept>('crosscheck-studio', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: ['store', 'file'] }).createIndex('store', 'store');
      db.createObjectStore('folders', { keyPath: 'id' });
    },
    // A later version of the studio in another tab is not to wait for this one.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

/** Does something in the database; once more where the connection has been lost. */
export async function inDatabase<T>(work: (db: IDBPDatabase<Kept>) => Promise<T>): Promise<T> {
  const first = await openDatabase();
  try {
    return await work(first);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    first.close();
    opened = undefined;
    return work(await openDatabase());
  }
}

/** Why nothing is kept, in words for whoever edits. */
export function whyNotKept(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return 'There is no room left in this browser to keep your changes. Save them now, or make room.';
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'ReferenceError')
    return 'This browser keeps nothing, perhaps because the window is private. Save before you close it.';
  return 'This browser could not keep your changes. Save before you close this page.';
}
