/** Two imports and a server that takes commits, on one store at once. */
import { join } from 'node:path';
import type { StoreAddress } from '../../../src/records/store/open.ts';
import { openStore } from '../../../src/records/store/open.ts';
import { countRecords } from '../../../src/records/store/records.ts';
import type { Bar } from '../bars.ts';
import { succeeding } from './command.ts';
import { writeExport } from './rows.ts';
import { startProcess } from '../../records/process.ts';

const rows = 50_000;
const writer = new URL('../../records/write-records.ts', import.meta.url);

/** @returns how many acknowledged rows are missing */
export async function togetherBars(
  newStore: () => Promise<StoreAddress>,
  folder: string,
  say: (line: string) => void,
): Promise<Bar[]> {
  const address = await newStore();
  await (await openStore(address)).destroy();
  const files = [join(folder, 'one.csv'), join(folder, 'other.csv')];
  await writeExport(files[0]!, rows);
  await writeExport(files[1]!, rows, 0, rows);
  const store = address.engine === 'sqlite' ? address.file : address.url;
  // As the server does at each commit of a course: a transaction that reads, and then writes what follows from it.
  const server = startProcess(writer, store, 'live-learner', '1000000');
  let acknowledged = 0;
  server
    .stdout!.setEncoding('utf8')
    .on('data', (text: string) => (acknowledged += text.split('\n').length - 1));
  await Promise.all(
    files.map((file) => succeeding(address, ['records', 'import', file, '--from', 'csv', '--json'])),
  );
  const ended = new Promise((done) => server.once('close', done));
  server.kill('SIGKILL');
  await ended;
  const opened = await openStore(address);
  const kept = await countRecords(opened);
  await opened.destroy();
  say(`${address.engine}: ${acknowledged} commits were taken while two files of ${rows} rows went in`);
  // A commit may be kept whose acknowledgement died with the process.
  const missing = Math.max(0, 2 * rows + acknowledged - kept);
  const extra = Math.max(0, kept - (2 * rows + acknowledged + 1));
  return [
    { name: `${address.engine}: acknowledged rows missing`, figure: missing, unit: '', most: 0 },
    { name: `${address.engine}: rows too many`, figure: extra, unit: '', most: 0 },
  ];
}
