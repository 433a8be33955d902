import type { PlacedProblem, Rule } from '../check/problem.ts';
import { didYouMean } from '../check/suggest.ts';
import { languageName, type Language } from './language-name.ts';
import type { Original } from './original.ts';
import type { XliffDocument } from './xliff-read.ts';

/**
 * Which translation a document is, or why it can't be taken in.
 * @param original the one that it names; undefined where there is no such
 * @param files of every original that there is
 */
export function matchDocument(
  document: XliffDocument,
  original: Original | undefined,
  files: readonly string[],
): { original: Original; language: Language } | { problem: PlacedProblem } {
  const { original: file, from, to, places } = document;
  const refuse = (rule: Rule, where: keyof typeof places, message: string, remedy: string) => ({
    problem: { rule, path: [], message, remedy, ...places[where] },
  });
  if (!original) {
    const remedy = `${didYouMean(file, files)}Name the folder that it was exported from with --content.`;
    return refuse('unknown-scenario', 'file', `There is no "${file}" to be translated.`, remedy);
  }
  const source = original.document.language;
  const written = languageName[source];
  if (languageOf(from) !== source) {
    const message = `It was translated from "${from}", and the ${original.kind} is written in ${written}.`;
    return refuse('shape', 'root', message, 'Have a new export translated.');
  }
  const language = languageOf(to);
  if (language === undefined) {
    const known = Object.entries(languageName).map(([tag, name]) => `${tag} (${name})`);
    const message = `It is a translation into "${to}", and no content can be in that language.`;
    return refuse('shape', 'root', message, `Use one of: ${known.join(', ')}.`);
  }
  if (language === source) {
    const message = `It is a translation into ${written}, which the ${original.kind} is written in.`;
    return refuse('same-language', 'root', message, 'Correct trgLang in the file.');
  }
  return { original, language };
}

/** `ar-MA` is Arabic (BCP 47). Undefined for a language that no content can be in. */
function languageOf(tag: string): Language | undefined {
  const primary = tag.split('-')[0]!.toLowerCase();
  return Object.hasOwn(languageName, primary) ? (primary as Language) : undefined;
}
