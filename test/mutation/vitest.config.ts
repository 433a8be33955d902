import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The tests that the scenario language answers to, for the mutants of it to be held against. */
export default defineConfig({
  root: here('../../'),
  resolve: { alias: { 'fast-check': here('few-runs.ts') } },
  test: { include: ['test/scenario/**/*.spec.ts', 'test/course/**/*.spec.ts'], testTimeout: 60_000 },
});
