/** Records as CSV by RFC 4180: UTF-8, CR LF, a header of column names, blank for null. */
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { recordColumns, type CompletionRecord } from '../record.ts';
import { copyLine } from '../store/copy-text.ts';
import { kindOf, type RecordColumn } from './columns.ts';
import { csvRows } from './csv-rows.ts';

/**
 * Writes records as CSV. Text that a spreadsheet would run as a formula gets an apostrophe in front; a number stays a
 * number. Only a few records are in memory at once.
 * @param out ended when all is written, unless it is the process's own output
 * @throws what reading `records` or writing `out` throws
 */
export async function writeCsv(
  records: Iterable<CompletionRecord> | AsyncIterable<CompletionRecord>,
  out: Writable,
): Promise<void> {
  await pipeline(Readable.from(csvOf(inPieces(records), recordColumns), { highWaterMark: 1 }), out);
}

/**
 * @param copied the records as COPY text, in pieces that may end anywhere
 * @param columns what is in the text, in order
 */
export async function* csvOf(
  copied: AsyncIterable<Buffer>,
  columns: readonly RecordColumn[],
  onRows: (count: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${columns.join(',')}\r\n`);
  yield* csvRows(
    copied,
    columns.map((column) => kindOf(column) === 'number'),
    onRows,
  );
}

const recordsAtOnce = 100;

async function* inPieces(
  records: Iterable<CompletionRecord> | AsyncIterable<CompletionRecord>,
): AsyncGenerator<Buffer> {
  let lines: string[] = [];
  for await (const record of records) {
    lines.push(copyLine(recordColumns.map((column) => record[column])));
    if (lines.length < recordsAtOnce) continue;
    yield Buffer.from(lines.join(''));
    lines = [];
  }
  yield Buffer.from(lines.join(''));
}
