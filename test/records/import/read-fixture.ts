import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile, type ReadFile, type ReadOptions } from '../../../src/records/import/read-file.ts';
import type { Rejection } from '../../../src/records/import/read-rows.ts';
import { inspect } from '../../../src/records/import/source/inspect.ts';
import type { CompletionRecord } from '../../../src/records/record.ts';
import type { ImportedRecord } from '../../../src/records/store/merge.ts';

export const fixtures = fileURLToPath(new URL('../../fixtures/records/', import.meta.url));

export interface AllRead extends Omit<ReadFile, 'rows'> {
  records: CompletionRecord[];
  imported: ImportedRecord[];
  rejections: Rejection[];
  /** Sentences on what was assumed, in the order of the rows. */
  warnings: string[];
}

export type Wanted = Omit<ReadOptions, 'source'>;

/** Reads a whole file without a store. @param path absolute, or the name of a fixture */
export async function readAll(path: string, wanted: Wanted = {}): Promise<AllRead> {
  const file = path.startsWith('/') ? path : join(fixtures, path);
  const name = basename(file);
  const source = { file: name, importId: 'import-1', importedAt: '2027-06-01T00:00:00.000Z' };
  const found = await readFile(file, name, await inspect(file, name), { ...wanted, source });
  if ('statements' in found) throw new Error(`${name} has statements of xAPI.`);
  const { rows, ...read } = found;
  const all: AllRead = { ...read, records: [], imported: [], rejections: [], warnings: [] };
  for await (const batch of rows) {
    all.imported.push(...batch.records);
    all.records.push(...batch.records.map(({ record }) => record));
    all.rejections.push(...batch.rejections);
    all.warnings.push(...batch.warnings.map(({ warning }) => warning));
  }
  return all;
}

/** Reads bytes as a file of a name. */
export async function readBytes(
  bytes: Uint8Array | string,
  wanted: Wanted = {},
  name = 'export.csv',
): Promise<AllRead> {
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return await readAll(file, wanted);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Some columns of a record, as a test compares them. */
export function pick<Column extends keyof CompletionRecord>(...columns: Column[]) {
  return (record: CompletionRecord) => columns.map((column) => record[column]);
}
