import { writeFileSync } from 'node:fs';

/** A reporter for the Web Test Runner that writes how many tests passed and failed, under the names that Vitest uses. */
export function countReporter(path) {
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap(({ testResults }) => (testResults ? testsIn(testResults) : []));
      const count = (passed) => tests.filter((test) => !test.skipped && test.passed === passed).length;
      writeFileSync(path, JSON.stringify({ numPassedTests: count(true), numFailedTests: count(false) }));
    },
  };
}

function testsIn({ tests, suites }) {
  return [...tests, ...suites.flatMap(testsIn)];
}
