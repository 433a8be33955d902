/** Where the texts of a document stand, in words for a translator. */
import { readOriginal } from '../../course/original.ts';
import { readJson } from '../../scenario/check/json-source.ts';
import { checkShape } from '../../scenario/check/shape.ts';
import type { Path } from '../../scenario/check/problem.ts';
import { scenarioSchema } from '../../scenario/schema.ts';
import { contextOf } from '../../scenario/translation/context.ts';
import { originalScenario, type Original, type OriginalName } from '../../scenario/translation/original.ts';
import { asRecord } from '../document/names.ts';
import type { Entry } from './entries.ts';

/**
 * A document of the right shape, even where something else is wrong with it: it can be translated all the same.
 * @returns undefined where it is not
 */
export function originalIn(name: OriginalName, text: string): Original | undefined {
  if (name.kind === 'module') return readOriginal(name, text).original;
  const { value } = readJson(text);
  const { value: scenario } = value === undefined ? { value } : checkShape(scenarioSchema, value);
  return scenario && originalScenario(name.id, scenario);
}

/** What a translator needs to know of a text besides its place; '' where the document is not of the right shape. */
export function noteOn(original: Original | undefined, { key, path, source }: Entry): string {
  if (!original) return '';
  try {
    const place = `${original.placeOf(path)}. `;
    const note = contextOf(original, { key, path, text: source });
    return note.startsWith(place) ? note.slice(place.length) : note;
  } catch {
    return '';
  }
}

export interface Group {
  /** Tells it from the others. */
  id: string;
  heading: string;
  /** What leads to it in the document. */
  path: Path;
  entries: Entry[];
}

/** Texts under the step, page or item that they stand in. */
export function groupsOf(document: unknown, entries: Iterable<Entry>): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const path = groupPath(entry.path);
    const id = path.join('.');
    const group = groups.get(id);
    if (group) group.entries.push(entry);
    else groups.set(id, { id, heading: headingOf(document, path), path, entries: [entry] });
  }
  return [...groups.values()];
}

/** Each step by itself, all signs together, and whatever stands at the top together. */
function groupPath([first, second]: Path): Path {
  if (first === undefined || second === undefined) return [];
  if (first === 'signs' || first === 'setting' || first === 'about') return [first];
  return [first, second];
}

const headings: Readonly<Record<string, string>> = {
  signs: 'Signs',
  setting: 'The flight',
  about: 'Whom it is about',
};

function headingOf(document: unknown, path: Path): string {
  const [first, second] = path;
  if (first === undefined) return 'On the course page';
  if (second === undefined) return headings[String(first)] ?? String(first);
  const part = asRecord(
    asRecord(asRecord(document)[String(first)])[String(second)] ?? memberOf(document, path),
  );
  const { title, name, id } = part;
  const said = [title, name, id].find((one) => typeof one === 'string' && one.trim() !== '');
  const which = typeof said === 'string' ? said : typeof second === 'number' ? String(second + 1) : second;
  return `${kinds[String(first)] ?? String(first)}: ${which}`;
}

const kinds: Readonly<Record<string, string>> = {
  steps: 'Step',
  variants: 'Variant',
  pages: 'Page',
  items: 'Item',
  objectives: 'Objective',
  editions: 'Edition',
  countries: 'Country',
  contacts: 'Contact',
};

function memberOf(document: unknown, [list, at]: Path): unknown {
  const members = asRecord(document)[String(list)];
  return Array.isArray(members) ? (members as unknown[])[Number(at)] : undefined;
}
