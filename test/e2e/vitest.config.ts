import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Journeys start servers and browsers: they take their time, and one file runs after the other. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.spec.ts'],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
