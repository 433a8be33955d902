import { expect, test } from 'vitest';
import { qrOf, quietZone } from '../../../src/campaign/code/qr.ts';
import { random } from '../../random.ts';
import { byJsQr, byZxing } from './decoders.ts';
import { imageOf, photograph, type Patch, type Wear } from './print.ts';

/** As short as the example, for one country, and as long as one should be. */
const addresses = [
  'https://care.example/',
  'https://care.example/egypt/',
  'https://partner-host.example/c/united-kingdom/',
];

/** How wide codes are printed, in mm: the smallest and the largest that labels have. */
const widths = [17, 26];

const cases = addresses.flatMap((address) => widths.map((mm) => ({ address, mm, code: qrOf(address) })));

/** What is read of a code at 200 dpi. */
const read = ({ code, mm }: (typeof cases)[number], wear: Wear = {}) =>
  byZxing(imageOf(photograph(code, mm, 200, wear)));

test('a code keeps four modules of nothing around it', () => {
  const { size, path } = qrOf(addresses[0]!);
  const numbers = [...path.matchAll(/\d+/g)].map(([number]) => Number(number));
  expect(Math.min(...numbers)).toBe(quietZone);
  expect(Math.max(...numbers)).toBe(size - quietZone);
});

test('the same address gives the same code', () => {
  expect(qrOf(addresses[1]!)).toEqual(qrOf(addresses[1]!));
});

test.each(cases)('two decoders read $address at $mm mm', async (printed) => {
  expect(await read(printed)).toEqual([printed.address]);
  expect(byJsQr(imageOf(photograph(printed.code, printed.mm, 200)))).toBe(printed.address);
});

test.each(cases)('$address at $mm mm is read askew, out of focus and faded', async (printed) => {
  for (const turned of [-12, -4, 3, 9, 20])
    expect(await read(printed, { turned })).toEqual([printed.address]);
  expect(await read(printed, { blur: 1 })).toEqual([printed.address]);
  expect(await read(printed, { ink: 110, paper: 190 })).toEqual([printed.address]);
  expect(await read(printed, { turned: 5, blur: 0.8, ink: 80, paper: 210 })).toEqual([printed.address]);
});

/** The three squares by which a reader finds a code, and what keeps them apart from the rest, in shares of its side. */
function corners(size: number): { x: number; y: number; side: number }[] {
  const side = 8 / (size - 2 * quietZone);
  return [
    { x: 0, y: 0, side },
    { x: 1 - side, y: 0, side },
    { x: 0, y: 1 - side, side },
  ];
}

/** So many squares anywhere but on the corners, a tenth of the code together, in black, grey or white. */
function tenth(count: number, size: number, seed: number): Patch[] {
  const chance = random(seed);
  const side = Math.sqrt(0.1 / count);
  const patches: Patch[] = [];
  const meets = (one: { x: number; y: number }, other: { x: number; y: number }, reach: number) =>
    one.x < other.x + reach && one.x + side > other.x && one.y < other.y + reach && one.y + side > other.y;
  for (let tries = 0; patches.length < count; tries++) {
    if (tries > 5000) patches.length = tries = 0;
    const patch = {
      x: chance.share() * (1 - side),
      y: chance.share() * (1 - side),
      width: side,
      height: side,
    };
    if (corners(size).some((corner) => meets(patch, corner, corner.side))) continue;
    if (patches.some((other) => meets(patch, other, side))) continue;
    patches.push({ ...patch, grey: chance.one([0, 128, 255]) });
  }
  return patches;
}

/** How many of so many damaged prints are read. */
async function survivors(printed: (typeof cases)[number], patches: number, prints: number, wear: Wear = {}) {
  let count = 0;
  for (let seed = 1; seed <= prints; seed++) {
    const found = await read(printed, { ...wear, patches: tenth(patches, printed.code.size, seed) });
    if (found[0] === printed.address) count++;
  }
  return count;
}

test.each(cases)(
  '$address at $mm mm is read with a tenth of it covered, wherever that is',
  async (printed) => {
    expect(await survivors(printed, 1, 30)).toBe(30);
    expect(await survivors(printed, 1, 15, { turned: 4, blur: 0.8, ink: 70, paper: 215 })).toBe(15);
  },
);

test('a tenth in three places is survived nearly always, and in ten places more often than not', async () => {
  for (const printed of cases.filter(({ mm }) => mm === widths[0])) {
    expect(await survivors(printed, 3, 20)).toBeGreaterThanOrEqual(17);
    expect(await survivors(printed, 10, 10)).toBeGreaterThanOrEqual(4);
  }
});

test('a covered corner ends a code, which is why several items stand on a shelf', async () => {
  for (const printed of cases) {
    for (const { x, y, side } of corners(printed.code.size)) {
      const patches = [{ x, y, width: side, height: side, grey: 255 }];
      expect(await read(printed, { patches })).toEqual([]);
    }
  }
});
