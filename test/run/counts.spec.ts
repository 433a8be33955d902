import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCounts, sum } from './counts.ts';
import { node, succeeds } from './command.ts';
import { parts } from './parts.ts';

let folder: string;
let report: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  report = join(folder, 'report.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the tests of all reports are added up', () => {
  writeFileSync(report, JSON.stringify({ numPassedTests: 7, numFailedTests: 2, numTotalTests: 12 }));
  const one = readCounts(report, false);
  expect(one).toEqual({ passed: 7, failed: 2 });
  expect(sum([{ passed: 0, failed: 0 }, one, one])).toEqual({ passed: 14, failed: 4 });
});

test('a run that fails without a failed test is one failure', () => {
  expect(readCounts(report, false)).toEqual({ passed: 0, failed: 1 });
  writeFileSync(report, JSON.stringify({ numPassedTests: 7, numFailedTests: 0 }));
  expect(readCounts(report, false)).toEqual({ passed: 7, failed: 1 });
  expect(readCounts(report, true)).toEqual({ passed: 7, failed: 0 });
});

test('every part but the rules writes a report', () => {
  expect(parts.map(({ isTest }) => isTest)).toEqual([false, true, true, true]);
});

test('the report of the Web Test Runner counts the tests of every suite, and not those skipped', () => {
  const ran = (passed: boolean, skipped = false) => ({ name: 'a test', passed, skipped });
  const inner = { name: 'inner', suites: [], tests: [ran(true), ran(false), ran(false, true)] };
  const sessions = [
    { testResults: { name: '', suites: [inner], tests: [ran(true)] } },
    { testResults: undefined },
  ];
  const script = `
    import { countReporter } from './test/run/count-reporter.js';
    countReporter(process.env.TEST_REPORT).onTestRunFinished({ sessions: ${JSON.stringify(sessions)} });`;
  const command = [...node, '--input-type=module', '--eval', script];
  expect(succeeds(command, { ...process.env, TEST_REPORT: report })).toBe(true);
  expect(readCounts(report, true)).toEqual({ passed: 2, failed: 1 });
});

test('a command that fails, and one that does not exist, are told from one that succeeds', () => {
  expect(succeeds([...node, '--eval', 'process.exit(3)'], process.env)).toBe(false);
  expect(() => succeeds(['no-such-program'], process.env)).toThrow(/no-such-program/);
});
