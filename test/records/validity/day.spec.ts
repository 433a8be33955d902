import { expect, test } from 'vitest';
import { todayIn, yearsBefore } from '../../../src/records/validity/day.ts';

test('years are counted back to a day that there is', () => {
  expect(yearsBefore('2026-03-02', 5)).toBe('2021-03-02');
  expect(yearsBefore('2024-02-29', 1)).toBe('2023-02-28');
  expect(yearsBefore('2024-02-29', 4)).toBe('2020-02-29');
});

test('between the ends of the earth it is never the same day', () => {
  expect(todayIn('Pacific/Kiritimati') > todayIn('Etc/GMT+12')).toBe(true);
});
