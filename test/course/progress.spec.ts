import { expect, test } from 'vitest';
import {
  beginAttempt,
  finishAttempt,
  freshProgress,
  goTo,
  keepTrail,
  mayBegin,
  turnTo,
  type Progress,
} from '../../src/course/progress.ts';

const scenario = (progress: Progress) => progress.scenarios['late-boarding'];
const module = (progress: Progress) => progress.modules['looking'];

const first = { reported: true, hits: 2, missed: 1, falseAlarms: 0 };

test('a learner goes to a part and back to the course page', () => {
  const there = goTo(freshProgress, 'looking');
  expect(there.at).toBe('looking');
  expect(goTo(there, null)).toEqual(freshProgress);
});

test('a module is read once its last page has been shown, and stays so', () => {
  const pages = 3;
  const first = turnTo(freshProgress, 'looking', 0, pages);
  expect(module(first)).toEqual({ page: 0, read: false });
  const last = turnTo(first, 'looking', 2, pages);
  expect(module(last)).toEqual({ page: 2, read: true });
  expect(module(turnTo(last, 'looking', 1, pages))).toEqual({ page: 1, read: true });
});

test('a module of one page is read as soon as it is opened', () => {
  expect(module(turnTo(freshProgress, 'looking', 0, 1))).toEqual({ page: 0, read: true });
});

test('a module that has grown since it was read stays read', () => {
  const read = turnTo(freshProgress, 'looking', 0, 1);
  expect(module(turnTo(read, 'looking', 0, 5))).toEqual({ page: 0, read: true });
});

test('an attempt begins with no decisions, gathers them, and ends with a percentage', () => {
  const begun = beginAttempt(freshProgress, 'late-boarding');
  expect(scenario(begun)).toMatchObject({ attempts: 1, underWay: true, best: null, trail: '' });
  const under = keepTrail(begun, 'late-boarding', 'AbCd');
  expect(scenario(under)).toMatchObject({ underWay: true, best: null, trail: 'AbCd' });
  expect(scenario(finishAttempt(under, 'late-boarding', 60, { LO3: 75 }, first))).toEqual({
    attempts: 1,
    underWay: false,
    best: 60,
    objectives: { LO3: 75 },
    first,
    trail: 'AbCd',
  });
});

test('an attempt that earns nothing is finished all the same', () => {
  const finished = finishAttempt(beginAttempt(freshProgress, 'late-boarding'), 'late-boarding', 0, {}, first);
  expect(scenario(finished)!.best).toBe(0);
});

test('the best attempt counts, whenever it was', () => {
  let progress = freshProgress;
  for (const [i, percent] of [40, 90, 70].entries()) {
    progress = keepTrail(beginAttempt(progress, 'late-boarding'), 'late-boarding', 'Ab');
    expect(scenario(progress)!.attempts).toBe(i + 1);
    progress = finishAttempt(
      progress,
      'late-boarding',
      percent,
      { LO3: 100 - percent, [`LO${i + 4}`]: 50 },
      first,
    );
  }
  const objectives = { LO3: 60, LO4: 50, LO5: 50, LO6: 50 };
  expect(scenario(progress)).toEqual({
    attempts: 3,
    underWay: false,
    best: 90,
    objectives,
    first,
    trail: 'Ab',
  });
  const again = beginAttempt(progress, 'late-boarding');
  expect(scenario(again)).toEqual({ attempts: 4, underWay: true, best: 90, objectives, first, trail: '' });
});

test('an attempt is noted once, however often its ending is looked at', () => {
  const finished = finishAttempt(
    beginAttempt(freshProgress, 'late-boarding'),
    'late-boarding',
    40,
    {},
    first,
  );
  expect(finishAttempt(finished, 'late-boarding', 90, {}, first)).toBe(finished);
  expect(finishAttempt(freshProgress, 'late-boarding', 90, {}, first)).toBe(freshProgress);
});

test('an attempt that is left before its first decision and begun again is one', () => {
  const begun = beginAttempt(freshProgress, 'late-boarding');
  expect(scenario(beginAttempt(beginAttempt(begun, 'late-boarding'), 'late-boarding'))!.attempts).toBe(1);
});

test('where attempts are counted, nobody begins one more', () => {
  const once = finishAttempt(beginAttempt(freshProgress, 'late-boarding'), 'late-boarding', 40, {}, first);
  expect(mayBegin(undefined, 1)).toBe(true);
  expect(mayBegin(scenario(once), 2)).toBe(true);
  expect(mayBegin(scenario(beginAttempt(once, 'late-boarding')), 2)).toBe(false);
  expect(mayBegin(scenario(beginAttempt(once, 'late-boarding')), undefined)).toBe(true);
});

test('a change to one part leaves every other part, and the progress before it, as it was', () => {
  const before = finishAttempt(
    beginAttempt(turnTo(freshProgress, 'looking', 1, 2), 'late-boarding'),
    'late-boarding',
    80,
    {},
    first,
  );
  const copy = structuredClone(before);
  const after = [
    goTo(before, 'other'),
    turnTo(before, 'telling', 0, 2),
    beginAttempt(before, 'other'),
    keepTrail(before, 'other', 'Ab'),
    finishAttempt(beginAttempt(before, 'other'), 'other', 10, {}, first),
  ];
  for (const progress of after) {
    expect(module(progress)).toEqual(module(copy));
    expect(scenario(progress)).toEqual(scenario(copy));
  }
  expect(before).toEqual(copy);
  expect(freshProgress).toEqual({ at: null, modules: {}, scenarios: {}, assessments: {}, skipped: [] });
});
