import { numberText } from './number-format.ts';
import type { SourceRow } from './row.ts';
import { decoded, localName, newParser, type Workbook } from './workbook.ts';

/** Wider than any report; what is further out is no table. */
const mostColumns = 2000;
/** Excel's own limit. */
const mostRows = 1_048_576;

interface Cell {
  type: string;
  style: number;
  text: string;
}

/**
 * The rows of a sheet, as they come. Formulas are what they came to; rich text is its text.
 * @param pieces the text of the sheet's XML
 * @throws Error where it is no XML
 */
export async function* sheetRows(pieces: AsyncIterable<string>, book: Workbook): AsyncGenerator<SourceRow[]> {
  const parser = newParser();
  let rows: SourceRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let cell: Cell | undefined;
  let isText = false;
  parser.on('opentag', ({ name: qualified, attributes }) => {
    const name = localName(qualified);
    if (name === 'row') {
      const number = Number(attributes.r);
      // A number that is not after the last one would be the line of another row.
      line = number > line && number <= mostRows ? number : line + 1;
      cells = [];
      column = -1;
    } else if (name === 'c') {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
      cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), text: '' };
    }
    isText = name === 'v' || name === 't';
  });
  parser.on('text', (piece) => {
    if (isText && cell) cell.text += piece;
  });
  parser.on('closetag', ({ name: qualified }) => {
    const name = localName(qualified);
    isText = false;
    if (name === 'c' && cell) {
      if (column < mostColumns) {
        while (cells.length < column) cells.push('');
        cells[column] = textOf(cell, book);
      }
      cell = undefined;
    } else if (name === 'row' && cells.some((text) => text !== '')) rows.push({ line, cells });
  });
  for await (const piece of pieces) {
    parser.write(piece);
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
  parser.close();
}

/** @returns from 0, for such as `AB12` */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = Math.min(column * 26 + value, mostColumns + 1);
  }
  return column - 1;
}

function textOf({ type, style, text }: Cell, { strings, styles, countsFrom1904 }: Workbook): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type !== 'n') return decoded(text);
  return numberText(text, styles[style] ?? 'number', countsFrom1904);
}
