import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshProgress, skip, type Progress } from '../../src/course/progress.ts';
import { isDone, maySkip, resultOf } from '../../src/course/result.ts';
import type { Part } from '../../src/course/schema.ts';
import { arbitraryCourse } from './arbitrary-progress.ts';

const parts: Part[] = [
  { type: 'module', id: 'looking' },
  { type: 'scenario', id: 'late-boarding' },
  { type: 'scenario', id: 'night-flight' },
];

const played = (best: number | null = null, attempts = 1) => ({
  attempts,
  underWay: false,
  best,
  objectives: {},
  first: null,
  trail: '',
});

/** A learner who has read the module or not, with the best percentages of the two scenarios. */
const learner = (read: boolean, ...best: (number | null)[]): Progress => ({
  ...freshProgress,
  modules: { looking: { page: 0, read } },
  scenarios: {
    'late-boarding': played(best[0]),
    'night-flight': played(best[1]),
  },
});

const passed = (score: number) => ({ completion: 'completed', success: 'passed', score, progress: 1 });
const incomplete = (progress: number) => ({
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  progress,
});

describe('with a pass mark of 80', () => {
  test.each([
    ['nothing begun', freshProgress, incomplete(0)],
    ['the module not read to its end', learner(false, 100, 100), incomplete(2 / 4)],
    ['a scenario not finished', learner(true, 100), incomplete(2 / 4)],
    ['everything done and the mark reached', learner(true, 80, 80), passed(80)],
    ['one scenario making up for the other', learner(true, 60, 100), passed(80)],
    ['everything done and the mark missed by half a percent', learner(true, 80, 79), incomplete(3 / 4)],
    ['everything done and nothing earned', learner(true, 0, 0), incomplete(3 / 4)],
    ['everything perfect', learner(true, 100, 100), passed(100)],
    ['a mean that is rounded down', learner(true, 100, 75), passed(87)],
  ])('%s', (_, progress, result) => {
    expect(resultOf({ parts }, progress, 80)).toEqual(result);
  });
});

test('the pass mark that an LMS sets counts, above or below the one of the course', () => {
  expect(resultOf({ parts }, learner(true, 80, 80), 81)).toEqual(incomplete(3 / 4));
  expect(resultOf({ parts }, learner(true, 80, 80), 100)).toEqual(incomplete(3 / 4));
  expect(resultOf({ parts }, learner(true, 40, 40), 40)).toEqual(passed(40));
  expect(resultOf({ parts }, learner(true, 0, 0), 0)).toEqual(passed(0));
  expect(resultOf({ parts }, learner(true, 0), 0)).toEqual(incomplete(2 / 4));
});

test('a course of modules alone is completed once they are read, with no score to pass by', () => {
  const modules = { parts: parts.slice(0, 1) };
  expect(resultOf(modules, learner(false), 100)).toEqual(incomplete(0));
  expect(resultOf(modules, learner(true), 100)).toEqual({
    completion: 'completed',
    success: 'unknown',
    score: null,
    progress: 1,
  });
});

test('a part that is not required counts for nothing', () => {
  const optional = { parts: [...parts.slice(0, 2), { ...parts[2]!, required: false }] };
  expect(resultOf(optional, learner(true, 90), 80)).toEqual(passed(90));
  expect(resultOf(optional, learner(true, 90, 10), 80)).toEqual(passed(90));
  expect(resultOf(optional, learner(false, 90, 100), 80)).toEqual(incomplete(1 / 3));
});

describe('with two attempts at each scenario', () => {
  const rules = { parts: parts.slice(1), attempts: 2 };
  const after = (...scenarios: ReturnType<typeof played>[]): Progress => ({
    ...freshProgress,
    scenarios: { 'late-boarding': scenarios[0]!, 'night-flight': scenarios[1]! },
  });
  const failed = (score: number) => ({ completion: 'completed', success: 'failed', score, progress: 1 });

  test('nobody has failed who can still improve', () => {
    expect(resultOf(rules, after(played(60, 2), played(60, 1)), 80)).toEqual(incomplete(2 / 3));
    const last = { ...played(60, 2), underWay: true };
    expect(resultOf(rules, after(played(60, 2), last), 80)).toEqual(incomplete(2 / 3));
  });

  test('below the mark with no attempt left the course is failed', () => {
    expect(resultOf(rules, after(played(60, 2), played(61, 2)), 80)).toEqual(failed(60));
  });

  test('an attempt at a scenario that is perfect already would not help', () => {
    expect(resultOf(rules, after(played(40, 2), played(100, 1)), 80)).toEqual(failed(70));
  });

  test('who reaches the mark has passed, whatever is left', () => {
    expect(resultOf(rules, after(played(80, 2), played(80, 1)), 80)).toEqual(passed(80));
  });
});

test('what a learner did in parts that are no longer in the course does not count', () => {
  expect(resultOf({ parts: parts.slice(0, 2) }, learner(true, 90, 10), 80)).toEqual(passed(90));
});

test('a course is passed only when every part is done and the mark is reached, and shows no score before', () => {
  fc.assert(
    fc.property(arbitraryCourse, fc.integer({ min: 0, max: 100 }), ({ parts: all, progress }, passMark) => {
      const result = resultOf({ parts: all }, progress, passMark);
      const done = all.every((part) => isDone(part, progress));
      if (all.every(({ type }) => type === 'module')) {
        expect(result.completion === 'completed').toBe(done);
      } else if (result.success === 'passed') {
        expect(done).toBe(true);
        expect(result.score).toBeGreaterThanOrEqual(passMark);
        expect(result.completion).toBe('completed');
      } else {
        expect(result.completion).toBe('incomplete');
        expect(result.score).toBeNull();
        expect(result.progress).toBeLessThan(1);
        if (done) expect(resultOf({ parts: all }, progress, 0).score).toBeLessThan(passMark);
      }
    }),
    { numRuns: 300 },
  );
});

describe('what a learner has chosen to skip', () => {
  const [module, first, second] = parts as [Part, Part, Part];

  test('counts neither for them nor against them', () => {
    const skipped = skip(learner(true, 90, null), second.id);
    expect(resultOf({ parts }, skipped, 80)).toEqual(passed(90));
    expect(resultOf({ parts }, skip(learner(false, 90, 70), module.id), 80)).toEqual(passed(80));
  });

  test('counts as soon as they take it all the same', () => {
    expect(resultOf({ parts }, skip(learner(true, 90, 80), second.id), 80)).toEqual(passed(85));
  });

  test('is never the last thing that gives a result, nor the assessment, nor what is done', () => {
    const fresh = learner(true, null, null);
    expect(maySkip({ parts }, second, fresh)).toBe(true);
    expect(maySkip({ parts }, first, skip(fresh, second.id))).toBe(false);
    expect(maySkip({ parts }, module, fresh)).toBe(false);
    const test: Part = { type: 'assessment', id: 'assessment', draw: 5 };
    expect(maySkip({ parts: [...parts, test] }, test, fresh)).toBe(false);
    expect(maySkip({ parts: [...parts, test] }, first, skip(fresh, second.id))).toBe(true);
  });
});
