import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests in Node. A busy machine is slow, but not wrong. */
export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    include: ['test/**/*.spec.ts'],
    exclude: ['test/e2e/**'],
    globalSetup: 'test/postgres/global.ts',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
