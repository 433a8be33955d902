import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionBy, currencyOf, type Completion } from '../../../src/records/validity/currency.ts';
import { addDays, always, dayInZone, lastDayOf, monthOf, never } from '../../../src/records/validity/day.ts';
import type { Requirement } from '../../../src/records/validity/rules-schema.ts';
import { standingOf } from '../../../src/records/validity/status.ts';
import { sampleRecord } from '../sample-record.ts';
import { shipped, shippedRequirement } from './rules.ts';

const full = 'recognise-and-report';
const again = 'recognise-and-report-recurrent';
const short = 'recognise-and-report-booster';
const took = (course_id: string, on: string): Completion => ({
  course_id,
  on,
  record_id: `${course_id} ${on}`,
});
const nobody = { since: null };
const [initial, recurrent, booster] = [
  shippedRequirement('initial'),
  shippedRequirement('recurrent'),
  shippedRequirement('booster'),
];
const ends = (rule: Requirement, ...taken: Completion[]) => {
  const { due_on, lapses_on } = currencyOf(taken, rule, nobody)!;
  return [due_on, lapses_on];
};

describe('initial training', () => {
  test('is due on the day on which somebody begins, and not again once it is done', () => {
    expect(currencyOf([], initial, { since: '2026-03-01' })).toEqual({
      completed_on: null,
      due_on: '2026-03-01',
      lapses_on: '2026-03-01',
      record_id: null,
    });
    expect(currencyOf([took(full, '2026-02-10')], initial, { since: '2026-03-01' })).toEqual({
      completed_on: '2026-02-10',
      due_on: never,
      lapses_on: never,
      record_id: `${full} 2026-02-10`,
    });
  });

  test('has been due all along where nobody says since when', () => {
    expect(currencyOf([], initial, nobody)).toMatchObject({ due_on: always, completed_on: null });
  });

  test('is not replaced by the shorter editions', () => {
    expect(currencyOf([took(again, '2026-02-10')], initial, nobody)).toMatchObject({ completed_on: null });
  });
});

describe('recurrent training', () => {
  test('is not owed before the first training', () => {
    expect(currencyOf([], recurrent, { since: '2020-01-01' })).toBeUndefined();
  });

  test('falls due twelve months on, by the end of the month, and lapses a month later', () => {
    expect(ends(recurrent, took(full, '2026-03-10'))).toEqual(['2027-03-31', '2027-04-30']);
  });

  test.each([
    ['the month before', '2027-02-01', '2028-03-31'],
    ['the due month', '2027-03-31', '2028-03-31'],
    ['the month after', '2027-04-30', '2028-03-31'],
    ['earlier', '2027-01-31', '2028-01-31'],
    ['after it has lapsed', '2027-05-01', '2028-05-31'],
  ])('in %s: when it falls due next', (_when, on, due) => {
    expect(ends(recurrent, took(full, '2026-03-10'), took(again, on))[0]).toBe(due);
  });

  test('twice in a row does not cost the month that the first would have kept', () => {
    expect(
      ends(recurrent, took(full, '2026-03-10'), took(again, '2027-01-20'), took(again, '2027-02-20'))[0],
    ).toBe('2028-03-31');
  });

  test('ends in leap years on the 29th of February', () => {
    expect(ends(recurrent, took(full, '2027-02-28'))).toEqual(['2028-02-29', '2028-03-31']);
    expect(ends(recurrent, took(full, '2028-01-31'))).toEqual(['2029-01-31', '2029-02-28']);
    expect(ends(recurrent, took(full, '2099-02-28'))).toEqual(['2100-02-28', '2100-03-31']);
  });
});

describe('boosters', () => {
  test('fall due three and six months after the latest training', () => {
    expect(currencyOf([], booster, nobody)).toBeUndefined();
    expect(ends(booster, took(full, '2026-01-15'))).toEqual(['2026-04-30', '2026-05-31']);
    expect(ends(booster, took(full, '2026-01-15'), took(short, '2026-04-02'))).toEqual([
      '2026-07-31',
      '2026-08-31',
    ]);
    expect(ends(booster, took(full, '2026-01-15'), took(short, '2026-07-02'))).toEqual([never, never]);
  });

  test('that come too soon do not count', () => {
    expect(currencyOf([took(full, '2026-01-15'), took(short, '2026-01-20')], booster, nobody)).toMatchObject({
      due_on: '2026-04-30',
      completed_on: '2026-01-15',
    });
  });

  test('begin again with the next training', () => {
    const year = [took(full, '2026-01-15'), took(short, '2026-04-02'), took(short, '2026-07-02')];
    expect(ends(booster, ...year, took(again, '2027-01-03'))).toEqual(['2027-04-30', '2027-05-31']);
  });
});

const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2023-12-30', days));
const completion = fc.record({
  course_id: fc.constantFrom(full, again, short),
  on: day,
  record_id: fc.constantFrom('a', 'b', 'c'),
});
const completions = fc.array(completion, { maxLength: 12 });
const windows = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.constant(initial),
  fc.tuple(windows, fc.integer({ min: 1, max: 30 })).map(([[earlyMonths, graceMonths], more]) => ({
    ...recurrent,
    earlyMonths,
    graceMonths,
    months: earlyMonths + graceMonths + more,
  })),
  windows.map(([earlyMonths, graceMonths]) => ({ ...booster, earlyMonths, graceMonths })),
);
const member = fc.record({ since: fc.option(day) });

