import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cmiForLaunch, readCommit } from '../../src/host/cmi.ts';
import { timeInterval, timespan } from '../../src/host/time-format.ts';

const commit12 = (lesson_status: unknown, score: Record<string, unknown> = {}) => ({
  totalTimeSeconds: 10,
  runtimeData: { cmi: { core: { lesson_status, lesson_mode: 'normal', score } } },
});

const commit2004 = (cmi: Record<string, unknown>) => ({ totalTimeSeconds: 10, runtimeData: { cmi } });

describe('what a SCORM 1.2 status says', () => {
  test.each([
    ['passed', 'completed', 'passed'],
    ['failed', 'completed', 'failed'],
    ['completed', 'completed', 'unknown'],
    ['incomplete', 'incomplete', 'unknown'],
    ['browsed', 'unknown', 'unknown'],
    ['not attempted', 'unknown', 'unknown'],
    ['', 'unknown', 'unknown'],
    [7, 'unknown', 'unknown'],
  ])('%s is %s and %s', (status, completion, success) => {
    expect(readCommit('scorm12', commit12(status))).toMatchObject({ completion, success });
  });
});

describe('what SCORM 2004 says of completion and success is apart', () => {
  test.each([
    ['completed', 'unknown'],
    ['incomplete', 'passed'],
    ['unknown', 'failed'],
  ])('%s and %s', (completion_status, success_status) => {
    expect(readCommit('scorm2004', commit2004({ completion_status, success_status }))).toMatchObject({
      completion: completion_status,
      success: success_status,
    });
  });
});

describe('a score in percent', () => {
  test.each([
    [{ raw: '0' }, 0],
    [{ raw: '' }, null],
    [{}, null],
    [{ raw: '85.55', min: '0', max: '100' }, 85.55],
    [{ raw: '17', min: '0', max: '20' }, 85],
    [{ raw: '85', max: '100' }, 85],
    [{ raw: 'much' }, null],
    [{ raw: '5', min: '5', max: '5' }, null],
  ])('SCORM 1.2: %o is %s', (score, percent) => {
    expect(readCommit('scorm12', commit12('passed', score))?.scorePercent).toBe(percent);
  });

  test.each([
    [{ scaled: '0.29' }, 29],
    [{ scaled: '0' }, 0],
    [{ scaled: '-0.5' }, -50],
    [{ scaled: '0.85', raw: '17', min: '0', max: '20' }, 85],
    [{ scaled: '', raw: '17', min: '0', max: '20' }, 85],
    [{ scaled: '', raw: '' }, null],
  ])('SCORM 2004: %o is %s', (score, percent) => {
    expect(readCommit('scorm2004', commit2004({ score }))?.scorePercent).toBe(percent);
  });
});

test('run-time data of the other standard is refused', () => {
  expect(() => readCommit('scorm12', commit2004({ completion_status: 'completed' }))).toThrow();
});

test('how the last session ended, and how long it took, is not the next one’s', () => {
  const registration = {
    learnerId: '00427',
    learnerName: 'Amal Benkirane',
    completion: 'incomplete',
    success: 'unknown',
    scorePercent: null,
    totalSeconds: 60,
  } as const;
  const last = { exit: 'suspend', session_time: 'PT1M', location: 'tell-purser' };
  const launched = [
    cmiForLaunch({ ...registration, standard: 'scorm12', cmi: { core: last } }).core,
    cmiForLaunch({ ...registration, standard: 'scorm2004', cmi: last }),
  ];
  for (const cmi of launched) {
    expect(cmi).toMatchObject({ location: 'tell-purser' });
    expect(cmi).not.toHaveProperty('exit');
    expect(cmi).not.toHaveProperty('session_time');
  }
});

/** The forms that Moodle takes, the strictest LMS that we know. */
const strictTimespan = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const strictInterval = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;
const seconds = fc.double({ min: 0, max: 10_000 * 3600 - 1, noNaN: true });

test('a total time has the form of its standard, and is the same time again when read', () => {
  fc.assert(
    fc.property(seconds, (time) => {
      const [hours, minutes, rest] = timespan(time).split(':').map(Number);
      expect(timespan(time)).toMatch(strictTimespan);
      expect(hours! * 3600 + minutes! * 60 + rest!).toBeCloseTo(time, 1);

      const interval = timeInterval(time);
      expect(interval).toMatch(strictInterval);
      const part = (letter: string) => Number(new RegExp(`([\\d.]+)${letter}`).exec(interval)?.[1] ?? 0);
      expect(part('H') * 3600 + part('M') * 60 + part('S')).toBeCloseTo(time, 1);
    }),
  );
});

test('no time, a rounded-up minute and more than SCORM 1.2 can hold are written right', () => {
  expect([timespan(0), timespan(59.999), timespan(1e9)]).toEqual([
    '0000:00:00.00',
    '0000:01:00.00',
    '9999:59:59.99',
  ]);
  expect([timeInterval(0), timeInterval(59.999), timeInterval(3661.5)]).toEqual([
    'PT0S',
    'PT1M',
    'PT1H1M1.5S',
  ]);
});
