/** Files that somebody has chosen by hand: JSON files of a content folder, or the whole of it as a zip. */
import { unzip } from 'fflate';
import { isContentFile, largestContentFile } from '../../course/content-file.ts';
import { StoreError, type StoredFile } from './content-store.ts';
import { storedFile } from './stored-file.ts';

export interface OpenedFile extends StoredFile {
  /** As it was chosen; undefined where it came out of a zip. */
  from: File | undefined;
}

export interface OpenedFiles {
  files: ReadonlyMap<string, OpenedFile>;
  /** Files that were left out, each with the reason. */
  leftOut: readonly { name: string; why: string }[];
}

/** A zip of a content folder has a hundred files at most. */
const mostFiles = 5_000;

type Opened = { path: string; file: OpenedFile } | { name: string; why: string };

/** Reads what was chosen. @throws {StoreError} where a zip can't be read */
export async function openFiles(chosen: readonly File[]): Promise<OpenedFiles> {
  const found: Opened[] = [];
  for (const file of chosen) {
    if (/\.zip$/i.test(file.name)) found.push(...(await inZip(file)));
    else found.push(await openOne(file));
  }
  return {
    files: new Map(found.flatMap((one) => ('file' in one ? [[one.path, one.file] as const] : []))),
    leftOut: found.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

async function openOne(file: File): Promise<Opened> {
  if (file.size > largestContentFile) return tooLarge(file.name);
  const stored = await storedFile(new Uint8Array(await file.arrayBuffer()));
  if (!stored) return { name: file.name, why: 'It is not text in UTF-8.' };
  const path = pathIn(file.webkitRelativePath) ?? pathByContent(file.name, stored.text);
  return path === undefined ? noContent(file.name) : { path, file: { ...stored, from: file } };
}

async function inZip(zip: File): Promise<Opened[]> {
  const left: Opened[] = [];
  let count = 0;
  const entries = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      if (pathIn(name) === undefined || ++count > mostFiles) return false;
      if (originalSize > largestContentFile) left.push(tooLarge(name));
      return originalSize <= largestContentFile;
    };
    const read = (bytes: Uint8Array) =>
      unzip(bytes, { filter }, (error, files) => (error ? reject(error) : resolve(files)));
    zip.arrayBuffer().then((buffer) => read(new Uint8Array(buffer)), reject);
  }).catch((error: unknown) => {
    throw new StoreError(`${zip.name} can’t be read as a zip.`, { cause: error });
  });
  for (const [name, bytes] of Object.entries(entries)) {
    const stored = await storedFile(new Uint8Array(bytes));
    left.push(
      stored
        ? { path: pathIn(name)!, file: { ...stored, from: undefined } }
        : { name, why: 'It is not text in UTF-8.' },
    );
  }
  return left;
}

const tooLarge = (name: string): Opened => ({ name, why: 'It is larger than five megabytes.' });
const noContent = (name: string): Opened => ({
  name,
  why: 'It is neither a scenario nor a module, nor a translation of one.',
});

/** The part of a longer path that is a path in a content folder. */
function pathIn(path = ''): string | undefined {
  const end = path.split(/[/\\]/).slice(-2).join('/');
  return isContentFile(end) ? end : undefined;
}

/** Where a file belongs of which only the name is known: a scenario has steps, and its translation names it. */
function pathByContent(name: string, text: string): string | undefined {
  const isScenario = holdsAScenario(text);
  const path = `${isScenario ? 'scenarios' : 'modules'}/${name}`;
  return isContentFile(path) ? path : undefined;
}

function holdsAScenario(text: string): boolean {
  try {
    const names = Object.keys(JSON.parse(text) as object);
    return names.includes('steps') || names.includes('scenario');
  } catch {
    // A text that is broken may be opened to be mended; the first level is the least indented.
    return /^ {0,4}"(steps|scenario)"\s*:/m.test(text) || /"(steps|scenario)"\s*:/.test(text.slice(0, 2_000));
  }
}
