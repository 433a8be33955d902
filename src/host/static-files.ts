/** Files that are held in memory and answered by name. A name that is not held does not exist, wherever it points. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Context } from 'hono';
import { contentType } from './content-type.ts';

/** By path, with forward slashes and none in front. */
export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Reads every file of a folder and of the folders in it. @throws as `readdir` does, where there is no such folder */
export async function readFolder(folder: string): Promise<Files> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length));
  const files = await Promise.all(
    names.map(
      async (name) =>
        [name.split(sep).join('/'), new Uint8Array(await readFile(join(folder, name)))] as const,
    ),
  );
  return new Map(files);
}

/**
 * Answers with a file.
 * @param below the part of the request's path that is not the file's name, such as `/packages/1a2b/`
 * @param headers to go with the file
 */
export function sendFile(c: Context, files: Files, below: string, headers: Record<string, string>): Response {
  const name = nameIn(new URL(c.req.url).pathname.slice(below.length));
  const bytes = files.get(name);
  if (bytes === undefined) return c.notFound() as Response;
  return c.body(bytes, 200, { 'Content-Type': contentType(name), ...headers });
}

function nameIn(path: string): string {
  try {
    return decodeURIComponent(path) || 'index.html';
  } catch {
    return path; // A stray % is no code of a character, so it stands for itself.
  }
}
