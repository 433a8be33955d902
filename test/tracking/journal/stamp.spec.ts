import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stampWidth } from '../../../src/course/suspend-data.ts';
import {
  changedAt,
  firstStamp,
  nextGeneration,
  nextStamp,
  readStamp,
  withStamp,
} from '../../../src/tracking/journal/stamp.ts';

const start = Date.UTC(2026, 10, 24);
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });

test('what is stamped is read with the same stamp, and the course reckons with its length', () => {
  fc.assert(
    fc.property(moment, fc.nat({ max: 1e6 }), fc.string(), (date, later, data) => {
      const first = firstStamp(date.getTime());
      const stamp = nextStamp(nextGeneration(first, date.getTime() + later), date.getTime() + later);
      const text = withStamp(stamp, data);
      expect(readStamp(text)).toEqual({ stamp, data });
      expect(text.length - data.length).toBe(stampWidth);
      expect(text.slice(0, stampWidth)).toMatch(/^[a-z0-9.]+$/);
    }),
  );
});

test('a later change has the later stamp, also where the clock of the device goes back', () => {
  fc.assert(
    fc.property(fc.array(moment, { minLength: 2 }), ([first, ...changes]) => {
      let stamp = firstStamp(first!.getTime());
      for (const change of changes) {
        const next = nextStamp(stamp, change.getTime());
        expect(next.changed).toBeGreaterThan(stamp.changed);
        expect(next.begun).toBe(stamp.begun);
        stamp = next;
      }
    }),
  );
});

test('a run that is taken up twice from the same copy is told apart, also within a second', () => {
  const one = firstStamp(start);
  const [here, there] = [nextGeneration(one, start + 1), nextGeneration(one, start + 2)];
  expect(here).toEqual({ ...one, generation: 1, branch: here.branch });
  expect(there).toEqual({ ...one, generation: 1, branch: there.branch });
  expect(there.branch).not.toBe(here.branch);
});

test('a clock that is off by decades breaks nothing', () => {
  for (const now of [0, Date.UTC(1999, 0, 1), Date.UTC(2999, 0, 1), NaN]) {
    expect(withStamp(firstStamp(now), 'data')).toHaveLength(stampWidth + 4);
  }
});

test('a stamp tells the second in which the run was last changed', () => {
  expect(changedAt(firstStamp(Date.UTC(2026, 10, 24, 8, 15, 30, 999)))).toBe(
    Date.UTC(2026, 10, 24, 8, 15, 30),
  );
});

test('text without a stamp has none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readStamp(text)).toBeUndefined();
    }),
  );
  for (const text of [
    'j1.',
    'j1.00000',
    'j2.0000000000000000.x',
    ' j1.0000000000000000.x',
    'j1.000000000000000G.x',
  ]) {
    expect(readStamp(text)).toBeUndefined();
  }
});
