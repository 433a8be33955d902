/** The texts of a document beside their translations, in the order of the document. */
import { readJson } from '../../scenario/check/json-source.ts';
import type { Path } from '../../scenario/check/problem.ts';
import { textsOf } from '../../scenario/texts.ts';
import { fingerprintOf, type TranslatedTexts } from '../../scenario/translation.ts';
import { asRecord } from '../document/names.ts';

type Standing = 'translated' | 'stale' | 'missing';

export interface Entry {
  key: string;
  /** In the document. */
  path: Path;
  source: string;
  /** '' where there is no translation. */
  text: string;
  standing: Standing;
}

/** A translation file as far as it can be read. */
export interface ReadTexts {
  texts: TranslatedTexts;
  /** False where there is a text and it is no JSON object, so that nothing can be edited in it. */
  isJson: boolean;
}

/** @param file the text of a translation file; undefined where there is none. Takes any text; never throws. */
export function readTexts(file: string | undefined): ReadTexts {
  if (file === undefined || file.trim() === '') return { texts: {}, isJson: true };
  const { value } = readJson(file);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { texts: {}, isJson: false };
  const texts = Object.entries(asRecord(asRecord(value).texts)).flatMap(([key, entry]) => {
    const { text, source } = asRecord(entry);
    if (typeof text !== 'string') return [];
    return [[key, { text, source: typeof source === 'string' ? source : '' }] as const];
  });
  return { texts: Object.fromEntries(texts), isJson: true };
}

/**
 * @param document as it was parsed, whatever its shape
 * @param before what there was before: an entry that is still the same is the same object
 */
export function entriesOf(
  document: unknown,
  texts: TranslatedTexts,
  before: ReadonlyMap<string, Entry> = new Map(),
): Map<string, Entry> {
  const entries = textsOf(document).map(({ key, path, text: source }): [string, Entry] => {
    const translated = Object.hasOwn(texts, key) ? texts[key] : undefined;
    const entry = {
      key,
      path,
      source,
      text: translated?.text ?? '',
      standing: standingOf(source, translated),
    };
    const old = before.get(key);
    return [key, old && isSame(old, entry) ? old : entry];
  });
  return new Map(entries);
}

function standingOf(source: string, translated: TranslatedTexts[string] | undefined): Standing {
  if (translated === undefined || translated.text.trim() === '') return 'missing';
  return translated.source === fingerprintOf(source) ? 'translated' : 'stale';
}

function isSame(a: Entry, b: Entry): boolean {
  return (
    a.source === b.source &&
    a.text === b.text &&
    a.standing === b.standing &&
    a.path.join('\n') === b.path.join('\n')
  );
}

/** Keys of a translation of which the document has no text any more. */
export function leftOver(entries: ReadonlyMap<string, Entry>, texts: TranslatedTexts): string[] {
  return Object.keys(texts).filter((key) => !entries.has(key));
}

export type Counts = Readonly<Record<Standing, number>>;

export function countStandings(entries: Iterable<Entry>): Counts {
  const counts = { translated: 0, stale: 0, missing: 0 };
  for (const { standing } of entries) counts[standing]++;
  return counts;
}
