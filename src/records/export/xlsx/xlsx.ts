/** Records as a workbook: dates are dates, the headings stay in sight and filter. Written as it is read. */
import type { Value } from '../../store/copy-text.ts';
import { zipOf, type ZipFile } from '../../zip/write.ts';
import { kindOf, type RecordColumn } from '../columns.ts';
import { cell, columnName, headingCell } from './cells.ts';
import { sheetDeclaration, sheetFile, spreadsheet, workbookParts } from './workbook.ts';

type Row = Readonly<Record<string, Value>>;

/** A sheet has 1,048,576 rows, and one is for the headings. What is more goes on in another sheet. */
const mostRows = 1_048_575;

/**
 * @param batches rows, some at a time
 * @param made an ISO instant, which the zip's files get
 * @param rowsOfSheet how many rows go into one sheet
 */
export function xlsxOf(
  batches: AsyncIterable<readonly Row[]>,
  columns: readonly RecordColumn[],
  made: string,
  rowsOfSheet: number = mostRows,
): AsyncGenerator<Buffer> {
  return zipOf(workbook(batches, columns, rowsOfSheet), made);
}

async function* workbook(
  batches: AsyncIterable<readonly Row[]>,
  columns: readonly RecordColumn[],
  rowsOfSheet: number,
): AsyncGenerator<ZipFile> {
  const rows = new Rows(batches);
  const sheets: string[] = [];
  do {
    const number = sheets.length + 1;
    sheets.push(number === 1 ? 'Records' : `Records ${number}`);
    yield { name: sheetFile(number), content: sheet(rows, columns, rowsOfSheet) };
  } while (await rows.hasMore());
  yield* workbookParts(sheets);
}

/** Batches of rows of which some can be taken, and the rest later. */
class Rows {
  readonly #batches: AsyncIterator<readonly Row[]>;
  #left: readonly Row[] = [];

  constructor(batches: AsyncIterable<readonly Row[]>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  async hasMore(): Promise<boolean> {
    while (this.#left.length === 0) {
      const { done, value } = await this.#batches.next();
      if (done) return false;
      this.#left = value;
    }
    return true;
  }

  /** @returns up to so many rows; none if there are no more */
  async take(most: number): Promise<readonly Row[]> {
    if (!(await this.hasMore())) return [];
    const taken = this.#left.slice(0, most);
    this.#left = this.#left.slice(most);
    return taken;
  }
}

async function* sheet(
  rows: Rows,
  columns: readonly RecordColumn[],
  rowsOfSheet: number,
): AsyncGenerator<string> {
  const names = columns.map((_column, i) => columnName(i));
  const kinds = columns.map(kindOf);
  yield `${sheetDeclaration}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map((column, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(column)}" customWidth="1"/>`)
    .join('')}</cols><sheetData><row r="1">${columns
    .map((column, i) => headingCell(`${names[i]}1`, column))
    .join('')}</row>`;
  let last = 1;
  for (;;) {
    const batch = await rows.take(Math.min(rowsAtOnce, rowsOfSheet - (last - 1)));
    if (batch.length === 0) break;
    const lines = batch.map((row) => {
      last += 1;
      return `<row r="${last}">${columns.map((column, i) => cell(`${names[i]}${last}`, row[column]!, kinds[i]!)).join('')}</row>`;
    });
    yield lines.join('');
    if (last > rowsOfSheet) break;
  }
  yield `</sheetData><autoFilter ref="A1:${names.at(-1)}${last}"/></worksheet>`;
}

/** Large strings would lie about until they are collected. */
const rowsAtOnce = 40;

/** In characters. */
const widths: Partial<Record<RecordColumn, number>> = {
  record_id: 14,
  learner_name: 24,
  course_title: 32,
  source_file: 28,
  original: 28,
  warnings: 28,
};

function widthOf(column: RecordColumn): number {
  return widths[column] ?? (kindOf(column) === 'instant' ? 19 : Math.max(12, column.length + 4));
}
