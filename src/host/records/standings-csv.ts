import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { CurrencyRow } from '../../records/ask/currency.ts';

const columns = [
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

/** Writes where people stand as CSV, as `writeCsv` does records. */
export async function writeStandingsCsv(rows: AsyncIterable<CurrencyRow>, out: Writable): Promise<void> {
  const toCsv = stringify({
    header: true,
    columns,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
  });
  await pipeline(Readable.from(rows), toCsv, out);
}
