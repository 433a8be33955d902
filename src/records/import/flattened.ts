/** Objects of JSON as rows of a table whose headings are paths, such as `learner.id`. */
import type { Layout } from './formats/layout.ts';
import { wordKey } from './values/text.ts';

const deepest = 5;

/** @returns texts by path, as `wordKey` makes it; a `Map`, since a key may be `__proto__` */
export function flattened(value: unknown): Map<string, string> {
  const texts = new Map<string, string>();
  flatten(value, '', 0, texts);
  return texts;
}

function flatten(value: unknown, path: string, depth: number, texts: Map<string, string>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth >= deepest) {
    if (path !== '') texts.set(keyOf(path), textOf(value));
    return;
  }
  for (const [key, inner] of Object.entries(value))
    flatten(inner, path === '' ? key : `${path}.${key}`, depth + 1, texts);
}

const keys = new Map<string, string>();

function keyOf(path: string): string {
  const known = keys.get(path);
  if (known !== undefined) return known;
  const key = wordKey(path);
  if (keys.size < 10_000 && path.length < 200) keys.set(path, key);
  return key;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** @returns the headings of objects: what the first have, and what later ones may have by a layout that fits these */
export function headingsOf(objects: readonly Map<string, string>[], layouts: readonly Layout[]): string[] {
  const seen = new Set(objects.flatMap((texts) => [...texts.keys()]));
  const isSeen = (names: readonly string[] = []) => names.some((name) => seen.has(name));
  const later = layouts
    .filter(
      ({ signature, headings }) =>
        signature.length > 0 && signature.every((field) => isSeen(headings[field])),
    )
    .flatMap(({ headings }) => Object.values(headings))
    .flatMap((names) => (isSeen(names) ? [] : names.slice(0, 1)));
  return [...new Set([...seen, ...later])];
}
