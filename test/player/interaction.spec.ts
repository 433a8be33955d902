import { describe, expect, test } from 'vitest';
import type { Scene } from '../../src/scenario/schema.ts';
import { interactionOf } from '../../src/player/interaction.ts';
import { scenario } from './samples.ts';

const door = scenario.steps.door as Scene;
const choose = (choice: string) => interactionOf(scenario, { type: 'choose', step: 'door', choice }, 4.25);
const mark = (...signs: string[]) => interactionOf(scenario, { type: 'mark', step: 'cabin', signs }, 9);

test('a choice is told with the question, everything on offer, and how long it took', () => {
  expect(choose('wave-through')).toEqual({
    id: 'late-boarding.door',
    description: 'What do you do?',
    options: ['greet-each', 'wave-through', 'confront'],
    response: ['wave-through'],
    correct: ['greet-each'],
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
    return interactionOf(changed, { type: 'choose', step: 'door', choice: 'confront' }, 0).correct;
  };

  test('is every good choice with the most points', () => {
    expect(bestOf({}, { outcome: 'good', score: 5 })).toEqual(['greet-each', 'wave-through']);
    expect(bestOf({}, { outcome: 'good', score: 4 })).toEqual(['greet-each']);
  });

  test('is none where no choice is good', () => {
    expect(bestOf({ outcome: 'acceptable' })).toEqual([]);
  });
});

test('marks are told with every sign on offer and the real ones', () => {
  expect(mark('passports', 'tired')).toEqual({
    id: 'late-boarding.cabin',
    description: 'Which of these are signs?',
    options: ['passports', 'tired', 'nationality', 'answers'],
    response: ['passports', 'tired'],
    correct: ['passports', 'answers'],
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
