import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import { readJson } from '../../../src/scenario/check/json-source.ts';
import { sampleScenario } from '../sample-scenario.ts';
import { fileWith, placeOf } from './place.ts';

const sample = fileWith(() => undefined);

describe('text that is not JSON is pointed at', () => {
  test.each([
    ['a missing comma', sample.replace('"en",', '"en"'), '"minutes"'],
    ['a comma too many', sample.replace(/\n}$/, ',\n}'), '}', sample.split('}').length - 1],
    ['a missing quotation mark', sample.replace('"en"', '"en'), '"en'],
    ['single quotation marks', sample.replace('"en"', "'en'"), "'en'"],
    ['a comment', sample.replace('"en",', '"en", // English'), '// English'],
    ['a wrong bracket', sample.replace('"LO2"\n  ]', '"LO2"\n  }'), '},\n  "contentNote"'],
    ['a second scenario behind the first', `${sample}\n{}`, '{}'],
    ['a tab within words', sample.replace('Late boarding', 'Late\tboarding'), '"Late\t'],
  ])('%s', (_, text, at, nth = 1) => {
    const { problems } = checkScenario(text);
    expect(problems).toMatchObject([{ rule: 'syntax', ...placeOf(text, at, nth) }]);
    expect(problems[0]!.message).toMatch(/^This is not valid JSON: [a-z ]+\.$/);
    expect(problems[0]!.remedy).toMatch(/^[A-Z].+\.$/);
  });

  test.each(['', ' \n\t ', '\uFEFF'])('an empty file, %j', (text) => {
    expect(checkScenario(text).problems).toMatchObject([{ rule: 'syntax' }]);
  });

  test('a file that ends too early', () => {
    const text = sample.slice(0, sample.indexOf('"steps"'));
    expect(checkScenario(text).problems).toMatchObject([{ rule: 'syntax', line: text.split('\n').length }]);
  });
});

test('the byte-order mark of a Windows editor changes nothing, and moves no column', () => {
  expect(checkScenario(`\uFEFF${sample}`)).toEqual({ scenario: sampleScenario(), problems: [] });
  expect(checkScenario('\uFEFF7').problems).toMatchObject([{ rule: 'shape', line: 1, column: 1 }]);
});

test('lines of Windows are counted like others', () => {
  const text = fileWith((s) => (s.start = 'bording'));
  const { problems } = checkScenario(text.replaceAll('\n', '\r\n'));
  expect(problems).toMatchObject([placeOf(text, '"bording"')]);
});

test.each(['é', 'أهلاً', '旅客', '🧳', 'e\u0301'])(
  'columns behind %s are those that an editor shows',
  (word) => {
    const text = `{ "${word}": "${word}", "id": "Not An Id" }`;
    const { column } = checkScenario(text).problems.find(({ path }) => path[0] === 'id')!;
    expect(text.slice(column - 1)).toBe('"Not An Id" }');
  },
);

describe('brackets without end are refused and bring nothing down', () => {
  const bomb = '['.repeat(100_000);
  test.each([
    ['alone', bomb, 101],
    ['in pairs', `${bomb}${']'.repeat(100_000)}`, 101],
    ['in objects', '{"a":'.repeat(100_000), 501],
    ['behind a string that the line ends', `["\n${bomb}`, 100],
    ['behind a quotation mark in a comment', `[/* " */${bomb}`, 108],
    ['inside the sample', sample.replace('"en"', bomb), 114],
  ])('%s', (_, text, column) => {
    expect(checkScenario(text).problems).toMatchObject([
      { rule: 'syntax', message: 'The brackets are nested more than 100 deep.', column },
    ]);
  });

  test('behind one that closes nothing', () => {
    expect(checkScenario('[},'.repeat(100_000)).problems).toMatchObject([
      { rule: 'syntax', line: 1, column: 2 },
    ]);
  });
});

test('brackets in words are words', () => {
  const text = fileWith((s) => (s.summary = `${'[{"\\'.repeat(60)}`));
  expect(checkScenario(text).problems).toEqual([]);
});

test('a hundred brackets are not too many', () => {
  expect(readJson('['.repeat(100) + ']'.repeat(100)).problems).toEqual([]);
});

test('a text of many megabytes is read', () => {
  expect(checkScenario(JSON.stringify('a'.repeat(20_000_000))).problems).toMatchObject([{ rule: 'shape' }]);
});

describe('a name given twice in one place', () => {
  test('is found where it stands for the second time', () => {
    const text = sample.replace('"start"', '"language": "fr",\n  "start"');
    expect(checkScenario(text).problems).toMatchObject([
      { rule: 'duplicate-id', path: ['language'], ...placeOf(text, '"language"', 2) },
    ]);
  });

  test('is found among steps and inside of lists, each time that it stands there', () => {
    const text = '{ "steps": { "a": [{ "b": 1, "b": 2, "b": 3 }], "a": 4 }, "b": 5 }';
    expect(
      readJson(text).problems.map(({ rule, column }) => [rule, text.slice(column - 1, column + 5)]),
    ).toEqual([
      ['duplicate-id', '"b": 2'],
      ['duplicate-id', '"b": 3'],
      ['duplicate-id', '"a": 4'],
    ]);
  });

  test('is told together with what else is wrong', () => {
    const text = sample.replace('"start": "boarding"', '"start": "boarding", "start": "bording"');
    expect(
      checkScenario(text)
        .problems.map(({ rule }) => rule)
        .sort(),
    ).toEqual(['duplicate-id', 'unknown-step']);
  });
});

test('a place that is not there is the nearest around it', () => {
  const { place } = readJson('{\n  "a": [1]\n}');
  const problem = { rule: 'shape', message: '', remedy: '' } as const;
  expect(place({ ...problem, path: ['a', 0] })).toMatchObject({ line: 2, column: 9 });
  expect(place({ ...problem, path: ['a', 7, 'b'] })).toMatchObject({ line: 2, column: 8 });
  expect(place({ ...problem, path: ['constructor'] })).toMatchObject({ line: 1, column: 1 });
});
