/**
 * `npm test`: every check and every test, from a fresh machine on. Plain JavaScript, since it runs before anything is
 * installed. `--bench NAME` measures instead: it runs `test/bench/NAME.ts` after the same preparations. `--crawl` looks at
 * every screen instead: it runs `test/crawl/crawl.ts`, with whatever options follow.
 */
import { installDependencies } from '../src/setup/dependencies.js';

try {
  installDependencies();
  await import('tsx/esm/api').then(({ register }) => register());
  const { run } = await import('./run/run.ts');
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
