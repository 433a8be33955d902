import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isError } from '../../../src/scenario/check/problem.ts';
import { checkTranslation, readTranslation } from '../../../src/scenario/check/translation.ts';
import type { Translation } from '../../../src/scenario/schema/translation.ts';
import { textsOf } from '../../../src/scenario/texts.ts';
import { sampleScenario } from '../sample-scenario.ts';
import { makeStale, wholeTranslation } from '../translation/sample-translation.ts';
import { placeOf } from './place.ts';

const scenario = sampleScenario();
const detailed = 'steps.galley.text.0';

/** What the checker finds in a translation of every text, with one thing changed. */
function foundWith(change: (translation: Translation) => void) {
  const translation = wholeTranslation();
  change(translation);
  const text = JSON.stringify(translation, null, 2);
  const read = readTranslation(text);
  const problems = read.translation
    ? checkTranslation(scenario, read.translation).map(read.place)
    : read.problems;
  return { text, problems };
}

test('a whole translation, made from the texts as they are, has no problem', () => {
  expect(foundWith(() => undefined).problems).toEqual([]);
});

test('missing texts are told at once, with the first few of them and how many there are', () => {
  const { problems } = foundWith(({ texts }) => {
    delete texts.title;
    delete texts.summary;
    delete texts['setting.you'];
    delete texts['setting.to'];
    delete texts['setting.from'];
  });
  expect(problems).toMatchObject([{ rule: 'missing-translation', line: expect.any(Number) as number }]);
  expect(problems[0]!.message).toBe('5 texts are not in Arabic yet: title, summary, setting.you and 2 more.');
  expect(problems[0]!.remedy).toContain('crosscheck translate export --to ar');
  const one = foundWith(({ texts }) => delete texts.title).problems;
  expect(one[0]!.message).toBe('1 text is not in Arabic yet: title.');
});

test('a stale text is told at its line', () => {
  const { text, problems } = foundWith((translation) => makeStale(translation, 'steps.galley.title'));
  expect(problems).toMatchObject([
    { rule: 'stale-translation', line: placeOf(text, '"steps.galley.title"').line },
  ]);
  expect(problems.some(isError)).toBe(false);
});

test('of many stale texts the first five are told one by one, and the others together', () => {
  const keys = textsOf(scenario).map(({ key }) => key);
  const { problems } = foundWith((translation) => keys.forEach((key) => makeStale(translation, key)));
  expect(problems.map(({ rule }) => rule)).toEqual(Array(6).fill('stale-translation'));
  expect(problems[5]!.message).toBe(
    `So have the source texts of ${keys.slice(5, 8).join(', ')} and ${keys.length - 8} more.`,
  );
});

describe('a text that the scenario has not', () => {
  test('is told with what was perhaps meant', () => {
    const { text, problems } = foundWith(({ texts }) => {
      texts['steps.gally.title'] = texts['steps.galley.title']!;
      delete texts['steps.galley.title'];
    });
    expect(problems).toMatchObject([
      { rule: 'unknown-text', line: placeOf(text, '"steps.gally.title"').line },
      { rule: 'missing-translation' },
    ]);
    expect(problems[0]!.remedy).toBe('Did you mean "steps.galley.title"? Correct the name, or remove it.');
    expect(problems.some(isError)).toBe(false);
  });

  test('one of many is told with the others', () => {
    const { problems } = foundWith(({ texts }) => {
      for (let i = 0; i < 40; i++) texts[`extra.${i}`] = texts.title!;
    });
    expect(problems).toHaveLength(6);
    expect(problems[5]!.message).toContain('extra.5, extra.6, extra.7 and 32 more');
  });
});

describe('details in braces', () => {
  test.each([
    ['أنت مع المضيفة.', 'lacks {purser}'],
    ['{purser} مع {captain}.', 'has {captain}, which the source text has not'],
    ['مع {pursar}.', 'lacks {purser} and has {pursar}'],
  ])('%s %s', (text, says) => {
    const { problems } = foundWith(({ texts }) => (texts[detailed]!.text = text));
    expect(problems).toMatchObject([{ rule: 'changed-details' }]);
    expect(problems[0]!.message).toContain(says);
    expect(problems.some(isError)).toBe(true);
  });

  test('may stand in another place, and twice', () => {
    const { problems } = foundWith(({ texts }) => (texts[detailed]!.text = 'هنا {purser}، {purser}!'));
    expect(problems).toEqual([]);
  });

  test('of a stale text do not matter, since it is not shown', () => {
    const { problems } = foundWith((translation) => {
      translation.texts[detailed]!.text = 'بلا تفاصيل';
      makeStale(translation, detailed);
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['stale-translation']);
  });
});

test('markup is an error at the text that has it', () => {
  const { text, problems } = foundWith(({ texts }) => (texts.title!.text = '<b>عنوان</b>'));
  expect(problems).toMatchObject([{ rule: 'markup', ...placeOf(text, '"<b>') }]);
});

test('a translation into the language of the scenario is none', () => {
  const { text, problems } = foundWith((translation) => (translation.language = 'en'));
  expect(problems).toMatchObject([{ rule: 'same-language', ...placeOf(text, '"en"') }]);
});

describe('a file that is no translation says so', () => {
  test.each<[string, (translation: Translation) => unknown, string]>([
    [
      'without what it is a translation of',
      (one) => delete one.scenario,
      'Write either "scenario" or "module"',
    ],
    ['of two things', (one) => (one.module = 'looking'), 'Write either "scenario" or "module"'],
    ['in another language', (one) => ((one.language as string) = 'de'), '"language" can\'t be "de".'],
    ['with an empty text', (one) => (one.texts.title!.text = ' '), '"text" is empty'],
    [
      'with a fingerprint of another kind',
      (one) => (one.texts.title!.source = 'abc'),
      '"source" is not written',
    ],
  ])('%s', (_, change, says) => {
    const { problems } = foundWith(change);
    expect(problems).toMatchObject([{ rule: 'shape' }]);
    const [{ message, remedy }] = problems as [(typeof problems)[number]];
    expect(`${message} ${remedy}`).toContain(says);
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const { translation, problems } = readTranslation(text);
        expect(translation === undefined).toBe(problems.some(isError));
      }),
    );
  });
});
