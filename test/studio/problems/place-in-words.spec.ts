import { expect, test } from 'vitest';
import { countsInWords } from '../../../src/studio/problems/counts.ts';
import { placeInWords } from '../../../src/studio/problems/place-in-words.ts';

test.each([
  [[], 'The whole file'],
  [['start'], 'Start'],
  [['steps', 'door-two', 'choices', 0, 'feedback'], 'Step door-two, choice 1, feedback'],
  [['signs', 'papers-held'], 'Sign papers-held'],
  [['texts', 'steps.door-two.title'], 'Steps.door-two.title'],
])('%j is %s', (path, words) => {
  expect(placeInWords(path)).toBe(words);
});

test('counts are told as one would say them', () => {
  expect(countsInWords({ errors: 1, warnings: 2 })).toBe('1 error and 2 warnings');
  expect(countsInWords({ errors: 0, warnings: 0 })).toBe('No problems found');
});
