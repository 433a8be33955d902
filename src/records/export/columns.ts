/** What the columns of a record hold, for whoever writes them. */
import { recordColumns, type CompletionRecord } from '../record.ts';

export type RecordColumn = keyof CompletionRecord;

type ColumnsOf<Value> = {
  [Column in RecordColumn]: Exclude<CompletionRecord[Column], null> extends Value ? Column : never;
}[RecordColumn];

const numbers: ReadonlySet<string> = new Set<ColumnsOf<number>>([
  'attempt',
  'duration_seconds',
  'score_percent',
  'source_row',
]);

const instants: ReadonlySet<string> = new Set<ColumnsOf<string>>([
  'registered_at',
  'started_at',
  'completed_at',
  'last_activity_at',
  'valid_until',
]);

export type ColumnKind = 'number' | 'instant' | 'text';

export function kindOf(column: RecordColumn): ColumnKind {
  if (numbers.has(column)) return 'number';
  return instants.has(column) ? 'instant' : 'text';
}

/**
 * Reads a choice of columns.
 * @param text names with commas between them
 * @throws Error that names a column which there is not, or which is named twice
 */
export function readColumns(text: string): RecordColumn[] {
  const names = text.split(',').map((name) => name.trim());
  for (const [i, name] of names.entries()) {
    if (!recordColumns.includes(name as RecordColumn))
      throw new Error(`There is no column "${name}". The columns are ${recordColumns.join(', ')}.`);
    if (names.indexOf(name) !== i) throw new Error(`The column ${name} is named twice.`);
  }
  return names as RecordColumn[];
}
