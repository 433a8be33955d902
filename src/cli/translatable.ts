/** The documents of a content folder and their translations, one by one: a course around them is not needed. */
import { join } from 'node:path';
import { originalNameOf, readOriginal } from '../course/original.ts';
import { translationFile } from '../course/translations.ts';
import { isError, type PlacedProblem } from '../scenario/check/problem.ts';
import { didYouMean } from '../scenario/check/suggest.ts';
import { readTranslation } from '../scenario/check/translation.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import { originalFile, type Original, type OriginalName } from '../scenario/translation/original.ts';
import { readContentFiles } from './content-folder.ts';
import { printProblems } from './problems.ts';

export interface Translatable {
  /** Every document that crew read. */
  names: OriginalName[];
  /** @throws {Error} where there is no such document, or it has errors; they have been printed */
  original(name: OriginalName): Original;
  /** @throws {Error} where it has errors; they have been printed */
  translation(of: OriginalName, language: Language): Translation | undefined;
}

export function translatableIn(folder: string): Translatable {
  const files = readContentFiles(folder);
  const names = [...files.keys()].flatMap((file) => originalNameOf(file) ?? []);
  const refuse = (path: string, problems: readonly PlacedProblem[]): never => {
    const file = join(folder, path);
    printProblems(problems.filter(isError).map((problem) => ({ ...problem, file })));
    throw new Error(`Nothing was done, because ${file} has errors. Mend them and try again.`);
  };
  return {
    names,
    original: ({ kind, id }) => {
      const ids = names.filter((name) => name.kind === kind).map((name) => name.id);
      if (!ids.includes(id)) {
        const hint = didYouMean(id, ids) || 'Name the folder that it is in with --content.';
        throw new Error(`There is no ${kind} "${id}" in ${join(folder, `${kind}s`)}. ${hint.trim()}`);
      }
      const path = originalFile({ kind, id });
      const { original, problems } = readOriginal({ kind, id }, files.get(path)!);
      return original ?? refuse(path, problems);
    },
    translation: (of, language) => {
      const path = translationFile(originalFile(of), language);
      const text = files.get(path);
      if (text === undefined) return undefined;
      const { translation, problems } = readTranslation(text);
      return translation && !problems.some(isError) ? translation : refuse(path, problems);
    },
  };
}
