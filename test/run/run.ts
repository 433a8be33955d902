import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../src/setup/browser.ts';
import { readCounts, sum, type Counts } from './counts.ts';
import { node, root, succeeds } from './command.ts';
import { parts, type Part } from './parts.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs the parts, up to the first that fails, or a measurement, or the crawl. @returns the exit code */
export function run(args: string[]): number {
  const isCrawl = args[0] === '--crawl';
  const { bench } = parseArgs({ args: isCrawl ? [] : args, options: { bench: { type: 'string' } } }).values;
  const env = { ...process.env, CHROME_PATH: ensureBrowser(say) };
  say(`The browser is ${env.CHROME_PATH}.`);
  if (isCrawl) return runScript('test/crawl/crawl.ts', args.slice(1), env);
  return bench === undefined ? runParts(env) : runBench(bench, env);
}

function runParts(env: NodeJS.ProcessEnv): number {
  const counts: Counts[] = [];
  let failed: Part | undefined;
  for (const part of parts) {
    say(`\n▸ ${part.name}`);
    const result = runPart(part, env);
    counts.push(result.counts);
    if (result.succeeded) continue;
    failed = part;
    break;
  }
  say('');
  if (failed) say(`Stopped: this part failed: ${failed.name}.`);
  const total = sum(counts);
  say(`${total.passed} passed, ${total.failed} failed`);
  return failed ? 1 : 0;
}

function runPart(part: Part, env: NodeJS.ProcessEnv): { succeeded: boolean; counts: Counts } {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-test-'));
  try {
    const report = join(folder, 'report.json');
    const succeeded = succeeds(part.command(report), { ...env, TEST_REPORT: report });
    return { succeeded, counts: part.isTest ? readCounts(report, succeeded) : { passed: 0, failed: 0 } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runBench(name: string, env: NodeJS.ProcessEnv): number {
  const script = `test/bench/${name}.ts`;
  if (!existsSync(join(root, script)))
    throw new Error(`There is no measurement ${name}: ${script} is missing.`);
  return runScript(script, [], env);
}

function runScript(script: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  return succeeds([...node, '--import', 'tsx', script, ...args], env) ? 0 : 1;
}
