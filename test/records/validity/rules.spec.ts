import { expect, test } from 'vitest';
import { hashOfRules, readRules } from '../../../src/records/validity/rules.ts';
import { isRequiredOf } from '../../../src/records/validity/rules-schema.ts';
import { shipped, shippedText } from './rules.ts';

const read = (change: (text: string) => string) => {
  const text = change(shippedText);
  expect(text).not.toBe(shippedText);
  return () => readRules(text, 'modules/records.json');
};
const lineOf = (word: string) => shippedText.slice(0, shippedText.indexOf(word)).split('\n').length;

test('what is wrong is told with its place and its remedy', () => {
  expect(read((text) => text.replace('"months": 12', '"months": 2'))).toThrow(
    `modules/records.json:${lineOf('"months": 12')}:17  "requirements.1.months": make it more than "earlyMonths"`,
  );
  expect(read((text) => text.replace('"UTC"', '"Riyadh"'))).toThrow(
    `modules/records.json:${lineOf('"timeZone"')}:15  "timeZone": use a name such as UTC or Asia/Riyadh.`,
  );
  expect(read((text) => text.replace('"dueSoonDays": 60,', ''))).toThrow(
    'modules/records.json:1:1  "dueSoonDays"',
  );
  expect(read((text) => text.replace('"dueSoonDays": 60,', '"dueSoonDays": 60'))).toThrow(
    /^modules\/records\.json:\d+:\d+ {2}This is not valid JSON/,
  );
});

test.each([
  ['two requirements with one id', '"id": "recurrent"', '"id": "initial"', 'an id of its own'],
  ['boosters out of order', '[3, 6]', '[6, 3]', 'in order'],
  [
    'roles whose beginners would not show',
    '"kind": "initial",',
    '"kind": "initial", "roles": ["purser"],',
    'add an initial',
  ],
])('%s are refused', (_what, word, other, remedy) => {
  expect(read((text) => text.replace(word, other))).toThrow(remedy);
});

test('a byte-order mark and a schema line do no harm', () => {
  expect(readRules(`\uFEFF${shippedText}`, 'records.json')).toEqual(shipped);
});

test('a role is the same in any case, and every role is meant where none is named', () => {
  expect(isRequiredOf({ roles: ['Cabin Crew'] }, ' cabin crew')).toBe(true);
  expect(isRequiredOf({ roles: ['Cabin Crew'] }, 'purser')).toBe(false);
  expect(isRequiredOf({}, 'purser')).toBe(true);
});

test('only what currency depends on makes rules other rules', () => {
  const { retention, dueSoonDays } = shipped;
  expect(
    hashOfRules({ ...shipped, dueSoonDays: dueSoonDays + 1, retention: { ...retention, years: 7 } }),
  ).toBe(hashOfRules(shipped));
  expect(hashOfRules({ ...shipped, timeZone: 'Asia/Riyadh' })).not.toBe(hashOfRules(shipped));
});
