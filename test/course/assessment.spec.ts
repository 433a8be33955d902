import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawItems, drawMark, judge, optionsInOrder, seedFor, seeds } from '../../src/course/assessment.ts';
import type { Item } from '../../src/course/schema.ts';
import { arbitraryBank as bank, bankOf } from './arbitrary-bank.ts';

const numRuns = 300;

const draw = fc.integer({ min: 1, max: 60 });
const seed = fc.nat(seeds - 1);
const attempt = fc.integer({ min: 1, max: 10 });

const objectivesOf = (items: readonly Item[]) => new Set(items.map(({ objective }) => objective));
const rightOf = ({ options }: Item) => options.findIndex(({ right }) => right);
/** Answers to the items, each right or wrong as it says. */
const answersTo = (items: readonly Item[], isRight: (i: number) => boolean) =>
  items.map((one, i) => (isRight(i) ? rightOf(one) : (rightOf(one) + 1) % one.options.length));

function law<Ts extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  holds: (...values: Ts) => void,
): void {
  test(name, () => fc.assert(fc.property(...arbitraries, holds), { numRuns }));
}

law(
  'a draw has as many items as asked for, or all there are, and none twice',
  [bank, draw, seed, attempt],
  (items, asked, from, n) => {
    const drawn = drawItems({ items }, { draw: asked }, from, n);
    expect(drawn).toHaveLength(Math.min(asked, items.length));
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(items).toEqual(expect.arrayContaining(drawn));
  },
);

law(
  'a draw that is large enough tests every objective, with a critical item where it has one',
  [bank, draw, seed, attempt],
  (items, asked, from, n) => {
    fc.pre(asked >= objectivesOf(items).size);
    const drawn = drawItems({ items }, { draw: asked }, from, n);
    expect(objectivesOf(drawn)).toEqual(objectivesOf(items));
    const critical = (some: readonly Item[]) => objectivesOf(some.filter((one) => one.critical));
    expect(critical(drawn)).toEqual(critical(items));
  },
);

law(
  'a draw that is too small for every objective tests each at most once',
  [bank, draw, seed, attempt],
  (items, asked, from, n) => {
    fc.pre(asked < objectivesOf(items).size);
    expect(objectivesOf(drawItems({ items }, { draw: asked }, from, n)).size).toBe(asked);
  },
);

law(
  'in a first attempt no objective has two items more than another, unless the other has no more',
  [bank, draw, seed],
  (items, asked, from) => {
    const drawn = drawItems({ items }, { draw: asked }, from, 1);
    const count = (some: readonly Item[], of: string) =>
      some.filter(({ objective }) => objective === of).length;
    const most = Math.max(...[...objectivesOf(items)].map((of) => count(drawn, of)));
    for (const of of objectivesOf(items))
      expect(count(drawn, of)).toBeGreaterThanOrEqual(Math.min(most - 1, count(items, of)));
  },
);

law(
  'the same seed draws the same items in the same order',
  [bank, draw, seed, attempt],
  (items, asked, from, n) => {
    expect(drawItems({ items }, { draw: asked }, from, n)).toEqual(
      drawItems({ items }, { draw: asked }, from, n),
    );
  },
);

law(
  'a second attempt repeats an item only where the bank is used up, or for its objective there is no other such item',
  [bank, draw, seed],
  (items, asked, from) => {
    const first = drawItems({ items }, { draw: asked }, from, 1);
    const second = drawItems({ items }, { draw: asked }, from, 2);
    if (new Set([...first, ...second]).size === items.length) return;
    const repeated = second.filter((one) => first.includes(one));
    expect(objectivesOf(repeated).size).toBe(repeated.length);
    for (const { objective } of repeated) {
      const its = items.filter((one) => one.objective === objective);
      const such = its.some(({ critical }) => critical) ? its.filter(({ critical }) => critical) : its;
      expect(first).toEqual(expect.arrayContaining(such));
    }
  },
);

test('nothing is asked a third time before everything has been asked twice', () => {
  const items = bankOf(Array.from({ length: 20 }, () => ({ objective: 'LO1' })));
  const asked = [1, 2, 3, 4].flatMap((n) => drawItems({ items }, { draw: 10 }, 7, n));
  for (const one of items) expect(asked.filter(({ id }) => id === one.id)).toHaveLength(2);
});

law('the options are the item’s own, in some order that the seed decides', [bank, seed], (items, from) => {
  for (const one of items) {
    const shown = optionsInOrder(one, from);
    expect(shown).toHaveLength(one.options.length);
    expect(new Set(shown)).toEqual(new Set(one.options));
    expect(optionsInOrder(one, from)).toEqual(shown);
  }
});

