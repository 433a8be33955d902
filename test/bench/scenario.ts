/** What a trainer waits for who checks a scenario, be it very long, very forked, or badly damaged. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Scenario } from '../../src/scenario/schema.ts';
import { explore } from '../../src/scenario/explore/explore.ts';
import { choice, ending, sampleScenario, scene } from '../scenario/sample-scenario.ts';
import { median, printBars } from './bars.ts';
import { longScenario } from './long-scenario.ts';

const runs = 5;
const mutations = 100_000;
const shards = Math.max(2, availableParallelism());
/** Longer than any number of mutations takes that does not hang. */
const patience = 20 * 60_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs a script beside this one. @returns what it printed */
async function result<T>(script: string, ...args: string[]): Promise<T> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file, ...args], {
    timeout: patience,
  });
  return JSON.parse(stdout) as T;
}

interface Checked {
  milliseconds: number;
  megabytes: number;
  rules: string[];
}

/** @param blocks of 20 steps and 60 choices each */
async function checkLong(folder: string, blocks: number) {
  const file = join(folder, `${blocks}.json`);
  writeFileSync(file, JSON.stringify(longScenario(blocks), null, 2));
  const checked: Checked[] = [];
  for (let run = 0; run < runs; run++) checked.push(await result<Checked>('check-once.ts', file));
  const times = checked.map(({ milliseconds }) => Math.round(milliseconds));
  const rules = checked[0]!.rules.join(', ') || 'nothing';
  say(`${blocks * 20} steps and ${blocks * 60} choices, run by run: ${times.join(', ')} ms; found: ${rules}`);
  return {
    milliseconds: median(times),
    megabytes: Math.round(Math.max(...checked.map(({ megabytes }) => megabytes))),
  };
}

/** One scene after the other, each with two choices that lead to the next. */
function forks(length: number): Scenario {
  const next = (i: number) => (i + 1 < length ? `fork-${i + 1}` : 'reported');
  const fork = (i: number) =>
    scene([0, 1].map((j) => choice({ id: `choice-${i}-${j}`, score: j, next: next(i) })));
  const steps = Array.from({ length }, (_, i) => [`fork-${i}`, fork(i)] as const);
  return {
    ...sampleScenario(),
    start: 'fork-0',
    steps: { ...Object.fromEntries(steps), reported: ending('good') },
  };
}

function countForks(): { milliseconds: number; off: number } {
  const scenario = forks(60);
  const begun = performance.now();
  const explored = explore(scenario);
  const milliseconds = performance.now() - begun;
  const paths = explored.complete ? explored.paths : 0n;
  say(`Paths through 60 forks: ${paths}`);
  return { milliseconds: Math.round(milliseconds), off: Number(paths - 2n ** 60n) };
}

interface Mutated {
  rejected: number;
  crashed: number;
  misplaced: number;
  slowest: number;
  examples: string[];
}

/** A process that hangs or dies is a crash of the mutations that it was to check. */
async function checkMutations(): Promise<Mutated> {
  const count = Math.ceil(mutations / shards);
  const lost = (reason: unknown): Mutated => ({
    rejected: 0,
    crashed: count,
    misplaced: 0,
    slowest: patience,
    examples: [String(reason)],
  });
  const found = await Promise.all(
    Array.from({ length: shards }, (_, seed) =>
      result<Mutated>('check-mutations.ts', String(seed + 1), String(count)).catch(lost),
    ),
  );
  const total = (what: 'rejected' | 'crashed' | 'misplaced') =>
    found.reduce((sum, one) => sum + one[what], 0);
  say(`Of ${count * shards} mutations ${total('rejected')} were rejected.`);
  for (const example of found.flatMap(({ examples }) => examples)) say(`  ${example}`);
  return {
    rejected: total('rejected'),
    crashed: total('crashed'),
    misplaced: total('misplaced'),
    slowest: Math.round(Math.max(...found.map(({ slowest }) => slowest))),
    examples: [],
  };
}

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
const short = await checkLong(folder, 50);
const long = await checkLong(folder, 500);
rmSync(folder, { recursive: true });
const forked = countForks();
const mutated = await checkMutations();

const passed = printBars('scenario', [
  { name: `Check of 10,000 steps, median of ${runs}`, figure: long.milliseconds / 1000, unit: 's', most: 2 },
  { name: 'Its memory at most', figure: long.megabytes, unit: 'MB', most: 500 },
  {
    name: `Check of 1,000 steps, median of ${runs}`,
    figure: short.milliseconds / 1000,
    unit: 's',
    most: null,
  },
  {
    name: 'Time for 10,000 against 1,000',
    figure: Math.round((10 * long.milliseconds) / short.milliseconds) / 10,
    unit: '×',
    most: 15,
  },
  { name: 'Count of the 2^60 paths off by', figure: Math.abs(forked.off), unit: '', most: 0 },
  { name: 'Time to count them', figure: forked.milliseconds / 1000, unit: 's', most: 1 },
  { name: 'Mutations that crashed or hung', figure: mutated.crashed, unit: '', most: 0 },
  { name: 'Rejections that name no place', figure: mutated.misplaced, unit: '', most: 0 },
  { name: 'Slowest mutation', figure: mutated.slowest / 1000, unit: 's', most: 1 },
]);
process.exitCode = passed ? 0 : 1;
