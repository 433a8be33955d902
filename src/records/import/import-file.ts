/** Until files of every format are read: a reader of CSV that has the columns of our own export. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { recordColumns, recordOf, recordSchema, type Attempt } from '../record.ts';
import type { Actor } from '../store/audit.ts';
import { mergeRecords, previewMerge, type ImportedRecord, type MergeCounts } from '../store/merge.ts';
import type { Store } from '../store/open.ts';
import type { Import } from '../store/tables.ts';

export interface ImportFileOptions {
  path: string;
  /** The name that the file goes by, where it is not that of the path. */
  name?: string;
  format?: string;
  system?: string;
  zone?: string;
  dateOrder?: 'dmy' | 'mdy' | 'ymd';
  actor: Actor;
  /** Nothing is kept. */
  preview?: boolean;
}

export interface Reject {
  /** The line of the file, from 1. */
  row: number;
  reason: string;
}

export interface ImportReport extends MergeCounts, Pick<Import, 'file' | 'format' | 'rows' | 'rejected'> {
  /** The first few. */
  rejects: Reject[];
  /** What was assumed, and in how many rows. */
  warnings: { warning: string; rows: number }[];
}

const rejectsShown = 20;

export async function importFile(
  store: Store,
  { path, name = basename(path), format = 'crosscheck', actor, preview = false }: ImportFileOptions,
): Promise<ImportReport> {
  const rejects: Reject[] = [];
  const source = {
    import_id: randomUUID(),
    file: name,
    sha256: null,
    format,
    source_system: 'crosscheck',
    started_at: new Date().toISOString(),
  };
  async function* batches(): AsyncGenerator<ImportedRecord[]> {
    const rows = createReadStream(path);
    const parser = rows.pipe(parse({ columns: true, bom: true, info: true }));
    for await (const { record: row, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>) {
      const record = attemptOf(row, name, info.lines, source.import_id);
      const checked = recordSchema.safeParse(record);
      if (checked.success) yield [{ record: checked.data }];
      else
        rejects.push({
          row: info.lines,
          reason: checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join(' '),
        });
    }
  }
  const run = preview ? previewMerge : mergeRecords;
  const { added, replaced, unchanged, older, rows, rejected } = await run(
    store,
    source,
    actor,
    batches(),
    () => rejects.length,
  );
  return {
    ...{ file: name, format, rows, rejected, added, replaced, unchanged, older },
    rejects: rejects.slice(0, rejectsShown),
    warnings: [],
  };
}

const numbers = ['attempt', 'duration_seconds', 'score_percent'];
const texts = ['learner_name', 'course_title', 'occurrence'];

function attemptOf(row: Record<string, string>, file: string, line: number, importId: string) {
  const values = recordColumns.map((column) => {
    const text = row[column] ?? '';
    if (text === '') return [column, texts.includes(column) ? '' : null];
    return [column, numbers.includes(column) ? Number(text) : text];
  });
  const attempt = Object.fromEntries(values) as Attempt;
  return recordOf({ ...attempt, source_file: file, source_row: line, import_id: importId });
}
