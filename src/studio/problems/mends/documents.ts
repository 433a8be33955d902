/** The files of a content folder, parsed where a mend looks into them. */
import type { Path } from '../../../scenario/check/problem.ts';
import type { Files } from '../../files/files.ts';

export interface Documents {
  files: Files;
  /** A file as it is parsed, whatever its shape; undefined where it is not there, or not JSON. */
  read(file: string): unknown;
}

/** @param known what was parsed before, by file, with its text; it is kept up to date */
export function documentsOf(files: Files, known = new Map<string, Parsed>()): Documents {
  return {
    files,
    read(file) {
      const text = files.get(file);
      if (text === undefined) return undefined;
      const before = known.get(file);
      if (before?.text === text) return before.value;
      const value = parse(text);
      known.set(file, { text, value });
      return value;
    },
  };
}

export interface Parsed {
  text: string;
  value: unknown;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** What stands at a place; undefined where nothing does. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    // A list has no property "0" by that name, nor has an object a position.
    if (Array.isArray(value) !== (typeof part === 'number')) return undefined;
    return Object.hasOwn(value, part) ? (value as Record<string | number, unknown>)[part] : undefined;
  }, document);
}

/** The same as a list; empty where it is none. */
export function listAt(document: unknown, path: Path): readonly unknown[] {
  const value = valueAt(document, path);
  return Array.isArray(value) ? value : [];
}

/** The same as text; undefined where it is none. */
export function textAt(document: unknown, path: Path): string | undefined {
  const value = valueAt(document, path);
  return typeof value === 'string' ? value : undefined;
}

/** The names of the properties at a place. */
export function namesAt(document: unknown, path: Path): readonly string[] {
  const value = valueAt(document, path);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
