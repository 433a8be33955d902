import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/scenario/translation.ts';
import { originalScenario } from '../../../src/scenario/translation/original.ts';
import { takeIn } from '../../../src/scenario/translation/take-in.ts';
import type { XliffDocument, XliffUnit } from '../../../src/scenario/translation/xliff-read.ts';
import { sampleScenario } from '../sample-scenario.ts';
import { makeStale, translationOf, wholeTranslation } from './sample-translation.ts';

const scenario = sampleScenario();
const original = originalScenario('late-boarding', scenario);

function documentOf(
  ...units: (Pick<XliffUnit, 'key' | 'source' | 'target'> & { unreadable?: string })[]
): XliffDocument {
  const start = { line: 1, column: 1 };
  return {
    original: 'scenarios/late-boarding.json',
    from: 'en',
    to: 'ar',
    places: { root: start, file: start },
    units: units.map((unit, i) => ({ ...unit, line: 10 + i, column: 5 })),
  };
}

const title = { key: 'title', source: 'Late boarding', target: 'صعود متأخر' };
const from = { key: 'setting.from', source: 'Northport', target: 'ميناء الشمال' };

test('what is new goes in, in the order of the scenario, and waits for an expert', () => {
  const { translation, changed, setAside } = takeIn(original, 'ar', undefined, documentOf(from, title));
  expect(JSON.stringify(translation)).toBe(
    JSON.stringify({
      $schema: '../dist/schema/translation.schema.json',
      scenario: 'late-boarding',
      language: 'ar',
      review: { status: 'awaiting-native-expert' },
      texts: {
        title: { text: 'صعود متأخر', source: fingerprintOf('Late boarding') },
        'setting.from': { text: 'ميناء الشمال', source: fingerprintOf('Northport') },
      },
    }),
  );
  expect([changed, setAside]).toEqual([2, []]);
});

test('the line for editors is like that of the scenario', () => {
  const ours = { ...scenario, $schema: '../../crosscheck/dist/schema/scenario.schema.json' };
  const { translation } = takeIn(originalScenario('late-boarding', ours), 'ar', undefined, documentOf(title));
  expect(translation.$schema).toBe('../../crosscheck/dist/schema/translation.schema.json');
});

test('what the file does not touch stays, even where the scenario has lost it', () => {
  const before = translationOf({ 'steps.gone.title': 'ذهب', summary: 'ملخص' });
  const { translation } = takeIn(original, 'ar', before, documentOf(title, { ...from, target: '' }));
  expect(Object.entries(translation.texts).map(([key, { text }]) => [key, text])).toEqual([
    ['title', 'صعود متأخر'],
    ['summary', 'ملخص'],
    ['steps.gone.title', 'ذهب'],
  ]);
});

describe('the approval of an expert', () => {
  const reviewed = { status: 'reviewed', by: 'A. Reader', on: '2026-01-31' } as const;

  test('does not hold for a text that has changed', () => {
    const before = { ...wholeTranslation(), review: reviewed };
    expect(takeIn(original, 'ar', before, documentOf(title)).translation.review).toEqual({
      status: 'awaiting-native-expert',
    });
  });

  test('holds where nothing has', () => {
    const before = { ...translationOf({ title: title.target }), review: reviewed };
    const { translation, changed } = takeIn(original, 'ar', before, documentOf(title));
    expect([translation, changed]).toEqual([before, 0]);
  });
});

test('a text whose source has changed meanwhile is taken, and is stale', () => {
  const old = { ...title, source: 'Last to board' };
  const { translation, setAside } = takeIn(original, 'ar', undefined, documentOf(old));
  expect(translation.texts.title).toEqual({ text: title.target, source: fingerprintOf('Last to board') });
  expect(setAside).toEqual([]);
});

test('an older file does not take the place of a newer translation', () => {
  const before = translationOf({ title: 'الأحدث' });
  const old = { ...title, source: 'Last to board' };
  const { translation, setAside } = takeIn(original, 'ar', before, documentOf(old));
  expect(translation.texts.title!.text).toBe('الأحدث');
  expect(setAside).toMatchObject([{ rule: 'stale-translation', line: 10, column: 5 }]);
  makeStale(before, 'title');
  expect(takeIn(original, 'ar', before, documentOf(old)).translation.texts.title!.text).toBe(title.target);
});

describe('a bad unit is set aside with its place and its reason, and the others go in:', () => {
  test.each<[string, Parameters<typeof documentOf>[0], string, RegExp]>([
    ['one that the source has not', { ...title, key: 'titel' }, 'unknown-text', /no text "titel"/],
    [
      'one without its details',
      { key: 'steps.galley.text.0', source: '{purser} is here.', target: 'هنا' },
      'changed-details',
      /"steps\.galley\.text\.0" lacks \{purser\}/,
    ],
    ['one with details of its own', { ...title, target: '{captain}' }, 'changed-details', /has \{captain\}/],
    ['one with markup', { ...title, target: '<b>صعود</b>' }, 'markup', /In "title": .*<b>/],
    [
      'one that can’t be read',
      { ...title, target: '', unreadable: 'it has formatting (pc)' },
      'shape',
      /"title" can't be read: it has formatting/,
    ],
    [
      'one that is there twice',
      { ...from, target: 'مرة أخرى' },
      'duplicate-id',
      /"setting\.from" is in the file twice/,
    ],
  ])('%s', (_, bad, rule, says) => {
    const { translation, changed, setAside } = takeIn(original, 'ar', undefined, documentOf(from, bad));
    expect(setAside).toMatchObject([{ rule, line: 11, column: 5 }]);
    expect(setAside[0]!.message).toMatch(says);
    expect(setAside[0]!.remedy).toMatch(/^[A-Z].+\.$/);
    expect([Object.keys(translation.texts), changed]).toEqual([['setting.from'], 1]);
    expect(translation.texts['setting.from']!.text).toBe(from.target);
  });
});
