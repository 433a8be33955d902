/** The files of a content folder, as the studio reads and writes them: whole, and never over somebody else's change. */
import { createHash, randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isContentFile, largestContentFile, pictureName } from '../../course/content-file.ts';

/** Bytes of a picture. */
const largestPicture = 1_000_000;

export interface ContentFile {
  text: string;
  /** Of its bytes, in hexadecimal digits. */
  sha256: string;
}

export interface Listed {
  files: ReadonlyMap<string, ContentFile>;
  /** Files that are there and can't be shown: not UTF-8, or too large. */
  unreadable: readonly string[];
}

/** What became of a change. `changed` means that the file is no longer what the change was made from. */
export type Written =
  | { result: 'written'; sha256: string }
  | { result: 'removed' }
  | { result: 'changed'; current: ContentFile | undefined }
  | { result: 'refused'; why: string };

/** What a change was made from: the file with this hash, or no file. */
export type Base = { sha256: string } | 'none';

export interface ContentFolder {
  list(): Promise<Listed>;
  /** @returns undefined where there is none that can be shown */
  read(file: string): Promise<ContentFile | undefined>;
  write(file: string, bytes: Uint8Array, base: Base): Promise<Written>;
  remove(file: string, base: Base): Promise<Written>;
  /** A picture in `modules/`. @returns undefined where there is none that can be shown */
  picture(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Opens a folder with `modules/` and `scenarios/` in it, either of which may be missing. */
export function openContentFolder(folder: string): ContentFolder {
  const seen = new Map<string, { stamp: string; content: ContentFile | 'unreadable' }>();
  let last: Promise<unknown> = Promise.resolve();

  /** One change after the other, so that none comes between another's look and its write. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  /** Reads a file again only where it has another time, size or place on the disk. */
  async function look(file: string): Promise<ContentFile | 'unreadable' | 'none'> {
    if (!isContentFile(file) || !(await isInside(folder, dirname(file)))) return 'none';
    const path = join(folder, file);
    const stats = await lstat(path, { bigint: true }).catch(ifMissing);
    if (!stats?.isFile()) return 'none';
    const stamp = stampOf(stats);
    const known = seen.get(file);
    if (known?.stamp === stamp) return known.content;
    const content = stats.size > largestContentFile ? 'unreadable' : contentOf(await readFile(path));
    seen.set(file, { stamp, content });
    return content;
  }

  async function current(file: string): Promise<ContentFile | undefined> {
    const content = await look(file);
    return typeof content === 'string' ? undefined : content;
  }

  async function changeFrom(base: Base, file: string, change: () => Promise<Written>): Promise<Written> {
    const found = await look(file);
    if (found === 'unreadable')
      return { result: 'refused', why: 'The file on the disk is too large, or is not text in UTF-8.' };
    const now = found === 'none' ? undefined : found;
    if (now?.sha256 !== (base === 'none' ? undefined : base.sha256))
      return { result: 'changed', current: now };
    if (now === undefined && (await isTaken(folder, file)))
      return { result: 'refused', why: 'There is a link or a folder of this name, which is left alone.' };
    return change();
  }

  return {
    async list() {
      const names = (await Promise.all(['modules', 'scenarios'].map((part) => namesIn(folder, part)))).flat();
      const found = await Promise.all(names.map(async (name) => [name, await look(name)] as const));
      const files = new Map(
        found.flatMap(([name, content]) => (typeof content === 'string' ? [] : [[name, content] as const])),
      );
      return {
        files,
        unreadable: found.flatMap(([name, content]) => (content === 'unreadable' ? [name] : [])),
      };
    },
    read: current,
    write: (file, bytes, base) =>
      inTurn(() =>
        changeFrom(base, file, async () => {
          const content = contentOf(bytes);
          if (content === 'unreadable') return { result: 'refused', why: 'What was sent is not UTF-8.' };
          await replace(join(folder, file), bytes);
          return { result: 'written', sha256: content.sha256 };
        }),
      ),
    remove: (file, base) =>
      inTurn(() =>
        changeFrom(base, file, async () => {
          await rm(join(folder, file));
          return { result: 'removed' };
        }),
      ),
    async picture(name) {
      if (!pictureName.test(name) || !(await isInside(folder, 'modules'))) return undefined;
      const path = join(folder, 'modules', name);
      const stats = await lstat(path).catch(ifMissing);
      if (!stats?.isFile() || stats.size > largestPicture) return undefined;
      return new Uint8Array(await readFile(path));
    },
  };
}

async function namesIn(folder: string, part: string): Promise<string[]> {
  const names = (await readdir(join(folder, part)).catch(ifMissing)) ?? [];
  return names
    .map((name) => `${part}/${name}`)
    .filter(isContentFile)
    .sort();
}

/** Whether a part of the folder is where it seems to be, and no link to elsewhere. */
async function isInside(folder: string, part: string): Promise<boolean> {
  const found = await realpath(join(folder, part)).catch(ifMissing);
  return found === undefined || found === join(await realpath(folder), part);
}

async function isTaken(folder: string, file: string): Promise<boolean> {
  if (!(await isInside(folder, dirname(file)))) return true;
  return (await lstat(join(folder, file)).catch(ifMissing)) !== undefined;
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

const stampOf = ({ mtimeNs, ctimeNs, size, ino }: BigIntStats) => [mtimeNs, ctimeNs, size, ino].join(' ');

function contentOf(bytes: Uint8Array): ContentFile | 'unreadable' {
  try {
    // A byte-order mark stays, so that a file that is written back is the same.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return 'unreadable';
  }
}

/** Writes beside the file, then puts it in its place, so that whoever reads it finds either the old one or the new. */
async function replace(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const mode = (await lstat(path).catch(ifMissing))?.mode;
  const beside = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
