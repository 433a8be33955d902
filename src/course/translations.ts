/** Which files are translations, and whether they fit what they are translations of. */
import { checkTranslation } from '../scenario/check/translation.ts';
import { didYouMean } from '../scenario/check/suggest.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import { languageName } from '../scenario/translation/language-name.ts';
import type { CourseProblem } from './check/files.ts';
import type { Course } from './schema.ts';

/** Where the translation of a scenario lies in a content folder. */
export function translationFile(scenario: string, language: Scenario['language']): string {
  return `scenarios/${scenario}.${language}.json`;
}

/** Whether a path is that of a translation: an id has no full stop in it, so what comes behind one is a language. */
export function isTranslationFile(path: string): boolean {
  return /(^|\/)scenarios\/[^/]+\.[^/]+\.json$/.test(path);
}

interface Translated {
  course: Course | undefined;
  /** Scenarios without errors, by path. */
  scenarios: ReadonlyMap<string, Scenario>;
  /** Translations of the right shape, by path. */
  translations: ReadonlyMap<string, Translation>;
  /** Whether there is a file of this path, with errors or without. */
  isFile(path: string): boolean;
}

/** Finds translations that fit no scenario or do not fit theirs, and scenarios that lack one for the course. */
export function checkTranslations(content: Translated): CourseProblem[] {
  return [...checkEach(content), ...checkAll(content)];
}

function* checkEach({ scenarios, translations, isFile }: Translated): Generator<CourseProblem> {
  for (const [file, translation] of translations) {
    const named = translationFile(translation.scenario, translation.language);
    const source = `scenarios/${translation.scenario}.json`;
    if (named !== file) {
      yield {
        file,
        problem: {
          rule: 'file-name',
          path: ['scenario'],
          message: `The file is called ${file}, and it is the translation of "${translation.scenario}" into ${languageName[translation.language]}.`,
          remedy: `Rename the file to ${named}, or correct "scenario" and "language".`,
        },
      };
    }
    if (!isFile(source)) {
      const known = [...scenarios.values()].map(({ id }) => id);
      yield {
        file,
        problem: {
          rule: 'unknown-scenario',
          path: ['scenario'],
          message: `There is no scenario "${translation.scenario}".`,
          remedy: `${didYouMean(translation.scenario, known)}Use the id of an existing scenario, or remove this file.`,
        },
      };
    }
    const scenario = scenarios.get(source);
    if (!scenario) continue;
    for (const problem of checkTranslation(scenario, translation)) yield { file, problem };
  }
}

/** A scenario of a course in another language needs a translation into it. */
function* checkAll({ course, scenarios, isFile }: Translated): Generator<CourseProblem> {
  for (const [file, { id, language }] of scenarios) {
    const isPart = course?.parts.some((part) => part.type === 'scenario' && part.id === id);
    if (!course || !isPart || language === course.language) continue;
    if (isFile(translationFile(id, course.language))) continue;
    yield {
      file,
      problem: {
        rule: 'missing-translation',
        path: ['language'],
        message: `The course is in ${languageName[course.language]}, and this scenario is not there in it.`,
        remedy: `Export it with "crosscheck translate export --to ${course.language}", and have it translated.`,
      },
    };
  }
}
