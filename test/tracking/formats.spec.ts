import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, identifier, patterns, percent } from '../../src/tracking/scorm/formats.ts';
import { matching12, timeOfDay, timespan, tokens12 } from '../../src/tracking/scorm/formats12.ts';
import {
  description,
  matching2004,
  timeInterval,
  timestamp,
  tokens2004,
} from '../../src/tracking/scorm/formats2004.ts';
import { formats } from '../lms/strict-data-model.ts';

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(NaN, -0, Infinity, -Infinity, 1e21, 59.999, 3599.995),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ maxLength: 400 }),
);
const anyId = anyText.filter((text) => text !== '');
const anyDate = fc.oneof(fc.date(), fc.constant(new Date(NaN)), fc.constant(new Date(8.64e15)));

function always<T>(values: fc.Arbitrary<T>, holds: (value: T) => void): void {
  const property = fc.property(values, (value) => {
    holds(value);
  });
  fc.assert(property, { numRuns: 500 });
}

describe('every value fits the format that all LMSs take', () => {
  test('time span', () => always(anyNumber, (value) => expect(timespan(value)).toMatch(formats.timespan)));
  test('time interval', () =>
    always(anyNumber, (value) => expect(timeInterval(value)).toMatch(formats.timeInterval)));
  test('timestamp', () => always(anyDate, (value) => expect(timestamp(value)).toMatch(formats.timestamp)));
  test('time of day', () =>
    always(fc.date({ noInvalidDate: true }), (value) => expect(timeOfDay(value)).toMatch(formats.timeOfDay)));
  test('raw score', () =>
    always(anyNumber, (value) => expect(decimal(value, 100, 2)).toMatch(formats.decimal12)));
  test('scaled score', () =>
    always(anyNumber, (value) => expect(decimal(value, 1, 7)).toMatch(formats.share)));
  test('identifier', () => always(anyText, (value) => expect(identifier(value)).toMatch(formats.identifier)));
  test('description', () =>
    always(anyText, (value) => {
      const text = description(value);
      if (text !== '') expect(text).toMatch(formats.description);
      expect(text.length).toBeLessThanOrEqual(250);
    }));
  test('choices', () =>
    always(fc.array(anyId, { minLength: 1, maxLength: 60 }), (options) => {
      const [one, other] = [tokens12(options, options), tokens2004(options)];
      expect(one).toMatch(formats.choice12);
      if (other !== '') expect(other).toMatch(formats.choice2004);
      expect(new Set(one.split(',')).size).toBe(one.split(',').length);
      expect(new Set(other.split('[,]')).size).toBe(other.split('[,]').length);
    }));
});

test('pairs fit the format that all LMSs take', () =>
  always(
    fc.tuple(
      fc.uniqueArray(anyId, { minLength: 1, maxLength: 40 }),
      fc.uniqueArray(anyId, { minLength: 1, maxLength: 12 }),
    ),
    ([options, targets]) => {
      const pairs = options.map((option, i) => [option, targets[i % targets.length]!] as const);
      expect(matching12(options, targets, pairs)).toMatch(formats.matching12);
      expect(matching2004(pairs)).toMatch(formats.matching2004);
    },
  ));

