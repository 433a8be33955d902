/** Every text of a content document that a reader sees, found by the names that texts have in it. */
import type { Path } from './check/problem.ts';

export interface Text {
  /** A name that stays the same when content is edited around it, such as `steps.door-two.choices.welcome-each.text`. */
  key: string;
  path: Path;
  text: string;
}

/** Properties that hold a text, or a list of texts. */
const named = new Set(
  'title summary contentNote support you from to aircraft seat who text why alt prompt feedback speaker says heading label left right wrong term lesson reading harmless weighs name how hours unit body about where fields'.split(
    ' ',
  ),
);

/** Properties with nothing for a reader below them, though some names in there are the same. */
const skipped = new Set([
  'next',
  'when',
  'walks',
  'sequence',
  'review',
  'sources',
  'notices',
  'within',
  'verified',
]);

/** All texts, top to bottom. */
export function textsOf(document: unknown): Text[] {
  const texts: Text[] = [];
  collect(document, { names: [], path: [] }, false, texts);
  return texts;
}

/** Names and a path that grow and shrink on the way through a document, so that only texts cost room. */
interface Place {
  names: string[];
  path: (string | number)[];
}

function collect(value: unknown, at: Place, isText: boolean, texts: Text[]): void {
  if (typeof value === 'string') {
    if (isText) texts.push({ key: at.names.join('.'), path: [...at.path], text: value });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const ids = !Array.isArray(value) && holdsIds(at.path);
  for (const [name, child] of Object.entries(value)) {
    const depth = at.path.length;
    if (Array.isArray(value)) {
      at.path.push(Number(name));
      at.names.push(nameOf(child, Number(name)));
      collect(child, at, isText, texts);
    } else if (ids || !skipped.has(name)) {
      const holds = ids ? at.path[0] === 'variants' : named.has(name);
      at.path.push(name);
      at.names.push(name);
      collect(child, at, holds, texts);
    }
    at.path.length = depth;
    at.names.length = depth;
  }
}

/** The same document with other texts. */
export function mapTexts<T>(document: T, change: (text: string, key: string) => string): T {
  return visit(document, '', [], false, change) as T;
}

function visit(
  value: unknown,
  key: string,
  path: Path,
  isText: boolean,
  change: (text: string, key: string) => string,
): unknown {
  if (typeof value === 'string') return isText ? change(value, key) : value;
  if (typeof value !== 'object' || value === null) return value;
  const below = (name: string) => (key === '' ? name : `${key}.${name}`);
  if (Array.isArray(value)) {
    return value.map((member, i) => visit(member, below(nameOf(member, i)), [...path, i], isText, change));
  }
  const ids = holdsIds(path);
  const entries = Object.entries(value).map(([name, child]) => {
    if (!ids && skipped.has(name)) return [name, child];
    const holds = ids ? path[0] === 'variants' : named.has(name);
    return [name, visit(child, below(name), [...path, name], holds, change)];
  });
  return Object.fromEntries(entries);
}

/** Where names are ids, and may be the same as those of properties: a step may be called `next`, and a sign `sources`. */
function holdsIds(path: Path): boolean {
  if (path.length === 1) return path[0] === 'steps' || path[0] === 'signs';
  return path[0] === 'variants' && path.length === 3;
}

/** Members with an id are called by it, so that a new one before them changes no name. */
function nameOf(member: unknown, position: number): string {
  const { id } = (typeof member === 'object' && member !== null ? member : {}) as { id?: unknown };
  return typeof id === 'string' ? id : String(position);
}
