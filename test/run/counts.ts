import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
}

/** What is read of the report that Vitest and `count-reporter.js` write. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

/**
 * The tests that a report counts. Where the run failed and no test did (a file that could not be loaded, an error
 * between tests, no report at all), that counts as one failure.
 */
export function readCounts(path: string, succeeded: boolean): Counts {
  const report = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: Math.max(report?.numFailedTests ?? 0, succeeded ? 0 : 1),
  };
}

export function sum(counts: readonly Counts[]): Counts {
  const total = (what: keyof Counts) => counts.reduce((all, one) => all + one[what], 0);
  return { passed: total('passed'), failed: total('failed') };
}
