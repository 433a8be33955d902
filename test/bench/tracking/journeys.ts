import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { shippedCourse } from '../../lms/shipped.ts';
import type { Bar } from '../bars.ts';
import { travel } from './journey.ts';
import { together, whatIsWrong, type Tally } from './tally.ts';

const journeys = 10_000;
const mostTold = 20;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Travels all journeys of a seed, on every processor, and says which went wrong. */
export async function journeyBars(seed: number): Promise<Bar[]> {
  const begun = performance.now();
  const shards = Math.max(2, availableParallelism());
  const size = Math.ceil(journeys / shards);
  const starts = Array.from({ length: shards }, (_, i) => i * size);
  const tally = together(
    await Promise.all(starts.map((from) => travelFrom(from, Math.min(from + size, journeys), seed))),
  );
  const { decisions, sittings, kills, failed } = tally;
  const minutes = Math.round((performance.now() - begun) / 6000) / 10;
  say(
    `Seed ${seed}: ${tally.journeys} journeys with ${sittings} sittings, ${kills} of which died, and ${decisions} decisions, in ${minutes} min.`,
  );
  for (const { number, what } of failed.slice(0, mostTold)) say(`  journey ${number}, ${what}`);
  if (failed.length > 0) {
    say(`${failed.length} journeys went wrong. To see the first of them call by call:`);
    say(`  CROSSCHECK_SEED=${seed} CROSSCHECK_JOURNEY=${failed[0]!.number} npm run bench:tracking`);
  }
  return [
    { name: 'Journeys', figure: tally.journeys, unit: '', most: null },
    { name: 'Decisions lost that were shown as kept', figure: tally.lost, unit: '', most: 0 },
    { name: 'Lost by LMSs that lie, without a device', figure: tally.excused, unit: '', most: null },
    { name: 'Statuses gone backwards', figure: tally.backwards, unit: '', most: 0 },
    { name: 'Calls out of order or not to be sent', figure: tally.faults, unit: '', most: 0 },
    { name: 'Journeys not completed at their end', figure: tally.unfinished, unit: '', most: 0 },
  ];
}

async function travelFrom(from: number, to: number, seed: number): Promise<Tally> {
  const script = fileURLToPath(new URL('travel.ts', import.meta.url));
  const args = [from, to, seed].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Tally;
}

/** Travels one journey again, and tells all of it. */
export async function retell(seed: number, number: number): Promise<void> {
  const journey = await travel(await shippedCourse('required'), seed, number);
  journey.story().forEach(say);
  say(`Journey ${number} of seed ${seed}, on ${whatIsWrong(journey)}`);
}
