/** What every kind of file is read into before a format gives it a meaning. */
export interface SourceRow {
  /** The line of the file on which the row begins, counted from 1. */
  line: number;
  cells: readonly string[];
  /** Why the file has no whole row here, as a sentence; then the one cell is what is there instead. */
  broken?: string;
}
