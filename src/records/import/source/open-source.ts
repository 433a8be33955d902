/** Opens a file of any kind: rows of a table, or objects of JSON, as they come. */
import { createReadStream } from 'node:fs';
import { CsvRows } from './csv-rows.ts';
import { decoded, encodingNames, type Encoding } from './encoding.ts';
import { chunkSize, type Inspected } from './inspect.ts';
import { JsonObjects, type SourceObject } from './json-objects.ts';
import type { SourceRow } from './row.ts';
import { sheetRows } from './sheet-rows.ts';
import { readWorkbook } from './workbook.ts';
import { ZipEntries } from './zip-entries.ts';

export type Opened = { notices: string[] } & (
  | { kind: 'rows'; rows: AsyncGenerator<SourceRow[]> }
  | { kind: 'objects'; objects: AsyncGenerator<SourceObject[]> }
);

/** Characters from which separators are told. */
const headSize = 64 * 1024;
const separators = [',', ';', '\t'] as const;

/**
 * @param likeness how much rows are like a table that is known; more is likelier
 * @throws Error that begins with `name`, where the file is damaged
 */
export async function openSource(
  path: string,
  name: string,
  { kind, encoding }: Inspected,
  likeness: (rows: readonly SourceRow[]) => number,
): Promise<Opened> {
  if (kind === 'xlsx') return openWorkbook(path, name);
  const notices = encoding.startsWith('windows')
    ? [`The text was taken for ${encodingNames[encoding]}.`]
    : [];
  const pieces = textOf(path, encoding);
  let head = '';
  let isAll = false;
  while (head.length < headSize && !isAll) {
    const next = await pieces.next();
    if (next.done) isAll = true;
    else head += next.value;
  }
  const text = (async function* () {
    try {
      yield head;
      yield* pieces;
    } finally {
      await pieces.return(undefined);
    }
  })();
  if (/^\s*[[{]/.test(head)) return { kind: 'objects', objects: objectsIn(text, name), notices };
  const end = head.includes('\n') ? '\n' : '\r';
  const separator = separatorOf(head, isAll, end, likeness);
  return { kind: 'rows', rows: csvRowsIn(text, new CsvRows(separator, end)), notices };
}

function textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  return decoded(createReadStream(path, { highWaterMark: chunkSize }), encoding);
}

function separatorOf(
  head: string,
  isAll: boolean,
  end: '\n' | '\r',
  likeness: (rows: readonly SourceRow[]) => number,
): string {
  const [, named] = /^sep=([,;\t])\s/.exec(head) ?? [];
  if (named !== undefined) return named;
  const rated = separators.map((separator) => {
    const reader = new CsvRows(separator, end);
    const rows = [...reader.push(head), ...(isAll ? reader.end() : [])].slice(0, 200);
    const wide = rows.filter(({ cells }) => cells.length > 1).length;
    return { separator, rate: likeness(rows) * 1000 + wide };
  });
  return rated.reduce((best, one) => (one.rate > best.rate ? one : best)).separator;
}

async function* csvRowsIn(pieces: AsyncGenerator<string>, reader: CsvRows): AsyncGenerator<SourceRow[]> {
  for await (const piece of pieces) yield withoutBlanks(reader.push(piece));
  yield withoutBlanks(reader.end());
}

/** Spreadsheets write rows of nothing but separators below a table. */
function withoutBlanks(rows: SourceRow[]): SourceRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

async function* objectsIn(pieces: AsyncGenerator<string>, name: string): AsyncGenerator<SourceObject[]> {
  const reader = new JsonObjects();
  try {
    for await (const piece of pieces) yield reader.push(piece);
    yield reader.end();
  } catch (error) {
    throw new Error(`${name} can't be read: ${(error as Error).message}`, { cause: error });
  }
}

async function openWorkbook(path: string, name: string): Promise<Opened> {
  try {
    const zip = await ZipEntries.of(path);
    const book = await readWorkbook(zip);
    const [first, ...others] = book.sheets;
    const notices =
      others.length === 0
        ? []
        : [`Only the first sheet, “${first!.name}”, was read; there are ${others.length} more.`];
    return { kind: 'rows', rows: named(sheetRows(zip.text(first!.part), book), name), notices };
  } catch (error) {
    throw damaged(name, error);
  }
}

async function* named<T>(rows: AsyncGenerator<T>, name: string): AsyncGenerator<T> {
  try {
    yield* rows;
  } catch (error) {
    throw damaged(name, error);
  }
}

function damaged(name: string, error: unknown): Error {
  const { message } = error as Error;
  return new Error(
    `${name} can't be read as a workbook: ${message.replace(/\.?$/, '.')} Save it again in Excel, or as CSV.`,
    {
      cause: error,
    },
  );
}
