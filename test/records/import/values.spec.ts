/** Laws of the readers of single values. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordersSeen, type DateOrder } from '../../../src/records/import/values/date-order.ts';
import { readDuration } from '../../../src/records/import/values/duration.ts';
import { readInstant } from '../../../src/records/import/values/instant.ts';
import { LocalTime } from '../../../src/records/import/values/local-time.ts';
import { readScore, scaleOf } from '../../../src/records/import/values/score.ts';
import { plain, wordKey } from '../../../src/records/import/values/text.ts';

const utc = { zone: new LocalTime('UTC') };
const date = fc.date({
  noInvalidDate: true,
  min: new Date('1990-01-01'),
  max: new Date('2100-12-31T23:59:59Z'),
});
const zone = fc.constantFrom(
  'UTC',
  'Africa/Algiers',
  'Africa/Casablanca',
  'Asia/Kuwait',
  'Asia/Tehran',
  'Europe/Paris',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
);
const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const two = (number: number) => String(number).padStart(2, '0');

test('an ISO instant is itself, with any offset and in Arabic digits', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -14 * 60, max: 14 * 60 }), (at, offset) => {
      const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 23);
      const minutes = Math.abs(offset);
      const sign = offset < 0 ? '-' : '+';
      const text = `${local}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
      fc.pre(local.slice(0, 4) >= '1990' && local.slice(0, 4) <= '2100' && !/^[+-]/.test(local));
      expect(readInstant(text, utc)).toEqual({ value: at.toISOString() });
      expect(readInstant(` ${arabic(text)}`, utc)).toEqual({ value: at.toISOString() });
    }),
  );
});

test.each<DateOrder>(['dmy', 'mdy', 'ymd'])(
  'a day in the order %s is that day, whatever the separator',
  (order) => {
    fc.assert(
      fc.property(date, fc.constantFrom('/', '.', '-'), fc.boolean(), (at, separator, isArabic) => {
        const [year, month, day] = at.toISOString().slice(0, 10).split('-') as [string, string, string];
        fc.pre(order !== 'ymd' || separator !== '-');
        const parts = { dmy: [day, month, year], mdy: [month, day, year], ymd: [year, month, day] }[order];
        const text = parts.join(separator);
        const read = readInstant(isArabic ? arabic(text) : text, { ...utc, order });
        expect(read).toMatchObject({ value: `${year}-${month}-${day}T00:00:00.000Z` });
      }),
    );
  },
);

test('without an order, a date is read only where both orders are the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
      const read = readInstant(`${day}/${month}/2026`, utc);
      if (day === month)
        expect(read).toMatchObject({ value: `2026-${two(month)}-${two(day)}T00:00:00.000Z` });
      else expect(read).toMatchObject({ problem: expect.stringContaining('--date-order') });
    }),
  );
});

test('the order that is told by dates is one in which all of them are days', () => {
  fc.assert(
    fc.property(
      fc.array(date, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('dmy', 'mdy'),
      (dates, order) => {
        const texts = dates.map((at) => {
          const [year, month, day] = at.toISOString().slice(0, 10).split('-');
          return order === 'dmy' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
        });
        const { certain, doubtful } = ordersSeen(texts);
        expect(certain.every((one) => one === order)).toBe(true);
        if (certain.length === 0 && doubtful === undefined)
          expect(dates.every((at) => at.getUTCDate() === at.getUTCMonth() + 1)).toBe(true);
      },
    ),
  );
});

test.each(['en', 'fr', 'ar', 'ar-DZ'])('dates with the names of months as %s writes them', (locale) => {
  const long = new Intl.DateTimeFormat(locale, {
    ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
    ...{ calendar: 'gregory', timeZone: 'UTC' },
  });
  fc.assert(
    fc.property(date, (at) => {
      expect(readInstant(long.format(at), utc)).toMatchObject({
        value: `${at.toISOString().slice(0, 10)}T00:00:00.000Z`,
      });
    }),
  );
});

test('local time is what the zone’s clocks show at the instant, but where they were put forward', () => {
  fc.assert(
    fc.property(date, zone, (at, name) => {
      const local = Math.floor(at.getTime() / 1000) * 1000;
      const { instant, warning } = new LocalTime(name).resolve(local);
      const shown = new Date(instant).toLocaleString('sv', { timeZone: name });
      if (warning?.includes('never there'))
        expect(shown > new Date(local).toISOString().slice(0, 19).replace('T', ' ')).toBe(true);
      else expect(shown).toBe(new Date(local).toISOString().slice(0, 19).replace('T', ' '));
    }),
    { numRuns: 300 },
  );
});

test('Excel’s day numbers are its days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32_874, max: 73_415 }), (days) => {
      const expected = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString();
      expect(readInstant(String(days), utc)).toMatchObject({ value: expected });
    }),
  );
});

test.each([
  '31/02/2026',
  '2026-13-01',
  '2026-02-30',
  '0000-00-00',
  '1969-01-01',
  '2026-01-01T25:00:00Z',
  '1/1/2026 13:00 PM',
  'soon',
  '2026',
  '12',
  '',
])('%j is no date', (text) => {
  expect(readInstant(text, { ...utc, order: 'dmy' })).toHaveProperty('problem');
});

test('midnight and noon of twelve-hour clocks', () => {
  expect(readInstant('Tuesday, 24 November 2026, 12:00 AM', utc)).toMatchObject({
    value: '2026-11-24T00:00:00.000Z',
  });
  expect(readInstant('Tuesday, 24 November 2026, 12:00 PM', utc)).toMatchObject({
    value: '2026-11-24T12:00:00.000Z',
  });
});

test('a score is the same with a point, a comma, Arabic digits or a percent sign', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 10_000 }), (hundredths) => {
      const score = hundredths / 100;
      for (const text of [
        String(score),
        String(score).replace('.', ','),
        arabic(String(score)),
        `${score} %`,
      ])
        expect(readScore(text, 100)).toMatchObject({ value: score });
      expect(readScore(`${score}%`, 1)).toMatchObject({ value: score });
      const part = readScore(String(hundredths / 10_000), 1);
      expect(part).toMatchObject({ value: score });
    }),
  );
});

test('what is beyond the scale, or no number, is no score', () => {
  for (const [text, outOf] of [
    ['101', 100],
    ['1.01', 1],
    ['85', 1],
    ['1e2', 100],
    ['0x10', 100],
    ['Infinity', 100],
    ['', 100],
    ['5/0', 100],
    ['1,000.5', 100],
  ] as const)
    expect(readScore(text, outOf), text).toHaveProperty('problem');
});

test('one score above 1 makes a column one of percent', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
      fc.integer({ min: 2, max: 100 }),
      (parts, percent) => {
        const texts = parts.map((part) => part.toFixed(4));
        expect(scaleOf(texts)).not.toBe(100);
        expect(scaleOf([...texts, String(percent)])).toBe(100);
      },
    ),
  );
});

test('the time spent is the same in every form', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(59), fc.nat(59), (hours, minutes, seconds) => {
      const value = hours * 3600 + minutes * 60 + seconds;
      for (const text of [
        `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(seconds)}.00`,
        `PT${hours}H${minutes}M${seconds}S`,
        `${hours}h ${minutes}m ${seconds}s`,
        `${hours} hours ${minutes} minutes ${seconds} seconds`,
        String(value),
        arabic(`${hours}:${two(minutes)}:${two(seconds)}`),
      ])
        expect(readDuration(text), text).toMatchObject({ value });
      expect(readDuration(String(value / 86_400), 'days')).toMatchObject({ value });
    }),
  );
});

test.each(['-5', '1:2', '1:60:00', 'P', 'PT', 'P1Y', 'h', 'forever', ''])('%j is no time spent', (text) => {
  expect(readDuration(text)).toHaveProperty('problem');
});

test('no text makes a reader throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'0123456789/-.:T ,%PMHSZ+٣م'), maxLength: 30 }),
  );
  fc.assert(
    fc.property(text, (any) => {
      for (const read of [readInstant(any, { ...utc, order: 'dmy' }), readScore(any, 100), readDuration(any)])
        expect('problem' in read || read.value !== undefined).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a word is found whatever its case, blanks and marks', () => {
  expect(wordKey(' Registered/Not\u00a0Started : ')).toBe('registered/not started');
  expect(wordKey('COURSE_ID')).toBe('course id');
  expect(plain('\u200f٢٤/١١/٢٠٢٦\u200e')).toBe('24/11/2026');
});
