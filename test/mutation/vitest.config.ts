import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that the scenario language answers to, for the mutants of it to be held against. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: { include: ['test/scenario/**/*.spec.ts', 'test/course/**/*.spec.ts'], testTimeout: 60_000 },
});
