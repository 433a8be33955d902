/** A workbook that `records export` has written, on its way back. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportRecords } from '../../../src/records/export/export.ts';
import { importFile } from '../../../src/records/import/import-file.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { firstRecords, upsertRecord } from '../../../src/records/store/records.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';

const actor = { name: 'tester' };
const records = [
  sampleRecord({ started_at: '2026-03-01T07:59:59.999Z', last_activity_at: '2026-03-01T08:25:00.001Z' }),
  sampleRecord({ attempt: 2, started_at: '2026-03-01T00:00:00.000Z', completed_at: null, score_percent: 0 }),
  sampleRecord({ attempt: 3, registered_at: '1899-12-31T23:59:59.123Z', duration_seconds: null }),
  sampleRecord({ attempt: 4, learner_name: 'Amal\r\n_x000D_ & <b>', occurrence: '2026-03-01' }),
  sampleRecord({ attempt: 5, learner_name: '', course_version: null, learner_id: '=1+1' }),
];

describeOnStores(({ open }) => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('brings the same records, to the millisecond', async () => {
    const db = await open();
    for (const record of records) await upsertRecord(db, record);
    const path = join(folder, 'records.xlsx');
    await exportRecords(db, { format: 'xlsx' }, actor, createWriteStream(path));
    expect(await importFile(db, { path, actor })).toMatchObject({
      ...{ format: 'crosscheck', rows: 5, unchanged: 5, rejected: 0 },
    });
    const other = await open();
    expect(await importFile(other, { path, actor })).toMatchObject({ added: 5, rejected: 0, notices: [] });
    const said = async (store: Store) =>
      (await firstRecords(store, 9)).map((record) => ({
        ...record,
        ...{ source_file: '', source_row: null, import_id: null },
      }));
    expect(await said(other)).toEqual(await said(db));
  });
});
