/** Finds the row of headings in a table, and which report it is by them. */
import { learnerFields, type Field, type Layout } from './formats/layout.ts';
import type { SourceRow } from './source/row.ts';
import { wordKey } from './values/text.ts';

export interface Header {
  layout: Layout;
  /** Its place among the rows that were looked through. */
  index: number;
  line: number;
  headings: readonly string[];
  /** The column of each field, from 0. */
  columns: ReadonlyMap<Field, number>;
}

/** Titles, filters and dates of a report may stand above its table. */
const mostRowsAbove = 40;

/** @returns what the rows may be, the likeliest first; each format once */
export function headersIn(rows: readonly SourceRow[], layouts: readonly Layout[]): Header[] {
  const found = rows
    .slice(0, mostRowsAbove)
    .flatMap((row, index) => {
      if (row.broken !== undefined || row.cells.length < 2) return [];
      const places = placesOf(row.cells);
      return layouts.flatMap((layout) => headerOf(layout, row, index, places) ?? []);
    })
    // Sorting keeps the order of what is equal, and so the order of the layouts and of the rows.
    .sort((a, b) => Number(isPlain(a)) - Number(isPlain(b)) || b.columns.size - a.columns.size);
  return found.filter(
    (header, i) => found.findIndex(({ layout }) => layout.format === header.layout.format) === i,
  );
}

/** A named layout is surer than the one that fits any table. */
function isPlain({ layout }: Header): boolean {
  return layout.signature.length === 0;
}

/** A `Map`, since a heading may be called `__proto__`. */
function placesOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  cells.forEach((cell, i) => {
    const key = cell.length > 200 ? '' : wordKey(cell);
    if (key !== '' && !places.has(key)) places.set(key, i);
  });
  return places;
}

function headerOf(
  layout: Layout,
  row: SourceRow,
  index: number,
  places: ReadonlyMap<string, number>,
): Header | undefined {
  const columns = new Map<Field, number>();
  for (const [field, names] of Object.entries(layout.headings) as [Field, readonly string[]][]) {
    const place = names.map((name) => places.get(name)).find((found) => found !== undefined);
    if (place !== undefined) columns.set(field, place);
  }
  const isThere = (field: Field) => columns.has(field) || layout.fixed?.[field] !== undefined;
  const hasLearner = learnerFields.some(isThere);
  if (!layout.signature.every(isThere) || columns.size < 2) return undefined;
  if (layout.signature.length === 0 && !(hasLearner && columns.size >= 3)) return undefined;
  return { layout, index, line: row.line, headings: row.cells, columns };
}