describe('and says what it should', () => {
  test.each([
    [0, '0000:00:00.00', 'PT0S'],
    [0.01, '0000:00:00.01', 'PT0.01S'],
    [303.25, '0000:05:03.25', 'PT5M3.25S'],
    [59.999, '0000:01:00.00', 'PT1M'],
    [3600, '0001:00:00.00', 'PT1H'],
    [86_402.5, '0024:00:02.50', 'PT24H2.5S'],
    [-5, '0000:00:00.00', 'PT0S'],
    [Infinity, '9999:59:59.99', 'PT9999H59M59.99S'],
  ])('%s seconds', (seconds, span, interval) => {
    expect(timespan(seconds)).toBe(span);
    expect(timeInterval(seconds)).toBe(interval);
  });

  test('a timestamp is in UTC with two decimals', () => {
    expect(timestamp(new Date('2026-01-02T04:04:05.678+01:00'))).toBe('2026-01-02T03:04:05.00Z');
  });

  test('scores', () => {
    expect([85, 85.5, 66.666, 100, 0, 120, NaN].map((score) => decimal(score, 100, 2))).toEqual(
      ['85', '85.5', '66.67', '100', '0', '100', '0'], // prettier-ignore
    );
    expect([0.57, 1, 1 / 3, 1e-8].map((share) => decimal(share, 1, 7))).toEqual([
      '0.57',
      '1',
      '0.3333333',
      '0',
    ]);
  });

  test('a pass mark of the LMS, in percent', () => {
    expect(['80', '0', '100', '72.5'].map((mark) => percent(mark, 100))).toEqual([80, 0, 100, 72.5]);
    expect(['0.8', '0.55', '0.57', '0.58', '1.0'].map((mark) => percent(mark, 1))).toEqual([
      80, 55, 57, 58, 100,
    ]);
    expect(['', ' ', 'null', '80%', '-1', '101'].map((mark) => percent(mark, 100))).toEqual(
      Array(6).fill(null),
    );
  });

  test('a 1.2 option is named by its place among the options', () => {
    const options = Array.from({ length: 40 }, (_, place) => `option-${place}`);
    expect(
      tokens12(options, [
        'option-0',
        'option-25',
        'option-26',
        'option-35',
        'option-0',
        'option-39',
        'other',
      ]),
    ).toBe('a,z,0,9');
  });

  test('a 2004 option is named by its id, for people to read', () => {
    expect(tokens2004(['wait', 'tell-purser', 'wait'])).toBe('wait[,]tell_purser');
    const many = Array.from({ length: 40 }, (_, place) => `option-${place}`);
    expect(tokens2004(many).split('[,]')).toHaveLength(36);
  });

  test('pairs name the option and what it is put with', () => {
    const pairs = [
      ['seven-passports', 'seen'],
      ['owes-money', 'heard'],
    ] as const;
    const options = ['owes-money', 'is-a-smuggler', 'seven-passports'];
    expect(matching12(options, ['who', 'seen', 'heard'], pairs)).toBe('c.2,a.3');
    expect(matching2004(pairs)).toBe('seven_passports[.]seen[,]owes_money[.]heard');
  });

  test('a pair of which one half is not on offer is left out', () => {
    expect(matching12(['a'], ['b'], [['a', 'c'], ['c', 'b'], ['a', 'b']])).toBe('a.1'); // prettier-ignore
    expect(
      matching12(
        ['a'],
        Array.from({ length: 12 }, (_, i) => `t${i}`),
        [['a', 't9']],
      ),
    ).toBe('');
  });

  test('each correct response is a pattern of its own; none twice, none empty, and five at the most', () => {
    expect(patterns(['b', '', 'b', 'a'])).toEqual({
      'correct_responses.0.pattern': 'b',
      'correct_responses.1.pattern': 'a',
    });
    expect(Object.keys(patterns(['a', 'b', 'c', 'd', 'e', 'f']))).toHaveLength(5);
  });

  test('an id keeps its dot and hyphens', () => {
    expect(identifier('gulf-recruits.count-passports')).toBe('gulf-recruits.count-passports');
    expect(identifier('1 où?')).toBe('i1_o__');
  });

  test('a long question is cut between characters, and kept on one line', () => {
    expect(description(`${'a'.repeat(249)}👩‍✈️`)).toBe('a'.repeat(249));
    expect(description('{lang=fr} Que\r\n  faire ? ')).toBe('lang=fr} Que faire ?');
    expect(description('ماذا\u2028تفعل؟')).toBe('ماذا تفعل؟');
    expect(description('half \uD83D character')).toBe('half character');
  });
});

test.each(['de_DE.UTF-8', 'ar_EG.UTF-8'])(
  'numbers and times are the same on a device set to %s',
  (locale) => {
    const script = `
    import { decimal } from './src/tracking/scorm/formats.ts';
    import { timespan } from './src/tracking/scorm/formats12.ts';
    import { timeInterval, timestamp } from './src/tracking/scorm/formats2004.ts';
    console.log((85.5).toLocaleString(), decimal(85.5, 100, 2), timespan(3.25), timeInterval(3.25), timestamp(new Date(0)));`;
    const env = { ...process.env, LC_ALL: locale, LANG: locale };
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const [local, ...values] = execFileSync(process.execPath, args, { env, encoding: 'utf8' })
      .trim()
      .split(' ');
    expect(local).not.toBe('85.5');
    expect(values).toEqual(['85.5', '0000:00:03.25', 'PT3.25S', '1970-01-01T00:00:00.00Z']);
  },
);
