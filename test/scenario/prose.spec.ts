import { expect, test } from 'vitest';
import { nothingYet, type Memory } from '../../src/scenario/decision.ts';
import { shown } from '../../src/scenario/prose.ts';
import type { Paragraph } from '../../src/scenario/schema.ts';

const always = 'You stop the trolley.';
const plain = { text: 'It rains.' };
const afterNoticing = { text: 'You think of the passports.', when: { noticed: 'passports' } };
const spokenBefore = { speaker: 'Leila', says: 'Tell me.', when: { not: { noticed: 'passports' } } };
const prose: Paragraph[] = [always, plain, afterNoticing, spokenBefore];

const noticing: Memory = { ...nothingYet, noticed: ['passports'] };

test('a learner reads what holds for them, and all that has no condition', () => {
  expect(shown(prose, nothingYet)).toEqual([always, plain, spokenBefore]);
  expect(shown(prose, noticing)).toEqual([always, plain, afterNoticing]);
});
