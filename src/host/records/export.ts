/** Files of what the page shows. */
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { CurrencyFilter } from '../../records/ask/currency.ts';
import { beginsWith, conditionOf, heldByRow, searchKey } from '../../records/ask/filter.ts';
import { writers, type ExportFormat, type RecordSource } from '../../records/export/export.ts';
import { everyStanding, writeStandingsCsv } from '../../records/export/standings.ts';
import { recordColumns } from '../../records/record.ts';
import type { Store } from '../../records/store/open.ts';
import { onSnapshot } from '../../records/store/snapshot.ts';

/** By what type, and under which ending, each form goes out. */
export const fileTypes: Readonly<Record<ExportFormat, { type: string; ending: string }>> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  json: { type: 'application/json', ending: 'json' },
  xapi: { type: 'application/x-ndjson', ending: 'ndjson' },
};

/** Writes where everybody stands whom a filter selects, as CSV, as it is when it begins. */
export function writeStandings(store: Store, filter: CurrencyFilter, out: Writable): Promise<void> {
  return onSnapshot(store, ({ db }) => writeStandingsCsv(everyStanding(db, filter), out));
}

/**
 * Writes the records of everybody whom a filter selects. Where it selects nobody in particular these are all records, also
 * of people whom no rule asks anything of.
 */
export function writeSelected(
  store: Store,
  filter: CurrencyFilter,
  format: ExportFormat,
  out: Writable,
): Promise<void> {
  const source: RecordSource = {
    columns: recordColumns,
    where: whereSelected(filter),
    onRows: () => undefined,
  };
  return onSnapshot(store, (snapshot) =>
    pipeline(Readable.from(writers[format](snapshot, source), { highWaterMark: 1 }), out),
  );
}

function whereSelected(filter: CurrencyFilter): RecordSource['where'] {
  const { requirement, role, base, standing } = filter;
  const key = searchKey(filter);
  if ([requirement, role, base, standing, key].every((each) => each === undefined))
    return (select) => select.and([]);
  const begins =
    key === undefined ? sql`true` : sql`(${beginsWith('person_key', key)} or ${beginsWith('name_key', key)})`;
  const people = sql<string>`(select person_id from currency where ${conditionOf(filter, heldByRow)} and ${begins})`;
  return (select) => select('person_id', 'in', people);
}
