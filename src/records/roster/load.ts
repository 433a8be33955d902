import type { Bulk } from '../store/bulk.ts';
import type { Value } from '../store/copy-text.ts';

const rowsAtOnce = 5000;

/** `bulk.load` of any number of rows. */
export async function loadAll(
  bulk: Bulk,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await bulk.load(table, columns, rows.slice(at, at + rowsAtOnce));
}
