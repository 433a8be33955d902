import { expect, test } from 'vitest';
import { compile } from '../../src/scenario/compile.ts';
import type { Walk } from '../../src/scenario/schema.ts';
import { decisionOf, playWalk } from '../../src/scenario/walk.ts';
import { sampleScenario } from './sample-scenario.ts';

const scenario = sampleScenario();
const walk = (...decisions: Walk['decisions']): Walk => ({
  name: 'A walk',
  decisions,
  ends: 'reported',
  outcome: 'good',
  score: 0,
});
const played = (...decisions: Walk['decisions']) => playWalk(scenario, compile(scenario), walk(...decisions));

const toGalley: Walk['decisions'] = [{ boarding: 'watch-on' }, { 'row-41': ['papers-held', 'same-answer'] }];
const reported: Walk['decisions'] = [
  ...toGalley,
  { galley: 'tell-purser' },
  { 'up-the-chain': ['note-seats', 'note-words', 'to-purser', 'to-captain'] },
  { 'in-writing': { 'holds-papers': 'seen', 'in-row-41': 'where' } },
];

test('a walk comes to its ending with the outcome and the points that a learner would get', () => {
  expect(played(...reported)).toEqual({ ends: 'reported', outcome: 'good', score: 2 + 4 + 6 + 4 + 4 });
  expect(played({ boarding: 'confront' })).toEqual({ ends: 'scared-off', outcome: 'harmful', score: -4 });
});

test('signs and entries may be named in any order', () => {
  const other: Walk['decisions'] = [...reported];
  other[1] = { 'row-41': ['same-answer', 'papers-held'] };
  other[4] = { 'in-writing': { 'in-row-41': 'where', 'holds-papers': 'seen' } };
  expect(played(...other)).toEqual(played(...reported));
});

test('a walk that is too short stands on a step without an outcome', () => {
  expect(played(...toGalley)).toEqual({ ends: 'galley', outcome: undefined, score: 6 });
});

test.each<[string, Walk['decisions'], number, string]>([
  ['a decision in another step', [{ galley: 'wait' }], 0, 'boarding'],
  ['a choice that is not there', [{ boarding: 'wait' }], 0, 'boarding'],
  ['a choice that is not on offer', [...toGalley, { galley: 'tell-both' }], 2, 'galley'],
  ['a choice that has been made', [{ boarding: 'greet' }, { boarding: 'greet' }], 1, 'boarding'],
  ['a step that is not there', [{ cockpit: 'knock' }], 0, 'boarding'],
  ['a step by a name of JavaScript', [{ constructor: 'knock' }], 0, 'boarding'],
  ['a sign that is not there', [{ boarding: 'watch-on' }, { 'row-41': ['papers-hold'] }], 1, 'row-41'],
  [
    'a choice where there are signs to mark',
    [{ boarding: 'watch-on' }, { 'row-41': 'papers-held' }],
    1,
    'row-41',
  ],
  ['marks where there is a choice', [{ boarding: ['watch-on'] }], 0, 'boarding'],
  [
    'an order that leaves something out',
    [...reported.slice(0, 3), { 'up-the-chain': ['note-seats'] }],
    3,
    'up-the-chain',
  ],
  [
    'a line that is not there',
    [...reported.slice(0, 4), { 'in-writing': { gone: 'seen' } }],
    4,
    'in-writing',
  ],
  [
    'a field that is not there',
    [...reported.slice(0, 4), { 'in-writing': { 'in-row-41': 'gone' } }],
    4,
    'in-writing',
  ],
  ['a decision after the ending', [...reported, { galley: 'wait' }], 5, 'reported'],
])('a walk stops before %s', (_, decisions, stoppedAt, step) => {
  expect(played(...decisions)).toEqual({ stoppedAt, step });
});

test('a written decision is that of a learner, in the order of the step', () => {
  expect(decisionOf(scenario, { 'row-41': ['same-answer', 'papers-held'] })).toEqual({
    type: 'mark',
    step: 'row-41',
    signs: ['papers-held', 'same-answer'],
  });
  expect(
    decisionOf(scenario, { 'in-writing': { 'is-a-criminal': 'seen', 'holds-papers': 'where' } }),
  ).toEqual({
    type: 'report',
    step: 'in-writing',
    lines: [
      { entry: 'holds-papers', field: 'where' },
      { entry: 'is-a-criminal', field: 'seen' },
    ],
  });
});
