/** Reads a file of any format into records, without a store. */
import { layouts } from './formats/formats.ts';
import type { FormatName, Layout } from './formats/layout.ts';
import { headersIn } from './header.ts';
import { asWritten, type FindPerson } from './learner.ts';
import { layoutsFor, type Wishes } from './mapping.ts';
import { isOwnHeader } from './own-export.ts';
import { readObjects } from './read-objects.ts';
import type { ReadRows } from './read-rows.ts';
import { readTable } from './read-table.ts';
import type { FileSource } from './row-reader.ts';
import type { Inspected } from './source/inspect.ts';
import { openSource } from './source/open-source.ts';
import { peeked } from './source/peeked.ts';
import type { SourceRow } from './source/row.ts';
import type { StatementsFile } from './statements-file.ts';

export interface ReadFile {
  format: FormatName;
  /** For people, such as `Moodle SCORM report`. */
  layout: string;
  /** The name of the LMS in the records. */
  system: string;
  /** Of the rows of the file; a single one for JSON. */
  headings: readonly string[];
  /** Sentences on how the whole file was read. */
  notices: string[];
  /** To be read once. @throws Error where the rest of the file is damaged */
  rows: AsyncGenerator<ReadRows>;
}

export interface ReadOptions extends Wishes {
  /** Told by the headings where it is left out. */
  format?: FormatName;
  /** Without a system, the format's name stands for it. */
  source: Omit<FileSource, 'system'> & { system?: string };
  find?: FindPerson;
}

/** What reading a file needs to know, whatever is in the file. */
export interface Reading {
  name: string;
  options: ReadOptions & { find: FindPerson };
  /** What the file may be. */
  layouts: readonly Layout[];
  mayBeOwn: boolean;
}

/** How many rows are looked at before all are read. */
const sampleSize = 2000;

/**
 * @param name of the file, for errors
 * @throws Error that names the file, the place and the remedy, where it can't be told how to read it
 */
export async function readFile(
  path: string,
  name: string,
  inspected: Inspected,
  options: ReadOptions,
): Promise<ReadFile | StatementsFile> {
  const { format } = options;
  const reading: Reading = {
    name,
    options: { ...options, find: options.find ?? asWritten },
    layouts: layoutsFor(layouts, format, options),
    mayBeOwn: format === undefined || format === 'crosscheck',
  };
  const opened = await openSource(path, name, inspected, (rows) => likeness(rows, reading));
  const { notices } = opened;
  const lists: AsyncGenerator<unknown> = opened.kind === 'rows' ? opened.rows : opened.objects;
  try {
    const read =
      opened.kind === 'rows'
        ? readTable(await peeked(opened.rows, sampleSize), reading)
        : readObjects(await peeked(opened.objects, sampleSize), reading);
    return { ...read, notices: [...notices, ...read.notices] };
  } catch (error) {
    // Otherwise the file would stay open.
    await lists.return(undefined);
    throw error;
  }
}

/** How much rows are like a table that is known, to tell the separator by. */
function likeness(rows: readonly SourceRow[], { layouts: known, mayBeOwn }: Reading): number {
  if (mayBeOwn && rows[0] !== undefined && isOwnHeader(rows[0])) return 100;
  return headersIn(rows, known)[0]?.columns.size ?? 0;
}
