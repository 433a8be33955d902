import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/schema.ts';
import {
  detailsIn,
  pickVariant,
  readVariant,
  tell,
  variantWidth,
  writeVariant,
} from '../../src/scenario/variant.ts';
import { sampleScenario } from './sample-scenario.ts';

/** The sample in so many tellings. */
function told(count: number): Scenario {
  const variants = Array.from({ length: count }, (_, i) => ({
    id: `telling-${i}`,
    details: { purser: `Purser ${i}` },
  }));
  return { ...sampleScenario(), variants };
}

const { variants: _, ...withoutVariants } = sampleScenario();
const learner = fc.string({ minLength: 1, maxLength: 20 });
const year = fc.integer({ min: 2020, max: 2200 });
const tellings = fc.integer({ min: 2, max: 9 }).map(told);

test('a learner is told the same story all through a year, and another in the next', () => {
  fc.assert(
    fc.property(tellings, learner, year, (scenario, who, when) => {
      const picked = pickVariant(scenario, { learner: who, year: when });
      expect(scenario.variants!.map(({ id }) => id)).toContain(picked);
      expect(pickVariant(scenario, { learner: who, year: when })).toBe(picked);
      expect(pickVariant(scenario, { learner: who, year: when + 1 })).not.toBe(picked);
    }),
    { numRuns: 1000 },
  );
});

test('learners are spread evenly over the variants, so that two of them mostly see different flights', () => {
  for (const count of [2, 3, 5]) {
    const scenario = told(count);
    const told1000 = Array.from({ length: 1000 }, (_unused, i) =>
      pickVariant(scenario, { learner: `crew-${10_000 + i}`, year: 2026 }),
    );
    for (const { id } of scenario.variants!) {
      const share = told1000.filter((picked) => picked === id).length / 1000;
      expect(Math.abs(share - 1 / count)).toBeLessThan(0.06);
    }
  }
});

test('two scenarios do not always pick by the same place for the same learner', () => {
  const places = ['first-flight', 'second-flight'].map((id) =>
    Array.from({ length: 50 }, (_unused, i) =>
      pickVariant({ ...told(3), id }, { learner: `crew-${i}`, year: 2026 }),
    ),
  );
  expect(places[0]).not.toEqual(places[1]);
});

test('a variant fills in its details, wherever a text refers to them', () => {
  const telling = tell(sampleScenario(), 'with-ines');
  expect(telling.steps['galley']!.text[0]).toBe('Ines is here.');
  expect(JSON.stringify(telling)).not.toContain('{purser}');
  expect(telling).not.toHaveProperty('variants');
});

test('a detail that no variant has stays as it is written, as do names of JavaScript', () => {
  const scenario = sampleScenario();
  scenario.title = 'With {purser}, {pilot}, {constructor} and {Purser}';
  expect(tell(scenario, 'with-noor').title).toBe('With Noor, {pilot}, {constructor} and {Purser}');
});

test('a scenario without variants, or with one that is no more, is told as it stands', () => {
  expect(tell(withoutVariants, undefined)).toEqual(withoutVariants);
  expect(tell(sampleScenario(), 'gone')).toEqual(withoutVariants);
  expect(pickVariant(withoutVariants, { learner: 'crew-1', year: 2026 })).toBeUndefined();
});

test('a text names its details in order', () => {
  expect(detailsIn('{purser} sits in {her-seat}, not in { seat } or {}.')).toEqual(['purser', 'her-seat']);
});

test('a saved attempt is taken apart as it was put together', () => {
  fc.assert(
    fc.property(tellings, fc.nat(), fc.string(), (scenario, at, trail) => {
      const variant = scenario.variants![at % scenario.variants!.length]!.id;
      expect(readVariant(scenario, writeVariant(variant) + trail)).toEqual({ variant, trail });
      expect(writeVariant(variant)).toHaveLength(variantWidth(scenario));
    }),
    { numRuns: 1000 },
  );
  expect(writeVariant(undefined)).toBe('');
  expect(readVariant(withoutVariants, 'AbCd')).toEqual({ trail: 'AbCd' });
  expect(variantWidth(withoutVariants)).toBe(0);
});

test('a variant that is no longer told leaves the decisions as they are', () => {
  const attempt = `${writeVariant('with-tom')}AbCd`;
  const scenario = sampleScenario();
  scenario.variants!.pop();
  expect(readVariant(scenario, attempt)).toEqual({ trail: 'AbCd' });
});

test('an attempt that was saved before there were variants is kept', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_-]*$/), (trail) => {
      expect(readVariant(sampleScenario(), trail)).toEqual({ trail });
    }),
  );
});

test('of any text, something is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { variant, trail } = readVariant(sampleScenario(), text);
      expect(text.endsWith(trail)).toBe(true);
      if (variant !== undefined) expect(text.startsWith(writeVariant(variant))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
