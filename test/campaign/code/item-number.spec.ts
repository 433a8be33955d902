import { expect, test } from 'vitest';
import { checkDigit, ean13, quietLeft } from '../../../src/campaign/code/ean13.ts';
import { itemNumber } from '../../../src/campaign/code/item-number.ts';
import { byZxing } from './decoders.ts';

test('check digits are those of numbers that are in the world', () => {
  expect(checkDigit('400638133393')).toBe('1');
  expect(checkDigit('501234567890')).toBe('0');
});

test('an item number is one that GS1 leaves to a company for itself, never somebody’s product', () => {
  for (const edition of ['2026-11-7KQ3X', '2027-01-00000', '2027-01-ZZZZZ', '']) {
    for (const kind of [0, 3, 12]) {
      const digits = itemNumber(edition, kind);
      expect(digits).toMatch(/^04\d{11}$/);
      expect(checkDigit(digits.slice(0, 12))).toBe(digits[12]);
    }
  }
});

test('items and editions have numbers of their own', () => {
  const numbers = ['2026-11-7KQ3X', '2026-12-7KQ3X'].flatMap((edition) =>
    [0, 1, 2, 3].map((kind) => itemNumber(edition, kind)),
  );
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('a wrong number gets no bars', () => {
  expect(() => ean13('0412345678901')).toThrow('check digit');
  expect(() => ean13('123')).toThrow('13 digits');
});

test('a decoder that is not ours reads the number from its bars', async () => {
  for (const kind of [0, 1, 2, 3, 9]) {
    const digits = itemNumber('2026-11-7KQ3X', kind);
    const { bars, size } = ean13(digits);
    expect(bars[0]!.x).toBe(quietLeft);
    const [scale, height] = [3, 60];
    const data = new Uint8ClampedArray(size * scale * height * 4).fill(255);
    for (const { x, width } of bars) {
      for (let row = 0; row < height; row++) {
        for (let column = x * scale; column < (x + width) * scale; column++) {
          data.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3);
        }
      }
    }
    const image = { data, width: size * scale, height, colorSpace: 'srgb' } as ImageData;
    expect(await byZxing(image, ['EAN13'])).toEqual([digits]);
  }
});
