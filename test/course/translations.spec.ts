import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/course/content.ts';
import { isError } from '../../src/scenario/check/problem.ts';
import type { Translation } from '../../src/scenario/schema/translation.ts';
import { textsOf } from '../../src/scenario/texts.ts';
import { fingerprintOf } from '../../src/scenario/translation.ts';
import { placeOf } from '../scenario/check/place.ts';
import { translationOf, wholeTranslation } from '../scenario/translation/sample-translation.ts';
import {
  courseFile,
  filesWith,
  moduleFile,
  sampleCourse,
  scenarioFile,
  type Sample,
} from './sample-course.ts';

const arabic = 'scenarios/late-boarding.ar.json';
const unchanged = () => undefined;

/** The sample course with a translation beside its scenario. */
function filesOf(
  translation: Translation,
  { file = arabic, change = unchanged }: { file?: string; change?: (sample: Sample) => unknown } = {},
): Map<string, string> {
  return filesWith(change).set(file, JSON.stringify(translation, null, 2));
}

const found = (files: Map<string, string>, file: string) =>
  readContent(files).problems.filter((problem) => problem.file === file);

test('a translation beside its scenario is part of the content, and no scenario', () => {
  const translation = wholeTranslation();
  const files = filesOf(translation);
  const { content } = readContent(files);
  expect(content!.translations).toEqual([translation]);
  expect(content!.scenarios.map(({ id }) => id)).toEqual(['late-boarding']);
  expect(found(files, arabic)).toEqual([]);
});

test('missing, stale and left-over texts are warnings, which do not keep the course from being packed', () => {
  const translation = translationOf({ title: 'صعود متأخر', 'steps.gone.title': 'ذهب' });
  const files = filesOf(translation);
  expect(found(files, arabic).map(({ rule }) => rule)).toEqual(['missing-translation', 'unknown-text']);
  expect(readContent(files).content!.translations).toEqual([translation]);
});

describe('a translation with an error', () => {
  test.each<[string, (translation: Translation) => unknown, string, string, string]>([
    ['in its shape', (one) => ((one.texts.title!.source as string) = 'x'), 'shape', '"x"', '"source"'],
    [
      'that is called like another one',
      (one) => (one.language = 'fr'),
      'file-name',
      '"late-boarding"',
      'Rename the file to scenarios/late-boarding.fr.json',
    ],
    [
      'of a scenario that there is not',
      (one) => (one.scenario = 'late-bording'),
      'unknown-scenario',
      '"late-bording"',
      'Did you mean "late-boarding"?',
    ],
  ])('%s', (_, change, rule, at, says) => {
    const translation = wholeTranslation();
    change(translation);
    const files = filesOf(translation);
    expect(readContent(files).content).toBeUndefined();
    const problem = found(files, arabic).find((one) => one.rule === rule)!;
    expect(problem).toMatchObject(placeOf(files.get(arabic)!, at));
    expect(`${problem.message} ${problem.remedy}`).toContain(says);
  });

  test('into the language that the scenario is written in', () => {
    const file = 'scenarios/late-boarding.en.json';
    const files = filesOf({ ...wholeTranslation(), language: 'en' }, { file });
    expect(found(files, file)).toMatchObject([{ rule: 'same-language' }]);
    expect(readContent(files).content).toBeUndefined();
  });
});

test('a translation of a scenario with errors has no errors of its own', () => {
  const files = filesOf(wholeTranslation(), { change: ({ scenario }) => (scenario.start = 'nowhere') });
  expect(found(files, arabic)).toEqual([]);
  expect(found(files, scenarioFile).some(isError)).toBe(true);
});

test('a translation of a scenario that is no part of the course is left out', () => {
  const files = filesOf({ ...wholeTranslation(), scenario: 'spare' }, { file: 'scenarios/spare.ar.json' });
  files.set(
    'scenarios/spare.json',
    files.get(scenarioFile)!.replace('"id": "late-boarding"', '"id": "spare"'),
  );
  expect(readContent(files).content!.translations).toEqual([]);
});

