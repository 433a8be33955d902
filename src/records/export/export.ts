/** Writes the records that are wanted, in the form that is wanted, and keeps in the audit log who had them. */
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Compilable } from 'kysely';
import { recordColumns } from '../record.ts';
import { personIdOf } from '../roster/person.ts';
import { writeAudit, type Actor } from '../store/audit.ts';
import type { Value } from '../store/copy-text.ts';
import type { Store } from '../store/open.ts';
import { onSnapshot, streamBatches, type Snapshot } from '../store/snapshot.ts';
import type { RecordColumn } from './columns.ts';
import { csvOf } from './csv.ts';
import { whereRecords, type RecordFilter } from './filter.ts';
import { jsonOf, wholeRecords, xapiOf } from './json.ts';
import { xlsxOf } from './xlsx/xlsx.ts';

export const exportFormats = ['csv', 'xlsx', 'json', 'xapi'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export interface ExportWish {
  format: ExportFormat;
  /** All where they are left out; xAPI statements have none. */
  columns?: readonly RecordColumn[];
  filter?: RecordFilter;
}

/**
 * Writes records in their order, by person, course and attempt, as they are when it begins; little is in memory at once.
 * The audit log is told before the first row and after the last.
 * @param out ended when all is written, unless it is the process's own output
 * @returns how many records were written
 * @throws what `out` throws, with nothing changed in the store but the audit log
 */
export async function exportRecords(
  store: Store,
  { format, columns = recordColumns, filter = {} }: ExportWish,
  actor: Actor,
  out: Writable,
): Promise<number> {
  const person = await personOf(store, filter);
  const asked = {
    format,
    columns: columns.length === recordColumns.length ? 'all' : columns,
    ...impersonal(filter),
  };
  await writeAudit(store, actor, 'records.export', person ?? null, asked);
  let count = 0;
  const source = {
    columns,
    where: whereRecords(filter, person),
    onRows: (rows: number) => void (count += rows),
  };
  await onSnapshot(store, (snapshot) =>
    pipeline(Readable.from(writers[format](snapshot, source), { highWaterMark: 1 }), out),
  );
  await writeAudit(store, actor, 'records.exported', person ?? null, { format, records: count });
  return count;
}

/** Who the learner of a filter is, by the roster. */
export async function personOf(store: Store, { learner }: RecordFilter): Promise<string | undefined> {
  return learner === undefined ? undefined : personIdOf(store, learner);
}

/** A filter as the audit log may keep it. */
export function impersonal({ learner: _learner, ...rest }: RecordFilter): Omit<RecordFilter, 'learner'> {
  return rest;
}

export interface RecordSource {
  columns: readonly RecordColumn[];
  where: ReturnType<typeof whereRecords>;
  /** Is told how many records are in what comes next. */
  onRows: (count: number) => void;
}

type Write = (snapshot: Snapshot, source: RecordSource) => AsyncIterable<Buffer | string>;

/** The bytes of the records in each form. */
export const writers: Readonly<Record<ExportFormat, Write>> = {
  csv: (snapshot, source) =>
    csvOf(snapshot.copyOut(rowsOf(snapshot, source), source.columns), source.columns, source.onRows),
  xlsx: (snapshot, source) =>
    xlsxOf(
      counted(streamBatches(snapshot.db, rowsOf(snapshot, source)), source.onRows),
      source.columns,
      new Date().toISOString(),
    ),
  json: (snapshot, source) =>
    jsonOf(counted(wholeRecords(snapshot, source.where), source.onRows), source.columns),
  xapi: (snapshot, source) => xapiOf(counted(wholeRecords(snapshot, source.where), source.onRows)),
};

function rowsOf(
  { db }: Snapshot,
  { columns, where }: RecordSource,
): Compilable<Readonly<Record<string, Value>>> {
  return db
    .selectFrom('completion_record')
    .select(columns)
    .where(where)
    .orderBy('person_id')
    .orderBy('course_id')
    .orderBy('attempt')
    .orderBy('record_id') as unknown as Compilable<Readonly<Record<string, Value>>>;
}

async function* counted<Row>(
  batches: AsyncIterable<Row[]>,
  onRows: (count: number) => void,
): AsyncGenerator<Row[]> {
  for await (const batch of batches) {
    onRows(batch.length);
    yield batch;
  }
}
