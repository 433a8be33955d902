/** Where the studio's files come from and go to. */
import type { Files } from './files.ts';

/** A file as it was found. */
export interface StoredFile {
  text: string;
  /** The SHA-256 of its bytes in hexadecimal digits, by which a change is noticed. */
  hash: string;
}

/** Every file of a content folder, by its path in it. */
export type StoredFiles = ReadonlyMap<string, StoredFile>;

export interface Look {
  files: StoredFiles;
  /** Files that are there, and whose text can't be read; the studio leaves them alone. */
  unreadable: readonly string[];
}

/** What became of a change. With `changed` nothing was written, since the file is not what the change was made from. */
export type Saved =
  /** `file` is undefined where it has been removed. */
  { result: 'saved'; file: StoredFile | undefined } | { result: 'changed'; theirs: StoredFile | undefined };

/** Every method throws a `StoreError` where it can't do what it is for. */
export interface ContentStore {
  kind: 'served' | 'folder' | 'opened';
  /** Stays the same when the same content is opened again; drafts are kept under it. */
  id: string;
  /** As the page names it, such as the name of the folder. */
  name: string;
  /**
   * Reads what is there now.
   * @returns undefined where nothing has changed since the last look
   */
  look(): Promise<Look | undefined>;
  /**
   * Writes a file, or removes it, unless it has changed since.
   * @param text undefined to remove it
   * @param base the hash of the text that the change was made from; undefined where there was no file
   */
  save(file: string, text: string | undefined, base: string | undefined): Promise<Saved>;
  /** A picture in `modules/`, such as the airline's logo. @returns undefined where there is none */
  picture(name: string): Promise<Uint8Array | undefined>;
}

/** Something that a store can't do, in a sentence to show. */
export class StoreError extends Error {}

/** The texts of what was found. */
export function textsIn(files: StoredFiles): Files {
  return new Map([...files].map(([file, { text }]) => [file, text]));
}
