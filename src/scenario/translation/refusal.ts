import type { PlacedProblem, Rule } from '../check/problem.ts';
import { didYouMean } from '../check/suggest.ts';
import type { Scenario } from '../schema.ts';
import { languageName, type Language } from './language-name.ts';
import type { XliffDocument } from './xliff-read.ts';

/**
 * Which translation a document is of, or why it can't be taken in.
 * @param scenario the one that it names; undefined where there is no such
 * @param ids of every scenario that there is
 */
export function matchDocument(
  document: XliffDocument,
  scenario: Scenario | undefined,
  ids: readonly string[],
): { scenario: Scenario; language: Language } | { problem: PlacedProblem } {
  const { scenario: id, from, to, places } = document;
  const refuse = (rule: Rule, where: keyof typeof places, message: string, remedy: string) => ({
    problem: { rule, path: [], message, remedy, ...places[where] },
  });
  if (!scenario) {
    const remedy = `${didYouMean(id, ids)}Name the folder that it was exported from with --content.`;
    return refuse('unknown-scenario', 'file', `There is no scenario "${id}".`, remedy);
  }
  const written = languageName[scenario.language];
  if (languageOf(from) !== scenario.language) {
    const message = `It was translated from "${from}", and the scenario is written in ${written}.`;
    return refuse('shape', 'root', message, 'Have a new export translated.');
  }
  const language = languageOf(to);
  if (language === undefined) {
    const known = Object.entries(languageName).map(([tag, name]) => `${tag} (${name})`);
    const message = `It is a translation into "${to}", and no content can be in that language.`;
    return refuse('shape', 'root', message, `Use one of: ${known.join(', ')}.`);
  }
  if (language === scenario.language) {
    const message = `It is a translation into ${written}, which the scenario is written in.`;
    return refuse('same-language', 'root', message, 'Correct trgLang in the file.');
  }
  return { scenario, language };
}

/** `ar-MA` is Arabic (BCP 47). Undefined for a language that no content can be in. */
function languageOf(tag: string): Language | undefined {
  const primary = tag.split('-')[0]!.toLowerCase();
  return Object.hasOwn(languageName, primary) ? (primary as Language) : undefined;
}
