import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Journeys start servers and browsers, and wait half of their time; three files at once keep two cores busy. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.spec.ts'],
    passWithNoTests: true,
    globalSetup: 'test/e2e/built.ts',
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
