/** A content folder on this computer, where the browser can open one. */
import { isContentFile, largestContentFile } from '../../course/content-file.ts';
import { StoreError, type ContentStore, type Look, type Saved, type StoredFile } from './content-store.ts';
import { inDatabase, type KnownFolder } from './database.ts';
import { askPermission, isPermitted, pickFolder, type PermittedFolder } from './file-system-access.ts';
import { storedFile, storedText } from './stored-file.ts';

/** Asks for a folder, in answer to a click. @returns undefined where none is chosen */
export async function chooseFolder(): Promise<ContentStore | undefined> {
  const handle = await pickFolder();
  return handle && openFolder(handle);
}

/** The folder that was open last, and whether it may still be used without asking; undefined where there is none. */
export async function lastFolder(): Promise<{ folder: KnownFolder; permitted: boolean } | undefined> {
  try {
    const known = await inDatabase((db) => db.getAll('folders'));
    const [folder] = known.sort((a, b) => b.when - a.when);
    return folder && { folder, permitted: await isPermitted(folder.handle) };
  } catch {
    return undefined;
  }
}

/** Opens the folder that was open last, in answer to a click. @throws {StoreError} where that is not allowed */
export async function reopenFolder({ handle }: KnownFolder): Promise<ContentStore> {
  if (!(await askPermission(handle)))
    throw new StoreError(`The browser does not let this page use the folder “${handle.name}”.`);
  return openFolder(handle);
}

/** Opens a folder. What the browser can keep of it comes back after a reload. */
export async function openFolder(handle: PermittedFolder): Promise<ContentStore> {
  return folderStore(handle, await remember(handle));
}

/** The same folder has the same id each time. */
async function remember(handle: PermittedFolder): Promise<string> {
  try {
    const known = await inDatabase((db) => db.getAll('folders'));
    const same = await Promise.all(known.map((one) => handle.isSameEntry(one.handle)));
    const id = known.find((_, i) => same[i])?.id ?? `folder ${crypto.randomUUID()}`;
    await inDatabase((db) => db.put('folders', { id, handle, when: Date.now() }));
    return id;
  } catch {
    return `folder ${handle.name}`;
  }
}

interface Seen {
  size: number;
  lastModified: number;
  file: StoredFile | undefined;
}

function folderStore(folder: PermittedFolder, id: string): ContentStore {
  let seen: ReadonlyMap<string, Seen> | undefined;

  /** Reads a file again only where its time or size has changed. */
  async function read(handle: FileSystemFileHandle, known: Seen | undefined): Promise<Seen> {
    const file = await handle.getFile();
    const { size, lastModified } = file;
    if (known?.size === size && known.lastModified === lastModified) return known;
    const bytes = size > largestContentFile ? undefined : new Uint8Array(await file.arrayBuffer());
    return { size, lastModified, file: bytes && (await storedFile(bytes)) };
  }

  async function current(file: string): Promise<StoredFile | undefined> {
    const handle = await fileIn(folder, file, false);
    if (!handle) return undefined;
    const { file: found } = await read(handle, undefined);
    if (!found) throw new StoreError(`${file} is too large, or is not text in UTF-8, so it is left alone.`);
    return found;
  }

  return {
    kind: 'folder',
    id,
    name: folder.name,
    look: () =>
      plainly(folder, async (): Promise<Look | undefined> => {
        const before = seen;
        const now = new Map<string, Seen>();
        for await (const [path, handle] of filesIn(folder))
          now.set(path, await read(handle, before?.get(path)));
        seen = now;
        if (before && before.size === now.size && [...now].every(([path, one]) => before.get(path) === one))
          return undefined;
        const inOrder = [...now].sort(([a], [b]) => (a < b ? -1 : 1));
        return {
          files: new Map(inOrder.flatMap(([path, { file }]) => (file ? [[path, file] as const] : []))),
          unreadable: inOrder.flatMap(([path, { file }]) => (file ? [] : [path])),
        };
      }),
    save: (file, text, base) =>
      plainly(folder, async (): Promise<Saved> => {
        if (!isContentFile(file)) throw new StoreError(`${file} is no name of a file of the content.`);
        const theirs = await current(file);
        if (theirs?.hash !== base) return { result: 'changed', theirs };
        if (text === undefined) await removeIn(folder, file);
        else await write((await fileIn(folder, file, true))!, text);
        return { result: 'saved', file: text === undefined ? undefined : await storedText(text) };
      }),
    picture: (name) =>
      plainly(folder, async () => {
        const handle = await fileIn(folder, `modules/${name}`, false);
        return handle && new Uint8Array(await (await handle.getFile()).arrayBuffer());
      }),
  };
}

async function* filesIn(
  folder: FileSystemDirectoryHandle,
): AsyncGenerator<[path: string, handle: FileSystemFileHandle]> {
  for (const part of ['modules', 'scenarios']) {
    const directory = await folder.getDirectoryHandle(part).catch(ifMissing);
    if (!directory) continue;
    for await (const [name, handle] of directory.entries()) {
      const path = `${part}/${name}`;
      if (handle.kind === 'file' && isContentFile(path)) yield [path, handle as FileSystemFileHandle];
    }
  }
}

async function fileIn(
  folder: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<FileSystemFileHandle | undefined> {
  const [part = '', name = ''] = path.split('/');
  const directory = await folder.getDirectoryHandle(part, { create }).catch(ifMissing);
  return directory?.getFileHandle(name, { create }).catch(ifMissing);
}

async function removeIn(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
  const [part = '', name = ''] = path.split('/');
  await (await folder.getDirectoryHandle(part)).removeEntry(name);
}

/** The browser writes beside the file, and puts it in its place when it is whole. */
async function write(handle: FileSystemFileHandle, text: string): Promise<void> {
  const out = await handle.createWritable();
  try {
    await out.write(text);
    await out.close();
  } catch (error) {
    await out.abort().catch(() => undefined);
    throw error;
  }
}

function ifMissing(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
  throw error;
}

async function plainly<T>({ name }: { name: string }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(saidOf(error, name), { cause: error });
  }
}

function saidOf(error: unknown, folder: string): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return `The browser does not let this page use the folder “${folder}” any more. Open it again.`;
  if (name === 'NotFoundError') return `The folder “${folder}” is not where it was. Open it again.`;
  if (name === 'NoModificationAllowedError')
    return `Another program holds a file of “${folder}” at this moment. Try again.`;
  if (name === 'QuotaExceededError') return 'There is no room left on the disk.';
  return `A file of “${folder}” could not be read or written.`;
}
