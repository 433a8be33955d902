/** Takes what an agency has sent back into the translation of a document. */
import { checkMarkup } from '../check/markup.ts';
import type { PlacedProblem, Problem } from '../check/problem.ts';
import { checkDetails } from '../check/translation.ts';
import type { Translation } from '../schema/translation.ts';
import { textsOf } from '../texts.ts';
import { fingerprintOf, type TranslatedTexts } from '../translation.ts';
import type { Language } from './language-name.ts';
import type { Original } from './original.ts';
import type { XliffDocument, XliffUnit } from './xliff-read.ts';

export interface TakenIn {
  translation: Translation;
  /** How many texts are new or have changed. */
  changed: number;
  /** Units that were left out, each with its place in the file. What was there before stays. */
  setAside: PlacedProblem[];
}

/**
 * A translation with the targets of a document in it. Each has the fingerprint of the source text that the document
 * itself carries, so that a text whose source has changed meanwhile is stale. Taking the same document in again changes
 * nothing.
 * @param before what there was; undefined where there was none
 */
export function takeIn(
  { kind, id, document }: Original,
  language: Language,
  before: Translation | undefined,
  { units }: XliffDocument,
): TakenIn {
  const old = before?.texts ?? {};
  const sources = new Map(textsOf(document).map(({ key, text }) => [key, text]));
  const taken = new Map<string, TranslatedTexts[string]>();
  const setAside: PlacedProblem[] = [];
  for (const unit of units) {
    const { key, source, target } = unit;
    const current = sources.get(key);
    const [problem] = taken.has(key) ? [twice(key)] : problemsOf(unit, sources);
    if (problem) setAside.push({ ...problem, line: unit.line, column: unit.column });
    if (problem || target === '') continue;
    const translated = { text: target, source: fingerprintOf(source) };
    if (source !== current && old[key]?.source === fingerprintOf(current!)) {
      setAside.push({ ...olderThanOurs(key), line: unit.line, column: unit.column });
      continue;
    }
    taken.set(key, translated);
  }

  const all = { ...old, ...Object.fromEntries(taken) };
  const keys = new Set([...sources.keys(), ...Object.keys(old)]);
  const texts = Object.fromEntries([...keys].flatMap((key) => (all[key] ? [[key, all[key]]] : [])));
  const changed = [...taken].filter(
    ([key, { text, source }]) => old[key]?.text !== text || old[key].source !== source,
  ).length;
  return {
    translation: {
      $schema: before?.$schema ?? schemaBeside(document.$schema),
      ...(kind === 'scenario' ? { scenario: id } : { module: id }),
      language,
      // Nobody has approved what is new.
      review: before && changed === 0 ? before.review : { status: 'awaiting-native-expert' },
      texts,
    },
    changed,
    setAside,
  };
}

function problemsOf(unit: XliffUnit, sources: ReadonlyMap<string, string>): Problem[] {
  const { key, source, target, unreadable } = unit;
  if (!sources.has(key)) {
    const message = `The source has no text "${key}".`;
    return [
      { rule: 'unknown-text', path: [], message, remedy: 'It may have been removed since the export.' },
    ];
  }
  if (unreadable !== undefined) {
    const message = `The text "${key}" can't be read: ${unreadable}.`;
    return [{ rule: 'shape', path: [], message, remedy: 'Correct it in the translation tool.' }];
  }
  if (target === '') return [];
  const inMarkup = checkMarkup([{ key, path: [], text: target }]).map((problem) => ({
    ...problem,
    message: `In "${key}": ${problem.message}`,
  }));
  return [...checkDetails(key, source, target), ...inMarkup];
}

const twice = (key: string): Problem => ({
  rule: 'duplicate-id',
  path: [],
  message: `The text "${key}" is in the file twice.`,
  remedy: 'Only the first one was taken.',
});

const olderThanOurs = (key: string): Problem => ({
  rule: 'stale-translation',
  path: [],
  message: `The source text of "${key}" has changed since this was exported, and there is a newer translation of it.`,
  remedy: 'Nothing needs to be done.',
});

/** The schema of a translation lies beside those of the others. */
function schemaBeside($schema = '../dist/schema/scenario.schema.json'): string {
  return $schema.replace(/[a-z]+(?=\.schema\.json$)/, 'translation');
}
