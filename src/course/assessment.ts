/** The assessment: which items a learner gets, and what their answers come to. */
import { digits, hash } from '../scenario/token.ts';
import type { AssessmentProgress } from './progress.ts';
import type { Assessment, AssessmentPart, Course, Item } from './schema.ts';

/** So many different draws there are. */
export const seeds = 64 ** 2;

/** A seed for a registration, so that two learners don't get the same items. @param who whatever tells it from others */
export function seedFor(...who: readonly (string | number)[]): number {
  return hash(who.join(' ')) % seeds;
}

/**
 * The items of one attempt, in the order shown. Where the draw is large enough there is one of each objective of the bank, a
 * critical one if there is any; the others are those that the learner has seen least lately, by turns of the objectives. So a
 * second attempt gets other items, as long as there are any.
 * @param attempt from 1
 */
export function drawItems(
  { items }: Pick<Assessment, 'items'>,
  { draw }: Pick<AssessmentPart, 'draw'>,
  seed: number,
  attempt: number,
): Item[] {
  const seen = new Map<Item, number>();
  let drawn: Item[] = [];
  for (let n = 1; n <= attempt; n++) {
    drawn = drawOnce(shuffled(items, `${seed} ${n}`), draw, (item) => seen.get(item) ?? 0);
    for (const item of drawn) seen.set(item, n);
  }
  return shuffled(drawn, `${seed} ${attempt} order`);
}

/** @param lastSeen the attempt in which an item was drawn last; 0 where it never was */
function drawOnce(items: readonly Item[], draw: number, lastSeen: (item: Item) => number): Item[] {
  const inOrder = [...items].sort((a, b) => lastSeen(a) - lastSeen(b));
  const turn = new Map<Item, number>();
  for (const objective of objectivesOf(items)) {
    const queue = criticalFirst(inOrder.filter((item) => item.objective === objective));
    queue.forEach((item, i) => turn.set(item, i));
  }
  const turnOf = (item: Item) => turn.get(item)!;
  const wait = (item: Item) => (turnOf(item) === 0 ? -1 : lastSeen(item));
  return inOrder.sort((a, b) => wait(a) - wait(b) || turnOf(a) - turnOf(b)).slice(0, draw);
}

function objectivesOf(items: readonly Item[]): string[] {
  return [...new Set(items.map(({ objective }) => objective))];
}

/** One critical item in front; the others as they come, so that a test is not all of one kind. */
function criticalFirst(items: readonly Item[]): Item[] {
  const first = items.find(({ critical }) => critical);
  return first ? [first, ...items.filter((item) => item !== first)] : [...items];
}

/** The answers on offer, in another order for each draw: where the right one stands tells nothing. */
export function optionsInOrder(item: Item, seed: number): Item['options'] {
  return shuffled(item.options, `${seed} ${item.id}`);
}

/** Hashed twice: hashes of texts that end alike are too much alike, and the place of an answer would say something. */
function shuffled<T>(members: readonly T[], seed: string): T[] {
  const left = [...members];
  return members.map((_, i) => left.splice(hash(`${hash(`${i} ${seed}`)}`) % left.length, 1)[0]!);
}

export const drawMarkWidth = 2;

/** Characters that change where the same seed no longer draws the same items, or an answer has moved within its item. */
export function drawMark(items: readonly Item[]): string {
  const names = items.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]);
  return digits(hash(names.join(' ')) % 64 ** drawMarkWidth, drawMarkWidth);
}

/** What the answers of a whole attempt come to. */
export interface Judgement {
  /** A whole number, rounded down. Below the pass mark where a critical item is wrong, whatever the others are. */
  percent: number;
  /** By objective, percent of the items that tested it. */
  objectives: Readonly<Record<string, number>>;
  /** Ids of the critical items that were answered wrongly. */
  criticalMissed: readonly string[];
}

/** @param answer the position of the answer in the bank, from 0; undefined where there is none */
export function isRight({ options }: Item, answer: number | undefined): boolean {
  return options[answer ?? -1]?.right === true;
}

/**
 * @param answers for each item in turn, the position of the answer in the bank, from 0
 * @param passMark percent
 */
export function judge(items: readonly Item[], answers: readonly number[], passMark: number): Judgement {
  const percentOf = (some: readonly Item[]) =>
    Math.floor(
      (100 * some.filter((item) => isRight(item, answers[items.indexOf(item)])).length) / some.length,
    );
  const criticalMissed = items
    .filter((item, i) => item.critical && !isRight(item, answers[i]))
    .map(({ id }) => id);
  const percent = percentOf(items);
  const objectives = objectivesOf(items).map((objective) => [
    objective,
    percentOf(items.filter((item) => item.objective === objective)),
  ]);
  return {
    percent: criticalMissed.length > 0 ? Math.min(percent, below(passMark)) : percent,
    objectives: Object.fromEntries(objectives) as Record<string, number>,
    criticalMissed,
  };
}

/**
 * The best percentage, as it counts towards a pass mark; null while there is none. A missed critical item fails by every mark,
 * also where the LMS, or a new version of the course, has another one than the attempt was judged by.
 */
export function countedPercent(
  { best, isFlawed }: Pick<AssessmentProgress, 'best' | 'isFlawed'>,
  passMark: number,
): number | null {
  return best !== null && isFlawed ? Math.min(best, below(passMark)) : best;
}

/** The highest percentage that does not pass; an LMS may set a mark of its own, with a fraction. */
function below(passMark: number): number {
  return Math.max(0, Math.ceil(passMark) - 1);
}

/** About how long the assessment of a course takes. */
export function assessmentMinutes(
  { items, secondsPerItem }: Pick<Assessment, 'items' | 'secondsPerItem'>,
  { parts }: Pick<Course, 'parts'>,
): number {
  const part = parts.find(({ type }) => type === 'assessment');
  const count = part?.type === 'assessment' ? Math.min(part.draw, items.length) : 0;
  return Math.max(1, Math.round((count * secondsPerItem) / 60));
}
