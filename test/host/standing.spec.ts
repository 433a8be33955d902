import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fresh, improve, isDone, type Standing } from '../../src/host/standing.ts';

const standing: fc.Arbitrary<Standing> = fc.record({
  completion: fc.constantFrom('not_started', 'unknown', 'incomplete', 'completed'),
  success: fc.constantFrom('unknown', 'failed', 'passed'),
  scorePercent: fc.option(fc.integer({ min: 0, max: 100 })),
  totalSeconds: fc.nat(10_000),
});

const after = (reports: readonly Standing[]) => reports.reduce(improve, fresh);

test('once completed and passed, no report makes an attempt anything else', () => {
  fc.assert(
    fc.property(fc.array(standing), fc.array(standing), (before, later) => {
      const passed = improve(after(before), {
        completion: 'completed',
        success: 'passed',
        scorePercent: 80,
        totalSeconds: 1,
      });
      const end = later.reduce(improve, passed);
      expect(isDone(end)).toBe(true);
      expect(end.scorePercent).toBeGreaterThanOrEqual(80);
      expect(end.totalSeconds).toBeGreaterThanOrEqual(passed.totalSeconds);
    }),
  );
});

test('a report that comes twice counts once', () => {
  fc.assert(
    fc.property(fc.array(standing), standing, (before, report) => {
      const once = improve(after(before), report);
      expect(improve(once, report)).toEqual(once);
    }),
  );
});

test('status and time come out the same, in whatever order the reports arrive', () => {
  fc.assert(
    fc.property(fc.array(standing), (reports) => {
      const { scorePercent: _one, ...inOrder } = after(reports);
      const { scorePercent: _other, ...reversed } = after([...reports].reverse());
      expect(inOrder).toEqual(reversed);
    }),
  );
});

test('a failed attempt may get a lower score, but keeps the one it has where none is sent', () => {
  const failed: Standing = { completion: 'completed', success: 'failed', scorePercent: 60, totalSeconds: 10 };
  expect(improve(failed, { ...failed, scorePercent: 40 }).scorePercent).toBe(40);
  expect(improve(failed, { ...failed, scorePercent: 0 }).scorePercent).toBe(0);
  expect(improve(failed, { ...failed, scorePercent: null }).scorePercent).toBe(60);
});

test('a late failure does not lower the score of a pass', () => {
  const passed: Standing = {
    completion: 'completed',
    success: 'passed',
    scorePercent: null,
    totalSeconds: 10,
  };
  expect(improve(passed, { ...passed, success: 'failed', scorePercent: 20 }).scorePercent).toBeNull();
  expect(improve(passed, { ...passed, scorePercent: 90 }).scorePercent).toBe(90);
});
