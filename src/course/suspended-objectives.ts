/**
 * The results by objective within suspend data: two characters that say which objectives there are, then their
 * percentages as one number to the base 101, since a character more for each would add up over a whole course.
 */
import { digits, number } from '../scenario/token.ts';

type Objectives = Readonly<Record<string, number>>;

/** Objectives are LO1, LO2 and so on. Those beyond this one are not kept. */
const mostObjectives = 12;
const maskWidth = 2;
const base = 101;

/** How many characters the results in so many objectives take at the most. */
export function objectivesWidth(count: number): number {
  return (
    maskWidth + Array.from(runs(Math.min(count, mostObjectives)), valuesWidth).reduce((a, b) => a + b, 0)
  );
}

export function writeObjectives(objectives: Objectives): string {
  const numbers = numbersIn(objectives);
  const mask = numbers.reduce((sum, n) => sum + 2 ** (n - 1), 0);
  let text = digits(mask, maskWidth);
  let from = 0;
  for (const length of runs(numbers.length)) {
    const percents = numbers.slice(from, from + length).map((n) => objectives[`LO${n}`]!);
    text += digits(
      percents.reduceRight((sum, percent) => sum * base + percent, 0),
      valuesWidth(length),
    );
    from += length;
  }
  return text;
}

/** Reads what `writeObjectives` wrote from the start of a text. @returns how many characters it took */
export function readObjectives(text: string): { objectives: Objectives; width: number } {
  const mask = number(text.slice(0, maskWidth)) || 0;
  const numbers = Array.from({ length: mostObjectives }, (_, i) => i + 1).filter(
    (n) => Math.floor(mask / 2 ** (n - 1)) % 2 === 1,
  );
  const percents: number[] = [];
  let width = maskWidth;
  for (const length of runs(numbers.length)) {
    let value = number(text.slice(width, width + valuesWidth(length))) || 0;
    for (let i = 0; i < length; i++) {
      percents.push(Math.min(100, value % base));
      value = Math.floor(value / base);
    }
    width += valuesWidth(length);
  }
  return { objectives: Object.fromEntries(numbers.map((n, i) => [`LO${n}`, percents[i]!])), width };
}

function numbersIn(objectives: Objectives): number[] {
  return Object.keys(objectives)
    .map((id) => Number(id.slice(2)))
    .filter((n) => n >= 1 && n <= mostObjectives)
    .sort((a, b) => a - b);
}

/** A number holds seven percentages exactly, so that more of them are written in runs. */
const longestRun = 7;

function* runs(count: number): Generator<number> {
  for (let left = count; left > 0; left -= longestRun) yield Math.min(left, longestRun);
}

/** The characters that so many percentages take: 64 to that power holds 101 to this. */
function valuesWidth(count: number): number {
  return Math.ceil((count * Math.log(base)) / Math.log(64));
}
