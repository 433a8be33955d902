import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPermutation, permutation, permutations } from '../../src/scenario/permutation.ts';

const length = fc.integer({ min: 0, max: 8 });
const order = length.chain((count) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, i) => i),
    { minLength: count },
  ),
);

test('an order comes back from its number', () => {
  fc.assert(
    fc.property(order, (members) => {
      const number = permutation(members);
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(permutations(members.length));
      expect(fromPermutation(number, members.length)).toEqual(members);
    }),
    { numRuns: 1000 },
  );
});

test('each number is that of one order, and every order has one', () => {
  for (let count = 0; count <= 6; count++) {
    const numbers = Array.from({ length: permutations(count) }, (_, number) => number);
    const orders = numbers.map((number) => fromPermutation(number, count));
    expect(new Set(orders.map(String)).size).toBe(permutations(count));
    expect(orders.map(permutation)).toEqual(numbers);
  }
});

test('the orders of three, one after the other', () => {
  expect([0, 1, 2, 3, 4, 5].map((number) => fromPermutation(number, 3).join(''))).toEqual([
    '012',
    '021',
    '102',
    '120',
    '201',
    '210',
  ]);
});

test('eight things can be put in 40,320 orders, and nothing in one', () => {
  expect([0, 1, 2, 8].map(permutations)).toEqual([1, 1, 2, 40_320]);
});

test('a number beyond the last gives an order all the same', () => {
  fc.assert(
    fc.property(fc.nat(), length, (number, count) => {
      expect([...fromPermutation(number, count)].sort()).toEqual(Array.from({ length: count }, (_, i) => i));
    }),
    { numRuns: 1000 },
  );
});
