import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOfAtLeast } from '../../../src/scenario/check/poisson-binomial.ts';

const half = (trials: number) => Array<number>(trials).fill(0.5);

test.each([
  [0, half(4), 1],
  [4, half(4), 1 / 16],
  [3, half(4), 5 / 16],
  [5, half(4), 0],
  [2, [0.5, 0.25, 0], 1 / 8],
  [1, [0.5, 0.25], 5 / 8],
  [1, [], 0],
  [2, [1, 1, 0.5], 1],
])('at least %i of %j', (successes, chances, expected) => {
  expect(chanceOfAtLeast(successes, chances)).toBeCloseTo(expected, 12);
});

test('it is what adding up every outcome gives', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 });
  fc.assert(
    fc.property(chances, fc.nat(11), (each, successes) => {
      let sum = 0;
      for (let outcome = 0; outcome < 2 ** each.length; outcome++) {
        const happened = each.map((chance, i) => ((outcome >> i) & 1 ? chance : 1 - chance));
        const count = each.filter((_, i) => (outcome >> i) & 1).length;
        if (count >= successes) sum += happened.reduce((product, one) => product * one, 1);
      }
      expect(chanceOfAtLeast(successes, each)).toBeCloseTo(sum, 10);
    }),
  );
});

test('thousands of trials are as exact', () => {
  expect(chanceOfAtLeast(5000, half(10_000))).toBeCloseTo(0.5 + 0.00398931, 6);
  expect(chanceOfAtLeast(9000, half(10_000))).toBe(0);
});
