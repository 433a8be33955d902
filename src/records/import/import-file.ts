/** Takes a file of an LMS into the store, whole or not at all; rows that are no records are set aside. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { rosterMark } from '../roster/person.ts';
import type { Actor } from '../store/audit.ts';
import { mergeRecords, type ImportedRecord } from '../store/merge.ts';
import type { Store } from '../store/open.ts';
import { previewMerge } from '../store/preview.ts';
import type { Import } from '../store/tables.ts';
import type { FormatName } from './formats/layout.ts';
import { personFinder } from './learner.ts';
import type { Wishes } from './mapping.ts';
import { readFile, type ReadFile } from './read-file.ts';
import type { Rejection } from './read-rows.ts';
import { RejectsFile } from './rejects-file.ts';
import { inspect } from './source/inspect.ts';
import { spooled } from './source/spool.ts';
import { importStatementsFile } from './statements-file.ts';
import { Tally, type Counted } from './tally.ts';

/** A file on disk, or an upload. */
type ImportedFile = { path: string } | { stream: AsyncIterable<Uint8Array>; name: string };

export type ImportOptions = ImportedFile &
  Wishes & {
    /** Told by the headings where it is left out. */
    format?: FormatName;
    /** The name of the LMS in the records; the mapping's or the format's where it is left out. */
    system?: string;
    actor: Actor;
    /** Tells what would happen, and changes nothing. */
    preview?: boolean;
    /** Where rejected rows go, as CSV; nowhere where it is left out. A file that is there already is left alone. */
    rejects?: string;
  };

export interface ImportReport extends Pick<
  Import,
  'rows' | 'added' | 'replaced' | 'unchanged' | 'older' | 'rejected' | 'source_system'
> {
  /** Without its folder. */
  file: string;
  sha256: string;
  format: FormatName;
  /** For people, such as `Moodle SCORM report`. */
  layout: string;
  isPreview: boolean;
  /** Null of a preview. */
  import_id: string | null;
  /** Sentences on how the whole file was read. */
  notices: string[];
  warnings: Counted[];
  reasons: Counted[];
  /** The first rows that were rejected. */
  rejections: Rejection[];
  rejects_file: string | null;
}

/** How many rejected rows a report shows; all are in the rejects file. */
const mostRejections = 100;

/**
 * @throws Error that names the file, the place and the remedy, where the file can't be read; nothing is taken in then
 */
export function importFile(store: Store, options: ImportOptions): Promise<ImportReport> {
  if ('path' in options) return importPath(store, options.path, basename(options.path), options);
  return spooled(options.stream, (path) => importPath(store, path, shortName(options.name), options));
}

/** What an upload calls itself may be a path, or no text. */
function shortName(name: string): string {
  const last = name.split(/[\\/]/).at(-1)!;
  return last.replace(/[\p{Cc}\p{Cs}\ufffd]/gu, '').slice(0, 200) || 'upload';
}

async function importPath(
  store: Store,
  path: string,
  file: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const { mapping, actor, preview: isPreview = false } = options;
  const inspected = await inspect(path, file);
  const importId = randomUUID();
  const importedAt = new Date().toISOString();
  const system = options.system ?? mapping?.system;
  const roster = await rosterMark(store);
  const read = await readFile(path, file, inspected, {
    ...options,
    source: { file, importId, importedAt, ...(system !== undefined && { system }) },
    find: await personFinder(store),
  });
  if ('statements' in read) {
    const { sha256 } = inspected;
    return importStatementsFile(store, read, { file, sha256, mostRejections }, options);
  }
  const kept = new Kept(
    isPreview || options.rejects === undefined ? undefined : new RejectsFile(options.rejects, read.headings),
  );
  const source = {
    import_id: importId,
    file,
    sha256: inspected.sha256,
    format: read.format,
    source_system: read.system,
    started_at: importedAt,
    roster,
  };
  let rejects_file: string | null = null;
  // Before the import is final, so that no row is lost for want of a place for it.
  const keepRejects = async () => {
    rejects_file = (await kept.file?.keep()) ?? null;
  };
  const [batches, rejectedSoFar] = [kept.batches(read), () => kept.rejected];
  try {
    const done = isPreview
      ? await previewMerge(store, source, actor, batches, rejectedSoFar)
      : await mergeRecords(store, source, actor, batches, rejectedSoFar, keepRejects);
    const { rows, added, replaced, unchanged, older, rejected } = done;
    return {
      file,
      sha256: inspected.sha256,
      format: read.format,
      layout: read.layout,
      source_system: read.system,
      ...{ rows, added, replaced, unchanged, older, rejected },
      isPreview,
      import_id: isPreview ? null : importId,
      notices: read.notices,
      warnings: kept.warnings.counts,
      reasons: kept.reasons.counts,
      rejections: kept.rejections,
      rejects_file,
    };
  } catch (error) {
    await read.rows.return(undefined);
    await kept.file?.discard();
    throw error;
  }
}

/** What is kept of the rows while they go by. */
class Kept {
  readonly file: RejectsFile | undefined;
  readonly warnings = new Tally();
  readonly reasons = new Tally();
  readonly rejections: Rejection[] = [];
  rejected = 0;

  constructor(file: RejectsFile | undefined) {
    this.file = file;
  }

  async *batches({ rows }: ReadFile): AsyncGenerator<ImportedRecord[]> {
    for await (const { records, rejections, warnings } of rows) {
      for (const { warning, line } of warnings) this.warnings.add(warning, line);
      for (const { reason, line } of rejections) this.reasons.add(reason, line);
      this.rejected += rejections.length;
      this.rejections.push(...rejections.slice(0, mostRejections - this.rejections.length));
      await this.file?.add(rejections);
      if (records.length > 0) yield records;
    }
  }
}
