import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { recordColumns, type CompletionRecord } from '../record.ts';

/**
 * Writes records as CSV by RFC 4180: UTF-8, CR LF, a header of column names, blank for null. Text that a spreadsheet
 * would run as a formula gets an apostrophe in front; a number stays a number. Only a few records are in memory at once.
 * @param out ended when all is written, unless it is the process's own output
 * @throws what reading `records` or writing `out` throws
 */
export async function writeCsv(
  records: Iterable<CompletionRecord> | AsyncIterable<CompletionRecord>,
  out: Writable,
): Promise<void> {
  const toCsv = stringify({
    header: true,
    columns: recordColumns,
    record_delimiter: 'windows',
    // Otherwise only CR LF would be quoted, but to many readers a lone CR or LF ends the line too.
    quote_record_delimiter: true,
    escape_formulas: true,
  });
  await pipeline(Readable.from(records), toCsv, out);
}
