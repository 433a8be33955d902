import type { Scenario } from '../schema.ts';
import { translationSchema, type Translation } from '../schema/translation.ts';
import { textsOf, type Text } from '../texts.ts';
import { fingerprintOf } from '../translation.ts';
import { languageName } from '../translation/language-name.ts';
import { detailsIn } from '../variant.ts';
import { readJson } from './json-source.ts';
import { checkMarkup } from './markup.ts';
import type { PlacedProblem, Problem } from './problem.ts';
import { checkShape } from './shape.ts';
import { didYouMean } from './suggest.ts';

/** A translation as it was read, and how to place further problems in its text. */
export interface ReadTranslation {
  /** Undefined where it is not of the right shape. */
  translation: Translation | undefined;
  problems: PlacedProblem[];
  place(problem: Problem): PlacedProblem;
}

/** Reads the text of a translation file. Takes any text; never throws. */
export function readTranslation(text: string): ReadTranslation {
  const source = readJson(text);
  if (source.value === undefined) return { ...source, translation: undefined };
  const { value, problems } = checkShape(translationSchema, source.value);
  return {
    translation: value,
    problems: [...source.problems, ...problems.map(source.place)],
    place: source.place,
  };
}

/** Finds where a translation does not fit its document: what is missing, stale or left over, and what can't be shown. */
export function checkTranslation(document: Pick<Scenario, 'language'>, translation: Translation): Problem[] {
  const sources = textsOf(document);
  return [
    ...checkLanguage(document, translation),
    ...checkKeys(sources, translation),
    ...sources.flatMap(({ key, text }) => {
      const translated = translation.texts[key];
      // What is stale is not shown, so its details don't matter yet.
      return translated?.source === fingerprintOf(text) ? checkDetails(key, text, translated.text) : [];
    }),
    ...checkMarkup(
      Object.entries(translation.texts).map(([key, { text }]) => ({
        key,
        text,
        path: ['texts', key, 'text'],
      })),
    ),
    ...checkMissing(sources, translation),
    ...checkStale(sources, translation),
  ];
}

function* checkLanguage(
  { language }: Pick<Scenario, 'language'>,
  translation: Translation,
): Generator<Problem> {
  if (translation.language !== language) return;
  yield {
    rule: 'same-language',
    path: ['language'],
    message: `The source is written in ${languageName[language]} already.`,
    remedy: 'Name the language of the translation here, or remove this file.',
  };
}

function checkKeys(sources: readonly Text[], { texts }: Translation): Problem[] {
  const known = new Set(sources.map(({ key }) => key));
  const missing = [...known].filter((key) => !(key in texts));
  const unknown = Object.keys(texts).filter((key) => !known.has(key));
  const problem = (key: string, message: string, remedy: string): Problem => ({
    rule: 'unknown-text',
    path: ['texts', key],
    message,
    remedy: `${remedy}Correct the name, or remove it.`,
  });
  return oneByOne(
    unknown,
    (key) => problem(key, `The source has no text "${key}".`, didYouMean(key, missing)),
    (key, more) => problem(key, `The source has none of these texts either: ${more}.`, ''),
  );
}

/** What {details} a translation has that its source text has not, and what it lacks. */
export function checkDetails(key: string, source: string, translated: string): Problem[] {
  const wanted = new Set(detailsIn(source));
  const found = new Set(detailsIn(translated));
  const extra = [...found].filter((name) => !wanted.has(name));
  const lacking = [...wanted].filter((name) => !found.has(name));
  if (extra.length + lacking.length === 0) return [];
  const said = [
    ...(lacking.length > 0 ? [`lacks ${inBraces(lacking)}`] : []),
    ...(extra.length > 0 ? [`has ${inBraces(extra)}, which the source text has not`] : []),
  ];
  return [
    {
      rule: 'changed-details',
      path: ['texts', key, 'text'],
      message: `The translation of "${key}" ${said.join(' and ')}.`,
      remedy: 'Use the same details in braces as the source text, letter for letter.',
    },
  ];
}

const inBraces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');

function* checkMissing(sources: readonly Text[], { language, texts }: Translation): Generator<Problem> {
  const missing = sources.filter(({ key }) => !(key in texts)).map(({ key }) => key);
  if (missing.length === 0) return;
  const what = missing.length === 1 ? '1 text is' : `${missing.length} texts are`;
  yield {
    rule: 'missing-translation',
    path: ['texts'],
    message: `${what} not in ${languageName[language]} yet: ${listed(missing)}.`,
    remedy: `Export with "crosscheck translate export --to ${language}", and have them translated.`,
  };
}

function checkStale(sources: readonly Text[], { language, texts }: Translation): Problem[] {
  const stale = sources.filter(({ key, text }) => {
    const translated = texts[key];
    return translated !== undefined && translated.source !== fingerprintOf(text);
  });
  const problem = (key: string, message: string): Problem => ({
    rule: 'stale-translation',
    path: ['texts', key],
    message,
    remedy: `Export with "crosscheck translate export --to ${language}", and have it translated again.`,
  });
  return oneByOne(
    stale.map(({ key }) => key),
    (key) => problem(key, `The source text of "${key}" has changed since it was translated.`),
    (key, more) => problem(key, `So have the source texts of ${more}.`),
  );
}

/** So many are told one by one, each at its line. */
const mostToldOneByOne = 5;

/** Tells the first few each by itself, and all the others at once, where the first of them stands. */
function oneByOne(
  keys: readonly string[],
  tell: (key: string) => Problem,
  tellMore: (key: string, listed: string) => Problem,
): Problem[] {
  const others = keys.slice(mostToldOneByOne);
  const more = others[0] === undefined ? [] : [tellMore(others[0], listed(others))];
  return [...keys.slice(0, mostToldOneByOne).map(tell), ...more];
}

/** The first few names, and how many more there are. */
function listed(keys: readonly string[]): string {
  const first = keys.slice(0, 3).join(', ');
  return keys.length > 3 ? `${first} and ${keys.length - 3} more` : first;
}
