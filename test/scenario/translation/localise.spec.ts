import { expect, test } from 'vitest';
import { textsOf } from '../../../src/scenario/texts.ts';
import { fingerprintOf, localise, standingOf, textsThatHold } from '../../../src/scenario/translation.ts';
import { sampleScenario } from '../sample-scenario.ts';
import { makeStale, translationOf, wholeTranslation } from './sample-translation.ts';

const scenario = sampleScenario();

test('every text is shown in its translation, and nothing else changes', () => {
  const { document, untranslated } = localise(scenario, wholeTranslation());
  expect(textsOf(document).map(({ text }) => text)).toEqual(textsOf(scenario).map(({ text }) => `«${text}»`));
  expect([...untranslated]).toEqual([]);
  const back = JSON.stringify(document).replaceAll(/[«»]/g, '');
  expect(back).toBe(JSON.stringify(scenario));
});

test('a text without a translation, or with a stale one, stays as it is written and is named', () => {
  const translation = wholeTranslation();
  delete translation.texts['signs.papers-held.why'];
  makeStale(translation, 'steps.galley.title');
  const { document, untranslated } = localise(scenario, translation);
  expect([...untranslated]).toEqual(['signs.papers-held.why', 'steps.galley.title']);
  expect(document.signs['papers-held']!.why).toBe('It is control.');
  expect(document.steps.galley!.title).toBe(scenario.steps.galley!.title);
  expect(document.steps.reported!.title).toBe('«The end»');
  expect(standingOf(scenario, translation)).toEqual({
    translated: textsOf(scenario).length - 2,
    stale: 1,
    missing: 1,
  });
});

test('without a translation every text is missing', () => {
  expect([...localise(scenario, { texts: {} }).untranslated]).toEqual(
    textsOf(scenario).map(({ key }) => key),
  );
  expect(standingOf(scenario, undefined)).toMatchObject({ translated: 0, missing: textsOf(scenario).length });
});

test('what holds is in the order of the scenario, without what is stale or left over', () => {
  const translation = translationOf({
    'steps.gone.title': 'ذهب',
    summary: 'ملخص',
    title: 'عنوان',
    contentNote: 'تنبيه',
  });
  makeStale(translation, 'contentNote');
  expect(Object.keys(textsThatHold(scenario, translation))).toEqual(['title', 'summary']);
});

test('a fingerprint is eight hexadecimal digits, and changes with every letter', () => {
  const texts = ['', 'a', 'A', 'a ', 'aa', 'é', 'e\u0301', '{purser}', 'رجل'];
  const prints = texts.map(fingerprintOf);
  for (const print of prints) expect(print).toMatch(/^[0-9a-f]{8}$/);
  expect(new Set(prints).size).toBe(texts.length);
});
