import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { textsOf } from '../../../src/scenario/texts.ts';
import { fingerprintOf, textsThatHold } from '../../../src/scenario/translation.ts';
import { originalScenario } from '../../../src/scenario/translation/original.ts';
import { takeIn } from '../../../src/scenario/translation/take-in.ts';
import { readXliff, type XliffDocument } from '../../../src/scenario/translation/xliff-read.ts';
import { writeXliff } from '../../../src/scenario/translation/xliff-write.ts';
import { arbitraryTranslated, type Translated } from './arbitrary-translation.ts';
import { brokenXliffRules } from './xliff-rules.ts';

vi.setConfig({ testTimeout: 120_000 });

const runs = { numRuns: 1000 };

const originalOf = (scenario: Scenario) => originalScenario(scenario.id, scenario);

function sentAndBack({ scenario, translation }: Translated): XliffDocument {
  const read = readXliff(writeXliff(originalOf(scenario), translation.language, translation));
  if ('problem' in read) throw new Error(read.problem.message);
  return read.document;
}

test('whatever a text is made of, it comes back from XLIFF as it was sent', () => {
  fc.assert(
    fc.property(arbitraryTranslated(), ({ scenario, translation }) => {
      const { units } = sentAndBack({ scenario, translation });
      expect(units.map(({ key, source }) => [key, source])).toEqual(
        textsOf(scenario).map(({ key, text }) => [key, text]),
      );
      const holding = textsThatHold(scenario, translation);
      expect(units.map(({ key, target }) => [key, target])).toEqual(
        textsOf(scenario).map(({ key }) => [key, holding[key]?.text ?? '']),
      );
    }),
    runs,
  );
});

test('taking an export into an empty folder gives every text that holds, with its fingerprint', () => {
  fc.assert(
    fc.property(arbitraryTranslated(), ({ scenario, translation }) => {
      const { language } = translation;
      const taken = takeIn(originalOf(scenario), language, undefined, sentAndBack({ scenario, translation }));
      expect(taken.translation.texts).toEqual(textsThatHold(scenario, translation));
      expect(taken.setAside).toEqual([]);
    }),
    runs,
  );
});

test('taking the same file in again changes nothing', () => {
  fc.assert(
    fc.property(arbitraryTranslated(), arbitraryTranslated(), ({ scenario, translation }, other) => {
      // What comes back is of the scenario as it was, and may be older or newer than what is there.
      const document = sentAndBack(other);
      const first = takeIn(originalOf(scenario), 'ar', translation, document);
      const again = takeIn(originalOf(scenario), 'ar', first.translation, document);
      expect(JSON.stringify(again.translation)).toBe(JSON.stringify(first.translation));
      expect(again.changed).toBe(0);
    }),
    runs,
  );
});

test('an export is the same file after it has been taken in, and keeps what the file does not touch', () => {
  fc.assert(
    fc.property(arbitraryTranslated(), ({ scenario, translation }) => {
      const { language } = translation;
      const after = takeIn(
        originalOf(scenario),
        language,
        translation,
        sentAndBack({ scenario, translation }),
      );
      expect(after.translation).toEqual(translation);
      expect(writeXliff(originalOf(scenario), language, after.translation)).toBe(
        writeXliff(originalOf(scenario), language, translation),
      );
    }),
    runs,
  );
});

test('a text whose source changes while it is away comes back stale', () => {
  fc.assert(
    fc.property(arbitraryTranslated(), ({ scenario, translation }) => {
      const document = sentAndBack({ scenario, translation });
      const { key, text } = textsOf(scenario).find(({ key: name }) => translation.texts[name]) ?? {};
      fc.pre(key !== undefined && translation.texts[key]!.source === fingerprintOf(text!));
      const units = document.units.map((unit) =>
        unit.key === key ? { ...unit, source: `${unit.source} then` } : unit,
      );
      const taken = takeIn(originalOf(scenario), 'ar', undefined, { ...document, units });
      expect(taken.translation.texts[key!]).toEqual({
        text: translation.texts[key!]!.text,
        source: fingerprintOf(`${text} then`),
      });
      expect(textsThatHold(scenario, taken.translation)).not.toHaveProperty([key!]);
    }),
    runs,
  );
});

test('every export keeps the rules of XLIFF 2.0', () => {
  fc.assert(
    fc.property(arbitraryTranslated(), ({ scenario, translation }) => {
      expect(brokenXliffRules(writeXliff(originalOf(scenario), 'ar', translation))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
