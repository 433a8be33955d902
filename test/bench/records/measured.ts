/** Runs the command as it is, and says on the last line of standard error what it took. */
import { run } from '../../../src/cli/main.ts';

// Whoever means to kill this process need not wait for the program to load.
process.stderr.write('loaded\n');
const begun = performance.now();
process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  return 1;
});
const seconds = (performance.now() - begun) / 1000;
const { maxRSS } = process.resourceUsage();
process.stderr.write(`\n${JSON.stringify({ seconds, megabytes: maxRSS / 1000 })}\n`);
