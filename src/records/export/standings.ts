/** Where people stand, all of whom a filter means. */
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Kysely } from 'kysely';
import { listCurrency, type CurrencyFilter, type CurrencyRow } from '../ask/currency.ts';
import type { RecordTables } from '../store/tables.ts';

/** The columns, in the order in which a file shows them. */
export const standingColumns = [
  'person_id',
  'name',
  'role',
  'base',
  'requirement_id',
  'standing',
  'completed_on',
  'due_on',
  'lapses_on',
] as const satisfies readonly (keyof CurrencyRow)[];

const rowsAtOnce = 500;

/** Everybody whom a filter means, a page at a time. */
export async function* everyStanding(
  db: Kysely<RecordTables>,
  filter: CurrencyFilter,
): AsyncGenerator<CurrencyRow> {
  let after: string | undefined;
  do {
    const page = await listCurrency(db, filter, {
      limit: rowsAtOnce,
      ...(after !== undefined && { after }),
    });
    yield* page.rows;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** Writes where people stand as CSV, as `writeCsv` does records. */
export async function writeStandingsCsv(rows: AsyncIterable<CurrencyRow>, out: Writable): Promise<void> {
  const toCsv = stringify({
    header: true,
    columns: standingColumns,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
  });
  await pipeline(Readable.from(rows), toCsv, out);
}
