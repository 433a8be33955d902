/** Until files of every format are read: a reader of CSV that has the columns of our own export. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { recordColumns, recordOf, recordSchema, type Attempt } from '../record.ts';
import type { Actor } from '../store/audit.ts';
import { mergeRecords, previewMerge, type ImportedRecord, type MergeCounts } from '../store/merge.ts';
import type { Store } from '../store/open.ts';
import type { Import } from '../store/tables.ts';

export type ImportOptions = ({ path: string } | { stream: AsyncIterable<Uint8Array>; name: string }) & {
  format?:
    'moodle' | 'cornerstone' | 'successfactors' | 'scormcloud' | 'totara' | 'xapi' | 'crosscheck' | 'csv';
  system?: string;
  course?: string;
  zone?: string;
  dateOrder?: 'dmy' | 'mdy' | 'ymd';
  actor: Actor;
  /** Nothing is kept. */
  preview?: boolean;
};

interface Rejection {
  /** The line of the file, from 1. */
  line: number;
  reason: string;
}

interface Counted {
  message: string;
  count: number;
}

export interface ImportReport extends MergeCounts, Pick<Import, 'file' | 'format' | 'rows' | 'rejected'> {
  /** On the file as a whole. */
  notices: string[];
  warnings: Counted[];
  /** The first few. */
  rejections: Rejection[];
}

const rejectsShown = 20;

export async function importFile(store: Store, options: ImportOptions): Promise<ImportReport> {
  const { format = 'crosscheck', actor, preview = false } = options;
  const name = 'path' in options ? basename(options.path) : options.name;
  const rejects: Rejection[] = [];
  const source = {
    import_id: randomUUID(),
    file: name,
    sha256: null,
    format,
    source_system: 'crosscheck',
    started_at: new Date().toISOString(),
  };
  async function* batches(): AsyncGenerator<ImportedRecord[]> {
    const bytes = 'path' in options ? createReadStream(options.path) : Readable.from(options.stream);
    const parser = parse({ columns: true, bom: true, info: true });
    bytes.on('error', (error: Error) => parser.destroy(error));
    for await (const { record: row, info } of bytes.pipe(parser) as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>) {
      const record = attemptOf(row, name, info.lines, source.import_id);
      const checked = recordSchema.safeParse(record);
      if (checked.success) yield [{ record: checked.data }];
      else
        rejects.push({
          line: info.lines,
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
    notices: [],
    warnings: [],
    rejections: rejects.slice(0, rejectsShown),
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
