/** The scenarios of a content folder and their translations, one by one: a course around them is not needed. */
import { join } from 'node:path';
import { isTranslationFile, translationFile } from '../course/translations.ts';
import { checkScenario } from '../scenario/check/check.ts';
import { isError, type PlacedProblem } from '../scenario/check/problem.ts';
import { didYouMean } from '../scenario/check/suggest.ts';
import { readTranslation } from '../scenario/check/translation.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import { readContentFiles } from './content-folder.ts';
import { printProblems } from './problems.ts';

export interface Translatable {
  /** Ids of all the scenarios, by the names of their files. */
  ids: string[];
  /** @throws {Error} where there is no such scenario, or it has errors; they have been printed */
  scenario(id: string): Scenario;
  /** @throws {Error} where it has errors; they have been printed */
  translation(scenario: string, language: Language): Translation | undefined;
}

export function translatableIn(folder: string): Translatable {
  const files = readContentFiles(folder);
  const ids = [...files.keys()].flatMap((path) =>
    isTranslationFile(path) ? [] : (/^scenarios\/(.+)\.json$/.exec(path)?.slice(1) ?? []),
  );
  const refuse = (path: string, problems: readonly PlacedProblem[]): never => {
    const file = join(folder, path);
    printProblems(problems.filter(isError).map((problem) => ({ ...problem, file })));
    throw new Error(`Nothing was done, because ${file} has errors. Mend them and try again.`);
  };
  return {
    ids,
    scenario: (id) => {
      const path = `scenarios/${id}.json`;
      const text = files.get(path);
      if (text === undefined || !ids.includes(id)) {
        const hint = didYouMean(id, ids) || 'Name the folder that it is in with --content.';
        throw new Error(`There is no scenario "${id}" in ${join(folder, 'scenarios')}. ${hint.trim()}`);
      }
      const { scenario, problems } = checkScenario(text);
      return scenario ?? refuse(path, problems);
    },
    translation: (id, language) => {
      const path = translationFile(id, language);
      const text = files.get(path);
      if (text === undefined) return undefined;
      const { translation, problems } = readTranslation(text);
      return translation && !problems.some(isError) ? translation : refuse(path, problems);
    },
  };
}
