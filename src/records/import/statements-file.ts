/** A file of xAPI statements: attempts are told by many of them together, so no row is a record. */
import type { Store } from '../store/open.ts';
import { importStatements } from '../xapi/import.ts';
import type { ImportOptions, ImportReport } from './import-file.ts';
import type { Rejection } from './read-rows.ts';
import { RejectsFile } from './rejects-file.ts';
import type { SourceObject } from './source/json-objects.ts';
import { Tally } from './tally.ts';

export interface StatementsFile {
  format: 'xapi';
  notices: string[];
  /** To be read once. */
  statements: AsyncGenerator<readonly SourceObject[]>;
}

/** Takes the statements in, all of the file or nothing. Its rows are attempts, and statements that can't be read. */
export async function importStatementsFile(
  store: Store,
  { statements, notices }: StatementsFile,
  { file, sha256, mostRejections }: { file: string; sha256: string; mostRejections: number },
  options: ImportOptions,
): Promise<ImportReport> {
  const { actor, preview: isPreview = false } = options;
  const system = options.system ?? options.mapping?.system;
  const lines: number[] = [];
  async function* values() {
    for await (const objects of statements) {
      for (const { line } of objects) lines.push(line);
      yield objects.map(valueOf);
    }
  }
  const reasons = new Tally();
  const rejections: Rejection[] = [];
  const done = await importStatements(store, values(), {
    ...{ file, sha256, actor, system, preview: isPreview },
    onRejected: ({ position, statement, reason }) => {
      const line = lines[position] ?? position + 1;
      reasons.add(reason, line);
      rejections.push({ line, reason, cells: [JSON.stringify(statement) ?? ''] });
    },
  });
  const { rows, added, replaced, unchanged, older, rejected, source_system, import_id } = done;
  return {
    ...{ file, sha256, format: 'xapi', layout: 'xAPI statements', source_system, isPreview, notices },
    ...{ rows, added, replaced, unchanged, older, rejected },
    import_id: isPreview ? null : import_id,
    warnings: [],
    reasons: reasons.counts,
    rejections: rejections.slice(0, mostRejections),
    rejects_file: isPreview ? null : await kept(rejections, options.rejects),
  };
}

/** What is no JSON is no statement either. */
function valueOf({ text, broken }: SourceObject): unknown {
  if (broken !== undefined) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function kept(rejections: readonly Rejection[], path: string | undefined): Promise<string | null> {
  if (path === undefined) return null;
  const rejects = new RejectsFile(path, ['statement']);
  await rejects.add(rejections);
  return rejects.keep();
}
