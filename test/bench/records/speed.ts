/** A million rows in and out, beside what PostgreSQL's own `psql` takes for the same. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { recordColumns } from '../../../src/records/record.ts';
import type { StoreAddress } from '../../../src/records/store/open.ts';
import type { Bar } from '../bars.ts';
import { succeeding, type Taken } from './command.ts';

const mostMegabytes = 300;

interface Trip {
  import: Taken;
  csv: Taken;
}

/** Takes an export in and writes the records out. @returns what each took */
async function roundTrip(address: StoreAddress, file: string, folder: string, rows: number): Promise<Trip> {
  const taken = await succeeding(address, ['records', 'import', file, '--from', 'csv', '--json']);
  const { added } = (JSON.parse(taken.output) as { files: { added: number }[] }).files[0]!;
  if (added !== rows) throw new Error(`Of ${rows} rows, ${added} were added.`);
  const out = join(folder, `out-${address.engine}.csv`);
  return {
    import: taken,
    csv: await succeeding(address, ['records', 'export', '--format', 'csv', '--out', out]),
  };
}

export interface Files {
  folder: string;
  /** Exports of an LMS, and how many rows they have. */
  small: { file: string; rows: number };
  large: { file: string; rows: number };
}

/** @param newStore makes an empty store */
export async function speedBars(
  newStore: () => Promise<StoreAddress>,
  { folder, small, large }: Files,
  say: (line: string) => void,
): Promise<{ bars: Bar[]; large: StoreAddress; importSeconds: number; csvSeconds: number }> {
  const few = await roundTrip(await newStore(), small.file, folder, small.rows);
  const address = await newStore();
  const many = await roundTrip(address, large.file, folder, large.rows);
  const { engine } = address;
  const xlsx = join(folder, `out-${engine}.xlsx`);
  const sheet = await succeeding(address, ['records', 'export', '--format', 'xlsx', '--out', xlsx]);
  say(
    `${engine}: import ${seconds(many.import)}, CSV ${seconds(many.csv)}, XLSX ${seconds(sheet)} of ${size(xlsx)}`,
  );
  const memory = (name: string, { megabytes }: Taken) =>
    bar(`${engine}: memory, ${name}`, Math.round(megabytes), 'MB', mostMegabytes);
  const growth = (name: string, from: Taken, to: Taken) =>
    bar(`${engine}: ${name}, ten times the rows`, round(to.seconds / from.seconds), '×', 12);
  const bars = [
    memory('import', many.import),
    memory('CSV', many.csv),
    memory('XLSX', sheet),
    growth('import', few.import, many.import),
    growth('CSV', few.csv, many.csv),
  ];
  return { bars, large: address, importSeconds: many.import.seconds, csvSeconds: many.csv.seconds };
}

/** @param url of a store that holds the large export */
export function besidePsql(
  url: string,
  programs: string,
  folder: string,
  ours: { importSeconds: number; csvSeconds: number },
  say: (line: string) => void,
): Bar[] {
  const psql = (sql: string) => {
    const begun = performance.now();
    execFileSync(join(programs, 'psql'), ['-q', '-v', 'ON_ERROR_STOP=1', '-d', url, '-c', sql]);
    return (performance.now() - begun) / 1000;
  };
  const file = join(folder, 'psql.csv');
  const query = `select ${recordColumns.join(', ')} from completion_record order by person_id, course_id, attempt, record_id`;
  const out = psql(`\\copy (${query}) to '${file}' csv header`);
  psql('create table copied_record (like completion_record including all)');
  const into = psql(`\\copy copied_record (${recordColumns.join(', ')}) from '${file}' csv header`);
  say(`psql \\copy: out ${out.toFixed(1)} s of ${size(file)}, in ${into.toFixed(1)} s`);
  return [
    bar('CSV, in times that psql takes', round(ours.csvSeconds / out), '×', 2),
    bar('Import, in times that psql takes', round(ours.importSeconds / into), '×', 4),
  ];
}

const bar = (name: string, figure: number, unit: string, most: number): Bar => ({ name, figure, unit, most });
const round = (figure: number) => Math.round(figure * 100) / 100;
const seconds = (taken: Taken) => `${taken.seconds.toFixed(1)} s`;
const size = (file: string) => `${Math.round(statSync(file).size / 1e6)} MB`;
