import { expect, test } from 'vitest';
import { holds, partsOf } from '../../src/scenario/condition.ts';
import type { Memory } from '../../src/scenario/decision.ts';
import type { Condition } from '../../src/scenario/schema.ts';

/** Has greeted, has rightly marked one sign and wrongly another, and has 5 points. */
const memory: Memory = {
  decisions: [
    { type: 'choose', step: 'boarding', choice: 'greet' },
    { type: 'mark', step: 'row-41', signs: ['papers-held', 'mixed-family'] },
  ],
  noticed: ['papers-held'],
  score: 5,
};

const yes: Condition = { chose: 'greet' };
const no: Condition = { chose: 'wait' };

test.each<[boolean, Condition]>([
  [true, { noticed: 'papers-held' }],
  [false, { noticed: 'same-answer' }],
  [false, { noticed: 'mixed-family' }],
  [false, { noticed: 'constructor' }],
  [true, { chose: 'greet' }],
  [false, { chose: 'wait' }],
  [false, { chose: 'papers-held' }],
  [true, { score: { atLeast: 5 } }],
  [true, { score: { atLeast: -1 } }],
  [false, { score: { atLeast: 6 } }],
  [true, { score: { below: 6 } }],
  [false, { score: { below: 5 } }],
  [false, { score: { below: -1 } }],
  [true, { all: [yes, yes] }],
  [false, { all: [yes, no] }],
  [true, { any: [no, yes] }],
  [false, { any: [no, no] }],
  [false, { not: yes }],
  [true, { not: no }],
  [true, { all: [{ any: [no, { not: no }] }, { not: { all: [yes, no] } }] }],
])('%s: %o', (expected, condition) => {
  expect(holds(condition, memory)).toBe(expected);
});

test('every part of a condition is found, however deep', () => {
  const inner: Condition = { noticed: 'papers-held' };
  const all: Condition = { all: [inner, no] };
  const not: Condition = { not: all };
  const any: Condition = { any: [not, yes] };
  expect([...partsOf(any)]).toEqual([any, not, all, inner, no, yes]);
});
