import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readContent } from '../../src/course/content.ts';
import { isError, type Rule } from '../../src/scenario/check/problem.ts';
import { placeOf } from '../scenario/check/place.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import {
  courseFile,
  filesWith,
  moduleFile,
  sampleCourse,
  scenarioFile,
  sourcesFile,
  type Sample,
} from './sample-course.ts';

vi.setConfig({ testTimeout: 30_000 });

const unchanged = () => undefined;

test('a course without a mistake is given back whole', () => {
  const { course, sources, module, scenario } = sampleCourse();
  expect(readContent(filesWith(unchanged))).toEqual({
    content: { course, sources, modules: [module], scenarios: [scenario], translations: [] },
    problems: [],
  });
});

test.each<
  [rule: Rule, name: string, change: (sample: Sample) => unknown, file: string, at: string, says: string]
>([
  [
    'unknown-part',
    'that is misspelt',
    ({ course }) => (course.parts[0]!.id = 'lookin'),
    courseFile,
    '"lookin"',
    'Did you mean "looking"?',
  ],
  [
    'unknown-part',
    'that is a scenario and no module',
    ({ course }) => (course.parts[1]!.type = 'module'),
    courseFile,
    '"late-boarding"',
    'There is no module "late-boarding".',
  ],
  [
    'duplicate-id',
    'of a part that stands there twice',
    ({ course }) => course.parts.push({ type: 'module', id: 'looking' }),
    courseFile,
    '"looking"\n    }\n  ]',
    'The part "looking" stands in the course more than once.',
  ],
  [
    'unknown-objective',
    'of a scenario',
    ({ scenario }) => (scenario.objectives = ['LO1', 'LO9']),
    scenarioFile,
    '"LO9"',
    'There is no objective "LO9".',
  ],
  [
    'unknown-source',
    'on a page of a module',
    ({ module }) =>
      (module.pages[1]!.blocks = [{ type: 'list', items: [{ text: 'Tell.', sources: ['S1', 'S22'] }] }]),
    moduleFile,
    '"S22"',
    'Did you mean "S2"?',
  ],
  [
    'unknown-source',
    'of a sign in a scenario',
    ({ scenario }) => (scenario.signs['papers-held']!.sources = ['S99']),
    scenarioFile,
    '"S99"',
    'There is no source "S99".',
  ],
  [
    'file-name',
    'of a scenario',
    ({ scenario }) => (scenario.id = 'later-boarding'),
    scenarioFile,
    '"later-boarding"',
    'Rename the file to later-boarding.json, or change the id.',
  ],
])('%s %s', (rule, _, change, file, at, says) => {
  const files = filesWith(change);
  const { content, problems } = readContent(files);
  expect(content).toBeUndefined();
  const problem = problems.find((found) => found.rule === rule)!;
  expect(problem).toMatchObject({ file, ...placeOf(files.get(file)!, at) });
  expect(`${problem.message} ${problem.remedy}`).toContain(says);
  expect(problem.remedy).toMatch(/^[A-Z].+\.$/);
});

test.each([courseFile, sourcesFile])('missing-file %s', (file) => {
  const files = filesWith(unchanged);
  files.delete(file);
  expect(readContent(files)).toMatchObject({
    problems: [{ rule: 'missing-file', file, line: 1, column: 1, message: 'This file is missing.' }],
  });
});

test.each([moduleFile, scenarioFile])('a part whose file is missing, %s, is unknown', (file) => {
  const files = filesWith(unchanged);
  files.delete(file);
  expect(readContent(files).problems).toMatchObject([{ rule: 'unknown-part', file: courseFile }]);
});

test('an empty folder misses what no course goes without', () => {
  expect(readContent(new Map()).problems).toMatchObject([{ file: courseFile }, { file: sourcesFile }]);
});

test('mistakes in all the files are told at once, each with its file', () => {
  const files = filesWith(({ course, module, scenario }) => {
    course.passMark = 101;
    module.pages = [];
    scenario.start = 'bording';
  });
  files.set(sourcesFile, '{ "S1": }');
  expect(readContent(files).problems).toMatchObject([
    { file: courseFile, rule: 'shape', ...placeOf(files.get(courseFile)!, '101') },
    { file: sourcesFile, rule: 'syntax', line: 1, column: 9 },
    { file: moduleFile, rule: 'shape', ...placeOf(files.get(moduleFile)!, '[]') },
    { file: scenarioFile, rule: 'unknown-step', ...placeOf(files.get(scenarioFile)!, '"bording"') },
  ]);
});

describe('what is no part of the course is checked and left out', () => {
  test('a scenario', () => {
    const files = filesWith(unchanged);
    files.set('scenarios/spare.json', JSON.stringify({ ...sampleScenario(), id: 'spare' }));
    expect(readContent(files).content!.scenarios.map(({ id }) => id)).toEqual(['late-boarding']);
    files.set('scenarios/spare.json', JSON.stringify({ ...sampleScenario(), id: 'other' }));
    expect(readContent(files).problems).toMatchObject([{ rule: 'file-name', file: 'scenarios/spare.json' }]);
  });

  test('a scenario that is called like a module of it', () => {
    const files = filesWith(unchanged);
    files.set('scenarios/looking.json', JSON.stringify({ ...sampleScenario(), id: 'looking' }));
    const { content } = readContent(files);
    expect(content!.scenarios.map(({ id }) => id)).toEqual(['late-boarding']);
    expect(content!.modules.map(({ id }) => id)).toEqual(['looking']);
  });
});

test('whatever is in the files, they are read to the end', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.constant('['.repeat(10_000)),
  );
  const file = fc.constantFrom(courseFile, sourcesFile, moduleFile, scenarioFile, 'other.json');
  fc.assert(
    fc.property(file, piece, fc.nat(), fc.nat(40), (name, given, at, cut) => {
      const files = filesWith(unchanged);
      const text = files.get(name) ?? '';
      const start = at % (text.length + 1);
      files.set(name, text.slice(0, start) + given + text.slice(start + cut));
      const { content, problems } = readContent(files);
      expect(content === undefined).toBe(problems.some(isError));
      for (const problem of problems) expect(problem.file).not.toBe('');
    }),
    { numRuns: 300 },
  );
});
