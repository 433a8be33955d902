/** What the first rows of a table say of all: in which order its dates are, and out of what its scores. */
import type { Header } from './header.ts';
import type { Field } from './formats/layout.ts';
import { ordersSeen, orderWords, type DateOrder } from './values/date-order.ts';
import { quoted } from './values/reading.ts';
import { firstScoColumn, type ScoColumn } from './sco-column.ts';
import { scaleOf } from './values/score.ts';
import type { SourceRow } from './source/row.ts';

export const dateFields = [
  'registered_at',
  'started_at',
  'completed_at',
  'last_activity_at',
  'valid_until',
] as const satisfies readonly Field[];

export interface Decided {
  dateOrder?: DateOrder;
  outOf: number;
  sco?: ScoColumn;
  /** Sentences on what was assumed of the whole file. */
  notices: string[];
  /** To be kept with each record that has a score, where the scale was told by the column. */
  scoreWarning?: string;
}

/**
 * @param rows the first rows below the headings
 * @param isWished whether the order of dates is one that somebody asked for
 * @throws Error where dates could be of two days and nothing tells, or contradict the layout
 */
export function decide(rows: readonly SourceRow[], header: Header, isWished: boolean, name: string): Decided {
  const notices: string[] = [];
  const dateOrder = orderIn(rows, header, isWished, name, notices);
  const scale = scaleIn(rows, header, notices);
  const sco = firstScoColumn(header, rows);
  return { ...(dateOrder && { dateOrder }), ...scale, ...(sco && { sco }), notices };
}

function* cellsOf(rows: readonly SourceRow[], { columns }: Header, wanted: readonly Field[]) {
  const places = wanted.flatMap((field) => columns.get(field) ?? []);
  for (const { cells, broken } of rows) {
    if (broken !== undefined) continue;
    for (const place of places) yield cells[place] ?? '';
  }
}

function orderIn(
  rows: readonly SourceRow[],
  header: Header,
  isWished: boolean,
  name: string,
  notices: string[],
): DateOrder | undefined {
  const { dateOrder } = header.layout;
  if (isWished) return dateOrder;
  const { certain, doubtful } = ordersSeen(cellsOf(rows, header, dateFields));
  if (certain.length > 1)
    throw new Error(
      `${name} has dates in two orders, ${certain.map((order) => orderWords[order]).join(' and ')}. Export it again with one, or name the right one with --date-order; rows of the other are then rejected.`,
    );
  const [seen] = certain;
  if (dateOrder !== undefined && seen !== undefined && seen !== dateOrder)
    throw new Error(
      `${name} has dates as ${orderWords[seen]}, where ${header.layout.name} has them as ${orderWords[dateOrder]}. Name the right order with --date-order ${seen}.`,
    );
  if (dateOrder !== undefined) return dateOrder;
  if (seen === undefined && doubtful !== undefined)
    throw new Error(
      `${name}: ${quoted(doubtful)} could be of two days. Name the order of its dates with --date-order dmy (day first), mdy (month first) or ymd.`,
    );
  if (seen !== undefined)
    notices.push(`Dates were read as ${orderWords[seen]}, since some can only be that.`);
  return seen;
}

function scaleIn(
  rows: readonly SourceRow[],
  header: Header,
  notices: string[],
): Pick<Decided, 'outOf' | 'scoreWarning'> {
  const { outOf } = header.layout;
  if (outOf !== undefined) return { outOf };
  if (!header.columns.has('score')) return { outOf: 100 };
  const scale = scaleOf(cellsOf(rows, header, ['score']));
  if (scale === 100) return { outOf: 100 };
  const scoreWarning =
    scale === 1
      ? 'Scores were read as parts of 1, since all that were looked at are at most 1.'
      : 'Scores of 0 and 1 were read as percent; if 1 means all, say so with "outOf": 1 in a mapping file.';
  if ([...cellsOf(rows, header, ['score'])].some((text) => /\d/.test(text) && !text.includes('%'))) {
    notices.push(scoreWarning);
    return { outOf: scale ?? 100, scoreWarning };
  }
  return { outOf: 100 };
}
