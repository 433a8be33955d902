/** EAN-13: the digits that an ordinary product has, and their bars (GS1 General Specifications, 5.2). */

/** A bar code as it is drawn, in modules. */
export interface Ean13 {
  /** Thirteen digits, with the check digit. */
  digits: string;
  /** Each bar: where it begins, how wide it is, and whether it is one of the longer guard bars. */
  bars: readonly { x: number; width: number; guard: boolean }[];
  /** How wide it is with its quiet zones. */
  size: number;
}

/** GS1 asks for eleven modules of nothing on the left and seven on the right. */
export const quietLeft = 11;
const quietRight = 7;

/** The digits 0 to 9 with odd parity; those with even parity and those of the right half follow from them. */
const odd = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];

/** Which digits of the left half have even parity; the first digit of all is told by that alone. */
const parities = [
  'OOOOOO',
  'OOEOEE',
  'OOEEOE',
  'OOEEEO',
  'OEOOEE',
  'OEEOOE',
  'OEEEOO',
  'OEOEOE',
  'OEOEEO',
  'OEEOEO',
];

/**
 * The check digit of twelve digits: their sum, every second one counted three times, up to the next ten (GS1, 7.9).
 * @param digits twelve of them
 */
export function checkDigit(digits: string): string {
  const sum = [...digits].reduce((all, digit, i) => all + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * The bars of a number.
 * @param digits thirteen of them
 * @throws {Error} where there are not thirteen, or the last does not check the others
 */
export function ean13(digits: string): Ean13 {
  if (!/^\d{13}$/.test(digits)) throw new Error(`An EAN-13 has 13 digits, and "${digits}" has not.`);
  if (checkDigit(digits.slice(0, 12)) !== digits[12])
    throw new Error(`The last digit of the EAN-13 "${digits}" is not the check digit of the others.`);
  const left = [...digits.slice(1, 7)].map((digit, i) => {
    const pattern = odd[Number(digit)]!;
    return parities[Number(digits[0])]![i] === 'O' ? pattern : reversed(inverted(pattern));
  });
  const right = [...digits.slice(7)].map((digit) => inverted(odd[Number(digit)]!));
  const modules = `101${left.join('')}01010${right.join('')}101`;
  return { digits, bars: barsOf(modules), size: quietLeft + modules.length + quietRight };
}

function inverted(pattern: string): string {
  return [...pattern].map((module) => (module === '1' ? '0' : '1')).join('');
}

function reversed(pattern: string): string {
  return [...pattern].reverse().join('');
}

function barsOf(modules: string): Ean13['bars'] {
  return [...modules.matchAll(/1+/g)].map(({ index, 0: bar }) => ({
    x: quietLeft + index,
    width: bar.length,
    guard: index < 3 || (index >= 45 && index < 50) || index >= 92,
  }));
}
