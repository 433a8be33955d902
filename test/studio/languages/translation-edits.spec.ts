import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTranslation } from '../../../src/scenario/check/translation.ts';
import { textsOf } from '../../../src/scenario/texts.ts';
import { fingerprintOf } from '../../../src/scenario/translation.ts';
import { applyEdits } from '../../../src/studio/document/text-edit.ts';
import { countStandings, entriesOf, leftOver, readTexts } from '../../../src/studio/languages/entries.ts';
import { groupsOf, noteOn, originalIn } from '../../../src/studio/languages/places.ts';
import {
  affirm,
  takeOut,
  writeText,
  type TranslationOf,
} from '../../../src/studio/languages/translation-edits.ts';
import { wrongWith } from '../../../src/studio/languages/wrong-with.ts';
import { shipped } from '../shipped.ts';

const file = 'scenarios/note-on-a-tray.json';
const document: unknown = JSON.parse(shipped.get(file)!);
const arabic = shipped.get('scenarios/note-on-a-tray.ar.json')!;
const keys = textsOf(document).map(({ key }) => key);

const of = (text: string | undefined, language: TranslationOf['language'] = 'ar'): TranslationOf => ({
  name: { kind: 'scenario', id: 'note-on-a-tray' },
  document,
  language,
  file: text,
});
const written = (text: string | undefined, key: string, said: string) =>
  applyEdits(text ?? '', writeText(of(text), key, said));

test('the first text makes the file, in the shape that a translation has', () => {
  const text = written(undefined, 'title', 'ورقة على صينية');
  const { translation, problems } = readTranslation(text);
  expect(problems).toEqual([]);
  expect(translation).toEqual({
    $schema: '../dist/schema/translation.schema.json',
    scenario: 'note-on-a-tray',
    language: 'ar',
    review: { status: 'awaiting-native-expert' },
    texts: { title: { text: 'ورقة على صينية', source: fingerprintOf(textsOf(document)[0]!.text) } },
  });
  expect(
    JSON.parse(
      applyEdits('', writeText({ ...of(undefined), name: { kind: 'module', id: 'x' } }, 'title', 'أ')),
    ),
  ).toMatchObject({ module: 'x' });
});

test('a changed text changes its own line only', () => {
  const after = written(arabic, 'setting.from', 'مدينة أخرى').split('\n');
  const before = arabic.split('\n');
  expect(after.filter((line, i) => line !== before[i])).toEqual([expect.stringContaining('مدينة أخرى')]);
});

test('texts are in the order of the document, in whichever order they are written', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(keys.slice(0, 12), { minLength: 1 }), (some) => {
      const text = some.reduce<string | undefined>((now, key) => written(now, key, `«${key}»`), undefined)!;
      const { texts } = readTexts(text);
      expect(Object.keys(texts)).toEqual(keys.filter((key) => some.includes(key)));
      expect(readTranslation(text).problems).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('an empty text is taken out, and what is not a text of the document is not put in', () => {
  expect(readTexts(written(arabic, 'title', '  ')).texts).not.toHaveProperty('title');
  expect(writeText(of(arabic), 'no.such.key', 'x')).toEqual([]);
  expect(writeText(of(arabic), 'title', readTexts(arabic).texts.title!.text)).toEqual([]);
});

test('whatever changes awaits an expert again', () => {
  const approved = arabic.replace(
    /"review": \{[^}]*\}/,
    '"review": { "status": "reviewed", "by": "A. Example", "on": "2026-01-01" }',
  );
  expect(readTranslation(approved).translation!.review.status).toBe('reviewed');
  for (const text of [
    written(approved, 'title', 'عنوان'),
    written(approved, 'title', ''),
    applyEdits(
      approved,
      affirm(of(approved.replace(/("title": \{[^}]*"source": )"\w+"/, '$1"00000000"')), 'title'),
    ),
  ])
    expect(readTranslation(text).translation?.review.status).not.toBe('reviewed');
});

test('a translation whose source has changed can be said to be still right', () => {
  const stale = arabic.replace(/("setting\.to": \{[^}]*"source": )"\w+"/, '$1"00000000"');
  const standing = (text: string) => entriesOf(document, readTexts(text).texts).get('setting.to')!.standing;
  expect(standing(stale)).toBe('stale');
  expect(standing(applyEdits(stale, affirm(of(stale), 'setting.to')))).toBe('translated');
  expect(applyEdits(stale, affirm(of(stale), 'setting.to'))).toBe(arabic);
});

test('what is translated, stale, missing and left over is counted', () => {
  const some = takeOut(of(arabic), keys.slice(0, 3));
  const text = applyEdits(arabic, some).replace('"setting.to"', '"setting.gone"');
  const { texts } = readTexts(text);
  const entries = entriesOf(document, texts);
  expect(countStandings(entries.values())).toEqual({ translated: keys.length - 4, stale: 0, missing: 4 });
  expect(leftOver(entries, texts)).toEqual(['setting.gone']);
  const again = entriesOf(document, texts, entries);
  expect([...again.values()].every((entry, i) => entry === [...entries.values()][i])).toBe(true);
});

test('any text of a translation file can be read, and what is no JSON object can’t be edited', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { texts, isJson } = readTexts(text);
      expect(entriesOf(document, texts).size).toBe(keys.length);
      if (isJson) expect(readTexts(written(text, 'title', 'x')).texts.title!.text).toBe('x');
      else expect(() => writeText(of(text), 'title', 'x')).toThrow();
    }),
  );
});

test('each text stands under its step, with what a translator needs to know', () => {
  const entries = [...entriesOf(document, {}).values()];
  const groups = groupsOf(document, entries);
  expect(groups.flatMap((group) => group.entries)).toHaveLength(keys.length);
  expect(groups.map(({ heading }) => heading)).toContain('The flight');
  const original = originalIn({ kind: 'scenario', id: 'note-on-a-tray' }, shipped.get(file)!);
  for (const entry of entries) expect(noteOn(original, entry)).toMatch(/\.$/);
  expect(noteOn(undefined, entries[0]!)).toBe('');
});

test('details in braces and markup are checked as they are typed', () => {
  expect(wrongWith('Tell {senior}.', 'Dites-le à {senior}.')).toEqual([]);
  expect(wrongWith('Tell {senior}.', 'Dites-le à {seniore}.')).toHaveLength(2);
  expect(wrongWith('Tell her.', 'Dites-<b>lui</b>.')).toHaveLength(1);
  expect(wrongWith('Tell {senior}.', ' ')).toEqual([]);
});
