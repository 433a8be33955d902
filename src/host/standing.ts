/** Where an attempt stands, and the rule that it never gets worse. */
import type { CompletionRecord } from '../records/record.ts';

export interface Standing {
  completion: CompletionRecord['completion'];
  success: CompletionRecord['success'];
  /** Percent; null where no score was sent. */
  scorePercent: number | null;
  /** All sessions together. */
  totalSeconds: number;
}

export const fresh: Standing = {
  completion: 'not_started',
  success: 'unknown',
  scorePercent: null,
  totalSeconds: 0,
};

const completions = ['not_started', 'unknown', 'incomplete', 'completed'] as const;
const successes = ['unknown', 'failed', 'passed'] as const;

/**
 * The standing after a report. Reports can come late or twice: a beacon from a page that is gone, a second tab. So no
 * status goes back, time only grows, and once passed, a score only rises.
 */
export function improve(before: Standing, report: Standing): Standing {
  const passed = before.success === 'passed';
  return {
    completion: further(completions, before.completion, report.completion),
    success: further(successes, before.success, report.success),
    scorePercent: passed ? best(before.scorePercent, report) : (report.scorePercent ?? before.scorePercent),
    totalSeconds: Math.max(before.totalSeconds, report.totalSeconds),
  };
}

/** Whether there is nothing left to earn, so that the course opens for review only. */
export function isDone({ completion, success }: Pick<Standing, 'completion' | 'success'>): boolean {
  return completion === 'completed' && success === 'passed';
}

function further<T>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(a) < order.indexOf(b) ? b : a;
}

function best(score: number | null, report: Standing): number | null {
  if (report.success !== 'passed' || report.scorePercent === null) return score;
  return score === null ? report.scorePercent : Math.max(score, report.scorePercent);
}
