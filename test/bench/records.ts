/**
 * What a compliance team waits for, on both databases, and whether anything is lost: a million rows in and out, the
 * first page of the records, imports that are killed, imports beside a running server, and files that are damaged.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoreAddress } from '../../src/records/store/open.ts';
import { random } from '../random.ts';
import { createDatabase, startPostgres } from '../postgres/server.ts';
import { printBars, type Bar } from './bars.ts';
import { succeeding } from './records/command.ts';
import { damageBars } from './records/damage.ts';
import { killBars } from './records/kills.ts';
import { pageBars } from './records/page.ts';
import { writeExport, writeRoster } from './records/rows.ts';
import { besidePsql, speedBars } from './records/speed.ts';
import { togetherBars } from './records/together.ts';

const rows = Number(process.env.CROSSCHECK_ROWS ?? 1_000_000);
const seed = Number(process.env.CROSSCHECK_SEED ?? 1);
const content = fileURLToPath(new URL('../../', import.meta.url));

const say = (line: string) => process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-records-'));
// What is measured is written to the disk, as it would be.
const postgres = await startPostgres(say, []);
const stores: Record<StoreAddress['engine'], () => Promise<StoreAddress>> = {
  sqlite: async () => ({ engine: 'sqlite', file: join(folder, randomUUID(), 'crosscheck.sqlite') }),
  postgres: async () => ({
    engine: 'postgres',
    url: await createDatabase(postgres.url, `bench_${randomUUID().slice(0, 8)}`),
  }),
};

const bars: Bar[] = [];
try {
  const files = {
    folder,
    small: { file: join(folder, 'small.csv'), rows: rows / 10 },
    large: { file: join(folder, 'large.csv'), rows },
  };
  const roster = join(folder, 'roster.csv');
  await writeExport(files.small.file, rows / 10);
  await writeExport(files.large.file, rows);
  // Everybody has a row for each requirement, so this is about as many rows for the page as there are records.
  await writeRoster(roster, rows);
  for (const newStore of Object.values(stores)) {
    const speed = await speedBars(newStore, files, say);
    bars.push(...speed.bars);
    const { large } = speed;
    if (large.engine === 'postgres')
      bars.push(...besidePsql(large.url, postgres.programs, folder, speed, say));
    await succeeding(large, ['records', 'roster', 'import', roster]);
    const { seconds } = await succeeding(large, ['records', 'due', '--json']);
    say(
      `${large.engine}: the first answer after the import, with everybody’s currency: ${seconds.toFixed(1)} s`,
    );
    const data = join(folder, 'data');
    mkdirSync(data, { recursive: true });
    bars.push(...(await pageBars(large, content, data, say)));
    bars.push(...(await killBars(newStore, folder, random(seed), say)));
    bars.push(...(await togetherBars(newStore, folder, say)));
  }
  bars.push(...(await damageBars(seed, say)));
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = printBars('records', bars) ? 0 : 1;
