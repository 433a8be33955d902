#!/usr/bin/env node
import { installDependencies } from '../setup/dependencies.js';

try {
  installDependencies();
  await import('tsx/esm/api').then(({ register }) => register());
  const { run } = await import('./main.ts');
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