describe('whatever was taken', () => {
  test('neither the order matters nor how often a training is named', () => {
    fc.assert(
      fc.property(completions, requirement, member, (taken, rule, who) => {
        const result = currencyOf(taken, rule, who);
        expect(currencyOf([...taken].reverse(), rule, who)).toEqual(result);
        expect(currencyOf([...taken, ...taken], rule, who)).toEqual(result);
      }),
      { numRuns: 2000 },
    );
  });

  // The months of boosters are counted from the latest training, so there only a further booster is further.
  const furthers = (rule: Requirement, { course_id }: Completion) => rule.courses.includes(course_id);

  test('a training after all others never makes anything fall due earlier', () => {
    fc.assert(
      fc.property(completions, completion, requirement, member, (taken, further, rule, who) => {
        fc.pre(furthers(rule, further) && taken.every(({ on }) => on <= further.on));
        const before = currencyOf(taken, rule, who);
        if (!before) return;
        const after = currencyOf([...taken, further], rule, who)!;
        expect([after.due_on >= before.due_on, after.lapses_on >= before.lapses_on]).toEqual([true, true]);
      }),
      { numRuns: 3000 },
    );
  });

  test('one in between does so at most by the grace: one that came late counts as if it had not', () => {
    fc.assert(
      fc.property(completions, completion, requirement, member, (taken, further, rule, who) => {
        fc.pre(furthers(rule, further));
        const before = currencyOf(taken, rule, who);
        if (!before) return;
        const after = currencyOf([...taken, further], rule, who)!;
        const grace = rule.kind === 'recurrent' ? rule.graceMonths : 0;
        expect(monthOf(after.due_on)).toBeGreaterThanOrEqual(monthOf(before.due_on) - grace);
      }),
      { numRuns: 3000 },
    );
  });

  test('it lapses no earlier than it falls due, and what counts is a training that was taken', () => {
    fc.assert(
      fc.property(completions, requirement, member, (taken, rule, who) => {
        const result = currencyOf(taken, rule, who);
        if (!result) return;
        expect(result.lapses_on >= result.due_on).toBe(true);
        const counted = taken.filter(
          ({ on, record_id }) => on === result.completed_on && record_id === result.record_id,
        );
        expect(counted.length > 0).toBe(result.completed_on !== null);
      }),
    );
  });
});

test('the last day of a month is the day before the first of the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 9998 * 12 }), (month) => {
      const last = lastDayOf(month);
      expect(monthOf(last)).toBe(month);
      expect(monthOf(addDays(last, 1))).toBe(month + 1);
    }),
  );
  expect(lastDayOf(monthOf(never) + 1)).toBe(never);
});

test('an instant is a day on the calendar of the zone', () => {
  const instant = '2026-02-28T22:30:00.000Z';
  expect(dayInZone('UTC')(instant)).toBe('2026-02-28');
  expect(dayInZone('Asia/Riyadh')(instant)).toBe('2026-03-01');
  expect(dayInZone('America/New_York')('2026-03-01T03:00:00.000Z')).toBe('2026-02-28');
  expect(() => dayInZone('Riyadh')).toThrow(RangeError);
});

describe('what counts as training', () => {
  const record = sampleRecord({ course_id: full, completed_at: '2026-03-01T22:00:00.000Z' });
  const counts = completionBy(shipped);

  test('is an attempt that was completed and passed', () => {
    expect(counts(record)).toEqual({ record_id: record.record_id, course_id: full, on: '2026-03-01' });
    for (const change of [
      { completion: 'incomplete' },
      { success: 'failed' },
      { success: 'unknown' },
      { completed_at: null },
      { credit: 'exempt' },
      { credit: 'waived' },
    ] as const)
      expect(counts({ ...record, ...change })).toBeUndefined();
  });

  test('is more where the rules say so', () => {
    const lenient = completionBy({
      timeZone: 'Asia/Riyadh',
      counts: { success: ['passed', 'unknown'], credit: ['credit', 'exempt'] },
    });
    expect(lenient({ ...record, success: 'unknown' })).toMatchObject({ on: '2026-03-02' });
    expect(lenient({ ...record, credit: 'exempt' })).toBeDefined();
    expect(lenient({ ...record, success: 'failed' })).toBeUndefined();
  });
});

test.each([
  ['current', '2027-03-31', '2026-11-01', 60],
  ['due', '2027-03-31', '2027-01-30', 60],
  ['due', '2027-03-31', '2027-04-30', 0],
  ['overdue', '2027-03-31', '2027-05-01', 60],
] as const)('%s: due on %s, asked on %s', (standing, due_on, on, within) => {
  const validity = { completed_on: '2026-03-10', due_on, lapses_on: '2027-04-30', record_id: 'a' };
  expect(standingOf(validity, { on, within })).toBe(standing);
});

test('who never began is due until the day on which they must have, and missing after it', () => {
  const validity = currencyOf([], initial, { since: '2026-03-01' })!;
  expect(standingOf(validity, { on: '2025-01-01', within: 0 })).toBe('due');
  expect(standingOf(validity, { on: '2026-03-01', within: 0 })).toBe('due');
  expect(standingOf(validity, { on: '2026-03-02', within: 0 })).toBe('missing');
});
