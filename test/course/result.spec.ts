import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshProgress, type Progress } from '../../src/course/progress.ts';
import { isDone, resultOf } from '../../src/course/result.ts';
import type { Part } from '../../src/course/schema.ts';
import { arbitraryCourse } from './arbitrary-progress.ts';

const parts: Part[] = [
  { type: 'module', id: 'looking' },
  { type: 'scenario', id: 'late-boarding' },
  { type: 'scenario', id: 'night-flight' },
];

/** A learner who has read the module or not, with the best percentages of the two scenarios. */
const learner = (read: boolean, ...best: (number | null)[]): Progress => ({
  at: null,
  modules: { looking: { page: 0, read } },
  scenarios: {
    'late-boarding': { attempts: 1, best: best[0] ?? null, trail: '' },
    'night-flight': { attempts: 1, best: best[1] ?? null, trail: '' },
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
    expect(resultOf(parts, progress, 80)).toEqual(result);
  });
});

test('the pass mark that an LMS sets counts, above or below the one of the course', () => {
  expect(resultOf(parts, learner(true, 80, 80), 81)).toEqual(incomplete(3 / 4));
  expect(resultOf(parts, learner(true, 80, 80), 100)).toEqual(incomplete(3 / 4));
  expect(resultOf(parts, learner(true, 40, 40), 40)).toEqual(passed(40));
  expect(resultOf(parts, learner(true, 0, 0), 0)).toEqual(passed(0));
  expect(resultOf(parts, learner(true, 0), 0)).toEqual(incomplete(2 / 4));
});

test('a course of modules alone is passed once they are read', () => {
  const modules = parts.slice(0, 1);
  expect(resultOf(modules, learner(false), 100)).toEqual(incomplete(0));
  expect(resultOf(modules, learner(true), 100)).toEqual(passed(100));
});

test('what a learner did in parts that are no longer in the course does not count', () => {
  expect(resultOf(parts.slice(0, 2), learner(true, 90, 10), 80)).toEqual(passed(90));
});

test('a course is passed only when every part is done and the mark is reached, and shows no score before', () => {
  fc.assert(
    fc.property(arbitraryCourse, fc.integer({ min: 0, max: 100 }), ({ parts: all, progress }, passMark) => {
      const result = resultOf(all, progress, passMark);
      const done = all.every((part) => isDone(part, progress));
      if (result.success === 'passed') {
        expect(done).toBe(true);
        expect(result.score).toBeGreaterThanOrEqual(passMark);
        expect(result.completion).toBe('completed');
      } else {
        expect(result.completion).toBe('incomplete');
        expect(result.score).toBeNull();
        expect(result.progress).toBeLessThan(1);
        if (done) expect(resultOf(all, progress, 0).score).toBeLessThan(passMark);
      }
    }),
    { numRuns: 300 },
  );
});
