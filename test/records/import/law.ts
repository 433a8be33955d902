/** The law of every import, checked without a store so that it can be checked on very many files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFile } from '../../../src/records/import/read-file.ts';
import { inspect } from '../../../src/records/import/source/inspect.ts';
import { recordSchema } from '../../../src/records/record.ts';

/**
 * Reads a file as an import does: each row is a whole record or is rejected with a reason, no line is there twice, and a
 * file that can't be read is refused in a sentence that names it.
 * @param label to name in errors
 * @throws Error where the law doesn't hold
 */
export async function lawHolds(
  bytes: Uint8Array,
  folder: string,
  label: string,
): Promise<'read' | 'refused'> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const source = { file: 'file', importId: 'import-1', importedAt: '2027-06-01T00:00:00.000Z' };
  const wishes = { course: 'cabin-signs', dateOrder: 'dmy' } as const;
  const lines = new Set<number>();
  let rows = 0;
  try {
    const read = await readFile(path, 'file', await inspect(path, 'file'), { ...wishes, source });
    // Statements are no rows; the tests of xAPI hold them to a law of their own.
    if ('statements' in read) return 'read';
    for await (const { records, rejections } of read.rows) {
      rows += records.length + rejections.length;
      for (const { record } of records) {
        recordSchema.parse(record);
        lines.add(record.source_row!);
      }
      for (const { line, reason } of rejections) {
        if (reason === '') throw new Error('a row is rejected without a reason');
        lines.add(line);
      }
    }
  } catch (error) {
    if (/^file\b/.test((error as Error).message)) return 'refused';
    throw new Error(label, { cause: error });
  }
  if (lines.size !== rows) throw new Error(`${label}: ${rows} rows on ${lines.size} lines`);
  return 'read';
}
