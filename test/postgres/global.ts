/** One PostgreSQL server for all test files; each makes databases of its own in it. */
import type { TestProject } from 'vitest/node';
import { startPostgres } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres((line) => process.stdout.write(`${line}\n`));
  provide('postgres', server.url);
  return server.stop;
}
