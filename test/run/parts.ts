import { node } from './command.ts';

/** One part of `npm test`. */
export interface Part {
  name: string;
  /** Whether it writes a report of tests. */
  isTest: boolean;
  /** @param report where the report goes; `TEST_REPORT` in the environment says the same */
  command(report: string): readonly string[];
}

const vitest = (report: string, ...options: string[]) => [
  ...node,
  ...['node_modules/vitest/vitest.mjs', 'run', ...options],
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
];

/** In the order they are run: what is fast and often fails comes first. */
export const parts: readonly Part[] = [
  {
    name: 'Rules and types (npm run lint)',
    isTest: false,
    command: () => [process.platform === 'win32' ? 'npm.cmd' : 'npm', 'run', '--silent', 'lint'],
  },
  {
    name: 'Tests in Node (Vitest)',
    isTest: true,
    command: (report) => vitest(report, '--config', 'test/vitest.config.ts'),
  },
  {
    name: 'Elements in a browser (Web Test Runner)',
    isTest: true,
    command: () => [
      ...node,
      ...['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.js'],
    ],
  },
  {
    name: 'Journeys through the product (Vitest with a browser)',
    isTest: true,
    command: (report) => vitest(report, '--config', 'test/e2e/vitest.config.ts'),
  },
];
