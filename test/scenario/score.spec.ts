import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isInOrder,
  judgeLine,
  percentage,
  pointsForMarks,
  pointsForOrder,
  pointsForReport,
} from '../../src/scenario/score.ts';
import { everyDecision } from './every-decision.ts';
import { order, report, sampleScenario } from './sample-scenario.ts';

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

const chain = order({
  items: ['to-captain', 'note-seats', 'note-words', 'to-purser'],
  sequence: [['note-seats', 'note-words'], 'to-purser', 'to-captain'],
  score: 10,
  next: 'reported',
});

test.each([
  ['the right order', ['note-seats', 'note-words', 'to-purser', 'to-captain'], 10, true],
  [
    'the right order the other way, where either will do',
    ['note-words', 'note-seats', 'to-purser', 'to-captain'],
    10,
    true,
  ],
  ['one pair of five wrong', ['note-words', 'note-seats', 'to-captain', 'to-purser'], 8, false],
  ['the captain first, before three', ['to-captain', 'note-seats', 'note-words', 'to-purser'], 4, false],
  ['everything the wrong way round', ['to-captain', 'to-purser', 'note-words', 'note-seats'], 0, false],
])('putting things in %s', (_, items, points, right) => {
  expect(pointsForOrder(chain, items)).toBe(points);
  expect(isInOrder(chain, items)).toBe(right);
});

test('a share of a point is no point', () => {
  const items = ['note-words', 'note-seats', 'to-captain', 'to-purser'];
  expect(pointsForOrder({ ...chain, score: 4 }, items)).toBe(3);
});

test('an order earns all the points where it is right, and fewer where it is not', () => {
  for (const decision of everyDecision('chain', chain)) {
    if (decision.type !== 'order') throw new Error('This is no order.');
    const points = pointsForOrder(chain, decision.items);
    expect(points).toBeGreaterThanOrEqual(0);
    expect(points === 10).toBe(isInOrder(chain, decision.items));
  }
});

const form = report({
  fields: ['seen', 'where'],
  entries: { 'holds-papers': 'seen', 'in-row-41': 'where', 'is-a-criminal': undefined },
  next: 'reported',
});

test.each<[string, Record<string, string>, number]>([
  ['nothing', {}, 0],
  ['one fact', { 'holds-papers': 'seen' }, 2],
  ['both facts', { 'holds-papers': 'seen', 'in-row-41': 'where' }, 4],
  ['both facts, one of them in another field', { 'holds-papers': 'where', 'in-row-41': 'where' }, 3],
  ['both facts and a guess', { 'holds-papers': 'seen', 'in-row-41': 'where', 'is-a-criminal': 'seen' }, 2],
  ['a fact in another field and a guess', { 'holds-papers': 'where', 'is-a-criminal': 'where' }, 0],
  ['a guess alone', { 'is-a-criminal': 'seen' }, 0],
])('writing %s', (_, fields, points) => {
  const lines = Object.entries(fields).map(([entry, field]) => ({ entry, field }));
  expect(pointsForReport(form, lines)).toBe(points);
});

test('of each line it is said what is to be said of it', () => {
  expect(judgeLine(form, { entry: 'in-row-41', field: 'where' })).toBe('rightField');
  expect(judgeLine(form, { entry: 'in-row-41', field: 'seen' })).toBe('otherField');
  expect(judgeLine(form, { entry: 'is-a-criminal', field: 'seen' })).toBe('assumption');
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
