import { quoted, type Reading } from './reading.ts';
import { plain } from './text.ts';

const number = String.raw`[-+]?(?:\d+(?:[.,]\d+)?|[.,]\d+)`;
const bare = new RegExp(`^${number}$`);
const percent = new RegExp(`^(${number})\\s*%$|^%\\s*(${number})$`);
const fraction = new RegExp(`^(${number})\\s*(?:/|\\bof\\b|\\bsur\\b)\\s*(${number})$`, 'i');

/**
 * Reads a score. A percent sign or a maximum beside it says how much it is; otherwise the scale does.
 * @param outOf the score that means 100 %: 100 for scores of 0 to 100, 1 for 0 to 1
 * @returns percent, from -100 to 100
 */
export function readScore(text: string, outOf: number): Reading<number> {
  const clean = plain(text);
  if (bare.test(clean)) return inRange((numberOf(clean) / outOf) * 100, text, outOf);
  const withSign = percent.exec(clean);
  if (withSign) return inRange(numberOf((withSign[1] ?? withSign[2])!), text, 100);
  const withMaximum = fraction.exec(clean);
  if (withMaximum) {
    const most = numberOf(withMaximum[2]!);
    if (most <= 0) return { problem: `The score ${quoted(text)} is out of nothing.` };
    const read = inRange((numberOf(withMaximum[1]!) / most) * 100, text, most);
    return 'problem' in read ? read : { ...read, rule: 'points of the most that there are' };
  }
  return { problem: `The score ${quoted(text)} is no number.` };
}

/**
 * Tells the scale of a column of scores that nobody has named.
 * @param texts scores of the column
 * @returns 100 or 1; undefined where all are 0 or 1, which may be either
 */
export function scaleOf(texts: Iterable<string>): 1 | 100 | undefined {
  let hasFraction = false;
  for (const text of texts) {
    const clean = plain(text);
    if (!bare.test(clean)) continue;
    const value = Math.abs(numberOf(clean));
    if (value > 1) return 100;
    if (value > 0 && value < 1) hasFraction = true;
  }
  return hasFraction ? 1 : undefined;
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function inRange(value: number, text: string, outOf: number): Reading<number> {
  if (Math.abs(value) > 100 + 1e-9)
    return { problem: `The score ${quoted(text)} is not between ${-outOf} and ${outOf}.` };
  // What a division leaves behind the sixth place is not from the LMS; and there is no score of minus nothing.
  return { value: Math.round(value * 1e6) / 1e6 + 0 };
}