describe('a course in another language than its scenario', () => {
  const inArabic = ({ course }: Sample) => (course.language = 'ar');

  test('lacks a translation', () => {
    const files = filesWith(inArabic);
    const [problem] = found(files, scenarioFile).filter(({ rule }) => rule === 'missing-translation');
    expect(problem).toMatchObject(placeOf(files.get(scenarioFile)!, '"en"'));
    expect(problem!.message).toContain('The course can be taken in Arabic');
    expect(found(files, courseFile).some(isError)).toBe(false);
  });

  test('has it, where there is one, whatever is wrong with it', () => {
    const missing = (files: Map<string, string>) =>
      found(files, scenarioFile).filter(({ rule }) => rule === 'missing-translation');
    expect(missing(filesOf(wholeTranslation(), { change: inArabic }))).toEqual([]);
    expect(missing(filesWith(inArabic).set(arabic, '{'))).toEqual([]);
    expect(missing(filesWith(inArabic).set('scenarios/late-boarding.fr.json', '{'))).toHaveLength(1);
  });
});

describe('a translation of a module', () => {
  const file = 'modules/looking.ar.json';

  function ofModule(change: (translation: Translation) => unknown = unchanged): Translation {
    const texts = textsOf(sampleCourse().module).map(({ key, text }) => [
      key,
      { text: `«${text}»`, source: fingerprintOf(text) },
    ]);
    const translation: Translation = {
      module: 'looking',
      language: 'ar',
      review: { status: 'awaiting-native-expert' },
      texts: Object.fromEntries(texts) as Translation['texts'],
    };
    change(translation);
    return translation;
  }

  test('lies beside it and is part of the content', () => {
    const files = filesOf(ofModule(), { file });
    const { content } = readContent(files);
    expect(content!.translations).toEqual([ofModule()]);
    expect(content!.modules.map(({ id }) => id)).toEqual(['looking']);
    expect(found(files, file)).toEqual([]);
  });

  test.each<[string, (translation: Translation) => unknown, string, string, string]>([
    [
      'that is called like another one',
      (one) => (one.language = 'fr'),
      'file-name',
      '"looking"',
      'Rename the file to modules/looking.fr.json',
    ],
    [
      'of a module that there is not',
      (one) => (one.module = 'lookin'),
      'unknown-scenario',
      '"lookin"',
      'There is no module "lookin". Did you mean "looking"?',
    ],
    [
      'of a scenario, by its name',
      (one) => (one.module = 'late-boarding'),
      'unknown-scenario',
      '"late-boarding"',
      'There is no module "late-boarding". Use the id',
    ],
    [
      'that lacks a text',
      (one) => delete one.texts.title,
      'missing-translation',
      '{\n    "summary"',
      '1 text is not in Arabic yet: title.',
    ],
    [
      'of a text that has changed',
      (one) => (one.texts.title!.source = '00000000'),
      'stale-translation',
      '{\n      "text": "«Looking»"',
      '"title" has changed',
    ],
    [
      'of a text that is not there',
      (one) => (one.texts.titel = one.texts.title!),
      'unknown-text',
      '{\n      "text": "«Looking»"',
      'no text "titel"',
    ],
  ])('%s', (_, change, rule, at, says) => {
    const files = filesOf(ofModule(change), { file });
    const problem = found(files, file).find((one) => one.rule === rule)!;
    expect(`${problem.message} ${problem.remedy}`).toContain(says);
    const nth = rule === 'unknown-text' ? 2 : 1;
    expect(problem).toMatchObject(placeOf(files.get(file)!, at, nth));
  });

  test('is missing where the course can be taken in its language', () => {
    const languages = ({ course }: Sample) => (course.languages = ['en', 'ar']);
    const missing = (files: Map<string, string>) =>
      readContent(files).problems.filter(({ rule }) => rule === 'missing-translation');
    expect(missing(filesWith(languages)).map((problem) => problem.file)).toEqual([
      courseFile,
      moduleFile,
      scenarioFile,
    ]);
    expect(missing(filesOf(ofModule(), { file, change: languages })).map((problem) => problem.file)).toEqual([
      courseFile,
      scenarioFile,
    ]);
  });
});
