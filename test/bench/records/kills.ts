/** An import that is killed, at a random moment, many times over. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { openStore, type Store, type StoreAddress } from '../../../src/records/store/open.ts';
import type { Random } from '../../random.ts';
import type { Bar } from '../bars.ts';
import { command, succeeding } from './command.ts';
import { tallyOf, writeExport } from './rows.ts';

const rows = 20_000;
const kills = 50;

type Tally = ReturnType<typeof tallyOf>;

/** Each file corrects most rows of the one before and has some more, so that half of it would be seen. */
export async function killBars(
  newStore: () => Promise<StoreAddress>,
  folder: string,
  { share }: Random,
  say: (line: string) => void,
): Promise<Bar[]> {
  const address = await newStore();
  const importing = (file: string) => ['records', 'import', file, '--from', 'csv', '--json'];
  const file = join(folder, 'killed.csv');
  await writeExport(file, rows);
  const { seconds } = await succeeding(address, importing(file));
  const store = await openStore(address);
  let known = tallyOf(rows, 0);
  let halves = 0;
  let finished = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const size = rows + kill * 10;
    await writeExport(file, size, kill);
    const moment = share() * seconds * 1100;
    await command(address, importing(file), (child) => {
      child.stderr!.once('data', () => void delay(moment).then(() => child.kill('SIGKILL')));
    });
    const [now, next] = [await tallyIn(store), tallyOf(size, kill)];
    if (same(now, next)) finished += 1;
    else if (!same(now, known)) halves += 1;
    known = now;
  }
  await succeeding(address, importing(file));
  const last = await tallyIn(store);
  const lost = same(last, tallyOf(rows + kills * 10, kills)) ? 0 : 1;
  await store.destroy();
  say(
    `${address.engine}: ${kills} imports killed at moments of ${seconds.toFixed(1)} s, ${finished} of them too late`,
  );
  return [
    { name: `${address.engine}: half a file after a kill`, figure: halves, unit: '', most: 0 },
    { name: `${address.engine}: not whole after all kills`, figure: lost, unit: '', most: 0 },
  ];
}

async function tallyIn(store: Store): Promise<Tally> {
  const { count, sum } = await store
    .selectFrom('completion_record')
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      sql<number>`coalesce(sum(score_percent), 0)`.as('sum'),
    ])
    .executeTakeFirstOrThrow();
  return { count, sum };
}

const same = (a: Tally, b: Tally) => a.count === b.count && a.sum === b.sum;
