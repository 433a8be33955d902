/** Cells of a sheet (ECMA-376 part 1, 18.3.1.4). Text is inline text, which no program runs as a formula. */
import type { Value } from '../../store/copy-text.ts';
import type { ColumnKind } from '../columns.ts';
import { cellStyle } from './workbook.ts';

/** More a cell cannot hold. */
const longestText = 32_767;
const cutOff = ' … [cut: a cell holds no more]';

/** @param index of the column, from 0. @returns such as `AB` */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** @param place such as `AB12` @returns nothing for null: an empty cell is left out */
export function cell(place: string, value: Value, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  const serial = kind === 'instant' ? serialOf(value) : undefined;
  return serial === undefined
    ? textCell(place, value)
    : `<c r="${place}" s="${cellStyle.instant}"><v>${serial}</v></c>`;
}

export function headingCell(place: string, name: string): string {
  return `<c r="${place}" s="${cellStyle.heading}" t="inlineStr"><is><t>${name}</t></is></c>`;
}

function textCell(place: string, text: string): string {
  const short = text.length <= longestText ? text : text.slice(0, longestText - cutOff.length) + cutOff;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(short)}</t></is></c>`;
}

const dayMilliseconds = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);
/** Before it spreadsheets differ: some have a 29 February 1900. */
const firstSureDay = Date.UTC(1900, 2, 1);

/** Days since 1899-12-30, as spreadsheets count; undefined for what they can't tell as a date. */
function serialOf(instant: string): number | undefined {
  const milliseconds = Date.parse(instant);
  return milliseconds >= firstSureDay ? (milliseconds - firstDay) / dayMilliseconds : undefined;
}

const special =
  /[&<>]|[^\t\n\x20-\ufffd]|_x(?=[0-9a-fA-F]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML has no place for is written as `_x000D_`, by ECMA-376 part 1, 22.9.2.19. Half a character becomes �. */
function xmlText(text: string): string {
  return text.replace(special, (found) => {
    const entity = entities[found];
    if (entity !== undefined) return entity;
    if (found === '_x') return '_x005F_x';
    const code = found.charCodeAt(0);
    return code >= 0xd800 && code < 0xe000
      ? '\ufffd'
      : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
