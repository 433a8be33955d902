/** A file that is there when it is whole, and not before. */
import { createWriteStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/**
 * Writes to `file.part`, which gets the file's name once all of it is on the disk; a file of that name is replaced then.
 * @param write ends `out`
 * @throws what the operating system says, of `file`
 */
export async function writeWholeFile<T>(file: string, write: (out: Writable) => Promise<T>): Promise<T> {
  const part = `${file}.part`;
  if (await isFolder(file))
    throw Object.assign(new Error(`${file} is a folder.`), { code: 'EISDIR', path: file });
  try {
    const result = await write(createWriteStream(part, { flush: true }));
    await rename(part, file);
    return result;
  } catch (error) {
    if (error instanceof Error && 'path' in error && error.path === part) error.path = file;
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
