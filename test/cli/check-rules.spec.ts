import { expect, test } from 'vitest';
import { checkRules } from '../../src/cli/check-rules.ts';
import { shippedText } from '../records/validity/rules.ts';
import { placeOf } from './crosscheck.ts';

const file = 'modules/records.json';
const check = (text: string) => checkRules(new Map([[file, text]]));

test('the rules that Crosscheck comes with are right, and a folder needs none', () => {
  expect(check(shippedText)).toEqual([]);
  expect(checkRules(new Map())).toEqual([]);
});

test('what can’t be meant is told with its place and its remedy', () => {
  const bad = shippedText.replace('"timeZone": "UTC"', '"timeZone": "Riyadh"');
  const [problem, ...others] = check(bad);
  expect(others).toEqual([]);
  expect(`${problem!.file}:${problem!.line}:${problem!.column}`).toBe(`${file}:${placeOf(bad, '"Riyadh"')}`);
  expect(problem).toMatchObject({ rule: 'shape', remedy: 'Use a name such as UTC or Asia/Riyadh.' });
});

test('a file that is not JSON is told so', () => {
  expect(check('{')).toMatchObject([{ rule: 'syntax', file }]);
});
