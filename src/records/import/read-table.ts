import { chosenHeader, unread } from './chosen-header.ts';
import { headersIn } from './header.ts';
import { isOwnHeader, ownRowReader } from './own-export.ts';
import type { ReadFile, Reading } from './read-file.ts';
import { readRows } from './read-rows.ts';
import { rowReader } from './row-reader.ts';
import { decide } from './sample.ts';
import type { Peeked } from './source/peeked.ts';
import type { SourceRow } from './source/row.ts';

/** @throws Error where the first rows do not tell how to read the others */
export function readTable(table: Peeked<SourceRow>, { name, options, layouts, mayBeOwn }: Reading): ReadFile {
  const { source, find, format, dateOrder } = options;
  const [top] = table.first;
  if (mayBeOwn && top !== undefined && isOwnHeader(top)) {
    const system = source.system ?? 'crosscheck';
    return {
      ...{ format: 'crosscheck', layout: 'Crosscheck export', system, headings: top.cells, notices: [] },
      rows: readRows(below(table, 0), ownRowReader(top.cells, { ...source, system }, find), cellsOf),
    };
  }
  const header = chosenHeader(headersIn(table.first, layouts), name, top?.cells ?? [], format);
  const decided = decide(table.first.slice(header.index + 1), header, dateOrder !== undefined, name);
  const system = source.system ?? header.layout.format;
  const above =
    header.index === 0 ? [] : [`What stands above the headings in line ${header.line} was passed over.`];
  return {
    ...{ format: header.layout.format, layout: header.layout.name, system, headings: header.headings },
    notices: [...above, ...decided.notices, ...unread(header, decided)],
    rows: readRows(
      below(table, header.index),
      rowReader(header, decided, { ...source, system }, find),
      cellsOf,
    ),
  };
}

function cellsOf({ cells }: SourceRow): readonly string[] {
  return cells;
}

/** The rows below the headings. */
async function* below({ all }: Peeked<SourceRow>, index: number): AsyncGenerator<readonly SourceRow[]> {
  let left = index + 1;
  for await (const rows of all) {
    if (left === 0) yield rows;
    else {
      yield rows.slice(left);
      left -= Math.min(left, rows.length);
    }
  }
}
