import type { ImportedRecord } from '../store/merge.ts';
import { Notes } from './notes.ts';
import { Rejected } from './rejected.ts';

/** A row that is no record. */
export interface Rejection {
  /** The line of the file, counted from 1. */
  line: number;
  /** A sentence. */
  reason: string;
  cells: readonly string[];
}

/** Some thousand rows of a file; each row is in one of the lists. */
export interface ReadRows {
  records: ImportedRecord[];
  rejections: Rejection[];
  /** What was assumed of each record that needed it, as sentences, with the line. */
  warnings: { line: number; warning: string }[];
}

/** Reads rows one by one. What can't be read is set aside with the reason; other errors are thrown. */
export async function* readRows<Row extends { line: number }>(
  lists: AsyncGenerator<readonly Row[]>,
  read: (row: Row, notes: Notes) => ImportedRecord,
  cellsOf: (row: Row) => readonly string[],
): AsyncGenerator<ReadRows> {
  for await (const list of lists) {
    const done: ReadRows = { records: [], rejections: [], warnings: [] };
    for (const row of list) {
      const notes = new Notes();
      try {
        done.records.push(read(row, notes));
        for (const warning of notes.warnings) done.warnings.push({ line: row.line, warning });
      } catch (error) {
        if (!(error instanceof Rejected)) throw error;
        done.rejections.push({ line: row.line, reason: error.message, cells: cellsOf(row) });
      }
    }
    yield done;
  }
}
