import { describe, expect, test } from 'vitest';
import type { Order, Scene } from '../../src/scenario/schema.ts';
import { interactionOf } from '../../src/player/interaction.ts';
import { procedure } from './sample-procedure.ts';
import { scenario } from './samples.ts';

const door = scenario.steps.door as Scene;
/** Decided at some moment, after so many seconds. */
const after = (latency: number) => ({ at: Date.UTC(2026, 2, 4), latency });
const choose = (choice: string) =>
  interactionOf(scenario, { type: 'choose', step: 'door', choice }, after(4.25));
const mark = (...signs: string[]) =>
  interactionOf(scenario, { type: 'mark', step: 'cabin', signs }, after(9));

test('a choice is told with the question, everything on offer, and how long it took', () => {
  expect(choose('wave-through')).toEqual({
    type: 'choice',
    id: 'late-boarding.door',
    at: Date.UTC(2026, 2, 4),
    objectives: [],
    description: 'What do you do?',
    options: ['greet-each', 'wave-through', 'confront'],
    response: ['wave-through'],
    correct: [['greet-each']],
    result: 'neutral',
    latency: 4.25,
  });
});

test.each([
  ['good', 'greet-each', 'correct'],
  ['acceptable', 'wave-through', 'neutral'],
  ['harmful', 'confront', 'incorrect'],
])('a choice that is %s (%s) is told as %s', (_, choice, result) => {
  expect(choose(choice).result).toBe(result);
});

describe('the best response', () => {
  /** The best response where the first two choices are so. */
  const bestOf = (...first: Partial<Scene['choices'][number]>[]) => {
    const choices = door.choices.map((choice, i) => ({ ...choice, ...first[i] }));
    const changed = { ...scenario, steps: { ...scenario.steps, door: { ...door, choices } } };
    return interactionOf(changed, { type: 'choose', step: 'door', choice: 'confront' }, after(0)).correct;
  };

  test('is every good choice with the most points', () => {
    expect(bestOf({}, { outcome: 'good', score: 5 })).toEqual([['greet-each'], ['wave-through']]);
    expect(bestOf({}, { outcome: 'good', score: 4 })).toEqual([['greet-each']]);
  });

  test('is none where no choice is good', () => {
    expect(bestOf({ outcome: 'acceptable' })).toEqual([]);
  });
});

test('marks are told with every sign on offer and the real ones', () => {
  expect(mark('passports', 'tired')).toEqual({
    type: 'choice',
    id: 'late-boarding.cabin',
    at: Date.UTC(2026, 2, 4),
    objectives: [],
    description: 'Which of these are signs?',
    options: ['passports', 'tired', 'nationality', 'answers'],
    response: ['passports', 'tired'],
    correct: [['passports', 'answers']],
    result: 'neutral',
    latency: 9,
  });
});

test.each([
  ['correct', 'exactly the real signs', ['passports', 'answers']],
  ['neutral', 'some of them', ['passports']],
  ['neutral', 'nothing at all', []],
  ['neutral', 'an ordinary thing besides', ['passports', 'tired', 'answers']],
  ['incorrect', 'a stereotype, whatever else', ['passports', 'nationality', 'answers']],
])('marks are told as %s: %s', (result, _, signs) => {
  expect(mark(...signs).result).toBe(result);
});

describe('an order', () => {
  const order = (...items: string[]) =>
    interactionOf(procedure, { type: 'order', step: 'chain', items }, after(30));
  const right = ['note-times', 'tell-senior', 'captain', 'ground'];
  const alsoRight = ['tell-senior', 'note-times', 'captain', 'ground'];

  test('is told as it was made, with every order that is right', () => {
    expect(order('captain', 'note-times', 'tell-senior', 'ground')).toEqual({
      type: 'sequencing',
      id: 'late-boarding.chain',
      at: Date.UTC(2026, 2, 4),
      objectives: [],
      description: 'Put these into the order of your manual.',
      options: ['captain', 'note-times', 'ground', 'tell-senior'],
      response: ['captain', 'note-times', 'tell-senior', 'ground'],
      correct: [right, alsoRight],
      result: 'incorrect',
      latency: 30,
    });
  });

  test('that is right is among the right ones, and the first of them', () => {
    expect(order(...alsoRight)).toMatchObject({ correct: [alsoRight, right], result: 'correct' });
    expect(order(...right)).toMatchObject({ correct: [right, alsoRight], result: 'correct' });
  });

  test('of which very many are right tells five of them, its own included', () => {
    const chain = procedure.steps.chain as Order;
    const sequence = [['ground', 'captain', 'note-times', 'tell-senior']];
    const free = { ...procedure, steps: { ...procedure.steps, chain: { ...chain, sequence } } };
    const items = ['tell-senior', 'note-times', 'captain', 'ground'];
    const { correct, result } = interactionOf(free, { type: 'order', step: 'chain', items }, after(0));
    expect(result).toBe('correct');
    expect(correct[0]).toEqual(items);
    expect(new Set(correct.map(String)).size).toBe(5);
  });
});

describe('a report', () => {
  const report = (...lines: [entry: string, field: string][]) =>
    interactionOf(
      procedure,
      { type: 'report', step: 'written', lines: lines.map(([entry, field]) => ({ entry, field })) },
      after(60),
    );
  const facts: [string, string][] = [['five-passports', 'seen'], ['owes-money', 'heard'], ['time', 'seen']]; // prettier-ignore

  test('is told as pairs of an entry and its field, with those that are right', () => {
    expect(report(['five-passports', 'heard'])).toEqual({
      type: 'matching',
      id: 'late-boarding.written',
      at: Date.UTC(2026, 2, 4),
      objectives: [],
      description: 'Which of these go into the report, and where?',
      options: ['five-passports', 'smuggler', 'owes-money', 'afraid', 'time'],
      targets: ['seen', 'heard'],
      response: [['five-passports', 'heard']],
      correct: [facts],
      result: 'neutral',
      latency: 60,
    });
  });

  test.each([
    ['correct', 'every fact in its field', facts],
    ['neutral', 'a fact is missing', facts.slice(1)],
    ['neutral', 'nothing at all', []],
    ['incorrect', 'an assumption besides', [facts[0]!, ['smuggler', 'seen'], facts[1]!, facts[2]!]],
  ] as [string, string, [string, string][]][])('is told as %s: %s', (result, _, lines) => {
    expect(report(...lines).result).toBe(result);
  });
});
