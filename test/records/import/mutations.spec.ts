/** However a file is spoiled, it is refused in words, or each of its rows is stored or rejected. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile } from '../../../src/records/import/import-file.ts';
import { databaseFile, openStore, type Store } from '../../../src/records/store/open.ts';
import { lawHolds } from './law.ts';
import { random as randomOf } from '../../random.ts';
import { mutated, mutations } from './mutate.ts';

const wishes = { course: 'cabin-signs', dateOrder: 'dmy' } as const;
let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
  store = await openStore({ engine: 'sqlite', file: databaseFile(folder) });
});
afterAll(async () => {
  await store.destroy();
  await rm(folder, { recursive: true });
});

const stored = async (): Promise<number> => {
  const count = async (table: 'completion_record' | 'superseded_record') =>
    (
      await store
        .selectFrom(table)
        .select((select) => select.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  return (await count('completion_record')) + (await count('superseded_record'));
};

test('300 spoiled files on a store: rows in the file are rows stored and rows rejected', async () => {
  let taken = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const { name, bytes, how } = mutated(seed);
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    const label = `seed ${seed}: ${name}, ${how.join(', ')}`;
    const before = await stored();
    try {
      const report = await importFile(store, { path, ...wishes, actor: { name: 'tester' } });
      const { rows, added, replaced, unchanged, older, rejected } = report;
      expect(added + replaced + unchanged + older + rejected, label).toBe(rows);
      // A row that is there word for word, or that is kept as superseded already, is not kept twice.
      expect(await stored(), label).toBeLessThanOrEqual(before + added + replaced + older);
      expect(await stored(), label).toBeGreaterThanOrEqual(before + added);
      taken += 1;
    } catch (error) {
      expect((error as Error).message, label).toMatch(/^file .*[.!]$|^file: .*[.!]$/s);
      expect(await stored(), label).toBe(before);
    }
  }
  expect(taken).toBeGreaterThan(150);
});

test('1,000 spoiled files without a store', async () => {
  for (let seed = 1001; seed <= 2000; seed += 1) {
    const { name, bytes, how } = mutated(seed);
    await lawHolds(bytes, folder, `seed ${seed}: ${name}, ${how.join(', ')}`);
  }
});

describe('workbooks', () => {
  test('300 spoiled workbooks', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('a');
    sheet.addRow(['Username', 'Course ID', 'Completed at', 'Status', 'Score']);
    for (let i = 0; i < 20; i += 1)
      sheet.addRow([`crew-${i}`, 'cabin-signs', new Date('2026-01-05'), 'passed', i]);
    const whole = Buffer.from(await book.xlsx.writeBuffer());
    const spoil = ['flip bytes', 'cut the end', 'cut the middle'] as const;
    let refused = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = randomOf(seed).share;
      const bytes = mutations[spoil[seed % spoil.length]!]!(whole, random);
      refused += (await lawHolds(bytes, folder, `seed ${seed}`)) === 'refused' ? 1 : 0;
    }
    expect(refused).toBeGreaterThan(100);
  });
});
