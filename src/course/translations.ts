/** Which files are translations, and whether they fit what they are translations of. */
import { checkTranslation } from '../scenario/check/translation.ts';
import { didYouMean } from '../scenario/check/suggest.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import { languageName, type Language } from '../scenario/translation/language-name.ts';
import { originalFile, type OriginalName } from '../scenario/translation/original.ts';
import {
  airlineFile,
  campaignFile,
  contactsFile,
  countriesFile,
  courseFile,
  selfCareFile,
  idOfFile,
  type CourseProblem,
} from './check/files.ts';
import { allParts } from './editions.ts';
import type { Course } from './schema.ts';

/** How translations name the course itself. */
export const courseName: OriginalName = { kind: 'module', id: 'course' };

/** A document that crew read, whatever kind it is. */
export interface Translatable {
  language: Language;
}

/** Where the translation of a document lies in a content folder. @param file that of the document */
export function translationFile(file: string, language: Language): string {
  return file.replace(/\.json$/, `.${language}.json`);
}

/** What a translation is one of. */
export function originalOf({ scenario, module = '' }: Translation): OriginalName {
  return scenario === undefined ? { kind: 'module', id: module } : { kind: 'scenario', id: scenario };
}

/** The translation of a document into a language, where there is one. */
export function translationOf(
  name: OriginalName,
  language: Language,
  translations: readonly Translation[],
): Translation | undefined {
  return translations.find((one) => {
    const { kind, id } = originalOf(one);
    return one.language === language && kind === name.kind && id === name.id;
  });
}

/** Whether a path is that of a translation: an id has no full stop in it, so what comes behind one is a language. */
export function isTranslationFile(path: string): boolean {
  return /(^|\/)(modules|scenarios)\/[^/]+\.[^/]+\.json$/.test(path);
}

interface Translated {
  course: Course | undefined;
  /** Documents of the right shape, by path; of scenarios those without errors. */
  documents: ReadonlyMap<string, Translatable>;
  /** Translations of the right shape, by path. */
  translations: ReadonlyMap<string, Translation>;
  /** Whether there is a file of this path, with errors or without. */
  isFile(path: string): boolean;
}

/** Finds translations that do not fit what they are translations of, and documents that lack one for the course. */
export function checkTranslations(content: Translated): CourseProblem[] {
  return [...checkEach(content), ...checkAll(content)];
}

function* checkEach({ documents, translations, isFile }: Translated): Generator<CourseProblem> {
  for (const [file, translation] of translations) {
    const { kind, id } = originalOf(translation);
    const source = originalFile({ kind, id });
    const named = translationFile(source, translation.language);
    if (named !== file) {
      yield {
        file,
        problem: {
          rule: 'file-name',
          path: [kind],
          message: `The file is called ${file}, and it is the translation of "${id}" into ${languageName[translation.language]}.`,
          remedy: `Rename the file to ${named}, or correct "${kind}" and "language".`,
        },
      };
    }
    if (!isFile(source)) {
      const known = [...documents.keys()].filter((path) => path.startsWith(`${kind}s/`)).map(idOfFile);
      yield {
        file,
        problem: {
          rule: 'unknown-scenario',
          path: [kind],
          message: `There is no ${kind} "${id}".`,
          remedy: `${didYouMean(id, known)}Use the id of an existing ${kind}, or remove this file.`,
        },
      };
    }
    const document = documents.get(source);
    if (!document) continue;
    for (const problem of checkTranslation(document, translation)) yield { file, problem };
  }
}

/** Everything in a course needs a translation into each language that the course can be taken in. */
function* checkAll({ course, documents, isFile }: Translated): Generator<CourseProblem> {
  if (!course) return;
  const parts = allParts(course);
  for (const [file, { language }] of documents) {
    const id = idOfFile(file);
    const isPart = file.startsWith('scenarios/')
      ? parts.some((part) => part.type === 'scenario' && part.id === id)
      : data.has(file) || parts.some((part) => part.type !== 'scenario' && part.id === id);
    if (!isPart) continue;
    for (const wanted of course.languages ?? [course.language]) {
      if (wanted === language || isFile(translationFile(file, wanted))) continue;
      yield {
        file,
        problem: {
          rule: 'missing-translation',
          path: ['language'],
          message: `The course can be taken in ${languageName[wanted]}, and this is not there in it.`,
          remedy: `Export it with "crosscheck translate export --to ${wanted}", and have it translated.`,
        },
      };
    }
  }
}

/** What every course shows of itself, whatever its parts are. */
const data: ReadonlySet<string> = new Set([
  courseFile,
  airlineFile,
  countriesFile,
  contactsFile,
  campaignFile,
  selfCareFile,
]);
