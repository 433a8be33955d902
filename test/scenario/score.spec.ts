import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentage, pointsForMarks } from '../../src/scenario/score.ts';
import { sampleScenario } from './sample-scenario.ts';

const { signs } = sampleScenario();

test.each([
  ['nothing', [], 0],
  ['one indicator of two', ['papers-held'], 2],
  ['both indicators', ['papers-held', 'same-answer'], 4],
  ['both, and an ordinary thing', ['papers-held', 'same-answer', 'sleeps-early'], 3],
  ['both, and a stereotype', ['papers-held', 'same-answer', 'mixed-family'], 1],
  ['everything', Object.keys(signs), 0],
  ['an ordinary thing alone', ['sleeps-early'], 0],
  ['a stereotype alone', ['mixed-family'], 0],
])('marking %s', (_, marked, points) => {
  expect(pointsForMarks(signs, marked)).toBe(points);
});

test('a stereotype marked costs more than an indicator missed, and more than an ordinary thing marked', () => {
  const full = pointsForMarks(signs, ['papers-held', 'same-answer']);
  const lostBy = (marked: string[]) => full - pointsForMarks(signs, marked);
  const stereotype = lostBy(['papers-held', 'same-answer', 'mixed-family']);
  expect(stereotype).toBeGreaterThan(lostBy(['papers-held']));
  expect(stereotype).toBeGreaterThan(lostBy(['papers-held', 'same-answer', 'sleeps-early']));
});

test('marks never cost points, and no set of marks earns more than all the indicators alone', () => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(signs)), (marked) => {
      const points = pointsForMarks(signs, marked);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(4);
    }),
  );
});

test.each([
  [15, 15, 100],
  [0, 15, 0],
  [799, 1000, 79],
  [800, 1000, 80],
  [2, 3, 66],
  [7, 100, 7],
  [29, 50, 58],
  [-4, 15, 0],
  [20, 15, 100],
])('%i points of %i are %i percent', (score, best, percent) => {
  expect(percentage({ score, harmed: false }, best)).toBe(percent);
});

test('an attempt that ends in harm earns nothing, whatever came before', () => {
  expect(percentage({ score: 15, harmed: true }, 15)).toBe(0);
});

test('a percentage is whole, from 0 to 100, and is reached only where the points reach it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 2000 }), fc.integer({ min: 1, max: 1000 }), (score, best) => {
      const percent = percentage({ score, harmed: false }, best);
      expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
      if (percent > 0) expect(percent * best).toBeLessThanOrEqual(100 * score);
      if (percent < 100) expect((percent + 1) * best).toBeGreaterThan(100 * score);
    }),
  );
});