test('where the right answer stands tells nothing, neither by itself nor by where another one stood', () => {
  const [draft] = bankOf([{ objective: 'LO1' }]);
  const placeIn = (id: string, from: number) =>
    optionsInOrder({ ...draft!, id }, from).findIndex(({ right }) => right);
  for (const [one, other] of [
    ['asks-for-help', 'asks-for-help-twice'],
    ['item-1', 'item-2'],
    ['q-1', 'q-9'],
  ] as const) {
    const pairs = new Map<string, number>();
    for (let from = 0; from < seeds; from++) {
      const pair = `${placeIn(one, from)} ${placeIn(other, from)}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    // Sixteen pairs of places, each 256 times, give or take four standard deviations.
    expect(pairs.size).toBe(16);
    for (const times of pairs.values()) expect(Math.abs(times - 256)).toBeLessThan(62);
  }
});

test('two learners are seldom asked the same', () => {
  const items = bankOf(Array.from({ length: 40 }, (_, n) => ({ objective: `LO${1 + (n % 8)}` })));
  const draws = Array.from({ length: 200 }, (_, learner) => {
    const drawn = drawItems({ items }, { draw: 18 }, seedFor('https://lms.example', learner), 1);
    return drawn.map(({ id }) => id).join(' ');
  });
  expect(new Set(draws).size).toBeGreaterThan(180);
});

test('the mark tells items apart, and the places of their options, and nothing else', () => {
  const items = bankOf(Array.from({ length: 18 }, () => ({ objective: 'LO1' })));
  const [first, ...others] = items;
  expect(drawMark(items)).toMatch(/^[A-Za-z0-9_-]{2}$/);
  expect(drawMark(items.map((one) => ({ ...one, text: 'Said better.' })))).toBe(drawMark(items));
  expect(drawMark(others)).not.toBe(drawMark(items));
  expect(drawMark([...items].reverse())).not.toBe(drawMark(items));
  const turned = { ...first!, options: [...first!.options].reverse() };
  expect(drawMark([turned, ...others])).not.toBe(drawMark(items));
});

/** Some LMSs set a mark of their own, with a fraction. */
const passMark = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0.5, max: 100, noNaN: true }));

law(
  'all right is 100 percent, on the whole and in each objective, and passes',
  [bank, passMark],
  (items, mark) => {
    const judgement = judge(
      items,
      answersTo(items, () => true),
      mark,
    );
    expect(judgement.percent).toBe(100);
    expect(Object.keys(judgement.objectives)).toEqual([...objectivesOf(items)]);
    expect(new Set(Object.values(judgement.objectives))).toEqual(new Set([100]));
    expect(judgement.criticalMissed).toEqual([]);
  },
);

law(
  'a critical item that is wrong is named, and never passes',
  [bank, passMark, fc.infiniteStream(fc.boolean())],
  (items, mark, stream) => {
    const rights = [...stream.take(items.length)];
    const { percent, criticalMissed } = judge(
      items,
      answersTo(items, (i) => rights[i]!),
      mark,
    );
    expect(criticalMissed).toEqual(
      items.filter(({ critical }, i) => critical && !rights[i]).map(({ id }) => id),
    );
    expect(percent).toSatisfy(Number.isInteger);
    expect(percent).toBeGreaterThanOrEqual(0);
    const share = Math.floor((100 * rights.filter(Boolean).length) / items.length);
    if (criticalMissed.length === 0) expect(percent).toBe(share);
    else {
      expect(percent).toBeLessThan(mark);
      expect(percent).toBeLessThanOrEqual(share);
    }
  },
);

law(
  'an item without an answer, or with one that it does not have, is wrong',
  [bank, fc.nat(), fc.constantFrom(-1, 4, 99, undefined)],
  (items, which, strange) => {
    const at = which % items.length;
    const answers = answersTo(items, () => true).map((right, i) => (i === at ? strange! : right));
    expect(judge(items, answers, 80)).toEqual(
      judge(
        items,
        answersTo(items, (i) => i !== at),
        80,
      ),
    );
    expect(judge(items, answers, 80).percent).toBeLessThan(100);
  },
);

test('an objective has the share of its own items', () => {
  const items = bankOf(['LO1', 'LO1', 'LO1', 'LO2'].map((objective) => ({ objective })));
  const judgement = judge(
    items,
    answersTo(items, (i) => i < 2),
    80,
  );
  expect(judgement).toEqual({ percent: 50, objectives: { LO1: 66, LO2: 0 }, criticalMissed: [] });
});
