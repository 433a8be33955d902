import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { RecordedDecision } from '../../src/records/decision.ts';
import type { CompletionRecord } from '../../src/records/record.ts';
import { readAudit } from '../../src/records/store/audit.ts';
import { mergeRecords, type ImportedRecord } from '../../src/records/store/merge.ts';
import type { Store } from '../../src/records/store/open.ts';
import { previewMerge } from '../../src/records/store/preview.ts';
import type { Import } from '../../src/records/store/tables.ts';
import { countRecords, streamRecords } from '../../src/records/store/records.ts';
import { arbitraryRecord } from './arbitrary-record.ts';
import { sampleRecord } from './sample-record.ts';
import { describeOnStores } from './stores.ts';

let imports = 0;
const actor = { name: 'tester' };
const source = () => ({
  import_id: `import-${++imports}`,
  file: 'export.csv',
  sha256: null,
  format: 'csv',
  source_system: 'lms',
  started_at: '2026-03-02T00:00:00.000Z',
  roster: '',
});

/** The records as the rows of a file. */
async function* file(...records: CompletionRecord[]): AsyncGenerator<ImportedRecord[]> {
  for (const [i, record] of records.entries()) yield [{ record: { ...record, source_row: i + 2 } }];
}

const counted = ({
  rows,
  added,
  replaced,
  unchanged,
  older,
}: Pick<Import, 'rows' | 'added' | 'replaced' | 'unchanged' | 'older'>) => ({
  rows,
  added,
  replaced,
  unchanged,
  older,
});

describeOnStores(({ open }) => {
  let db: Store;
  beforeEach(async () => {
    db = await open();
  });

  const merge = (...records: CompletionRecord[]) => mergeRecords(db, source(), actor, file(...records));
  const kept = async () => {
    const records = [];
    for await (const record of streamRecords(db)) records.push(record);
    return records;
  };
  const superseded = () => db.selectFrom('superseded_record').selectAll().execute();

  test('a file that has half of its many attempts twice is taken in without holding each row against each', async () => {
    const records = Array.from({ length: 20_000 }, (_, i) => sampleRecord({ attempt: 1 + (i % 10_000) }));
    async function* batch() {
      yield records.map((record, i) => ({ record: { ...record, source_row: i + 2 } }));
    }
    const done = await mergeRecords(db, source(), actor, batch());
    expect(counted(done)).toMatchObject({ rows: 20_000, added: 10_000, unchanged: 10_000 });
  }, 20_000);

  test('the same file twice adds nothing', async () => {
    const records = [sampleRecord(), sampleRecord({ learner_id: '00428' })];
    expect(counted(await merge(...records))).toMatchObject({ rows: 2, added: 2 });
    expect(counted(await merge(...records))).toMatchObject({ rows: 2, added: 0, unchanged: 2 });
    expect(await countRecords(db)).toBe(2);
    expect(await superseded()).toEqual([]);
  });

  test('a corrected row replaces, and what it replaced is kept', async () => {
    await merge(sampleRecord({ score_percent: 40, success: 'failed' }));
    const done = await merge(sampleRecord({ score_percent: 90 }));
    expect(counted(done)).toMatchObject({ rows: 1, added: 0, replaced: 1 });
    expect((await kept()).map((record) => record.score_percent)).toEqual([90]);
    expect(await superseded()).toMatchObject([
      { score_percent: 40, success: 'failed', superseded_by: done.import_id },
    ]);
  });

  test('an older export that comes late does not set an attempt back, and is kept all the same', async () => {
    await merge(sampleRecord());
    const late = sampleRecord({
      completion: 'incomplete',
      success: 'unknown',
      last_activity_at: '2026-02-01T00:00:00.000Z',
    });
    expect(counted(await merge(late))).toMatchObject({ rows: 1, older: 1, replaced: 0 });
    expect((await kept()).map(({ completion }) => completion)).toEqual(['completed']);
    expect(await superseded()).toMatchObject([{ completion: 'incomplete' }]);
  });

  test('of one attempt twice in a file the later activity stays', async () => {
    const later = sampleRecord({ score_percent: 95, last_activity_at: '2026-03-05T00:00:00.000Z' });
    const done = await merge(later, sampleRecord({ score_percent: 20 }), later);
    expect(counted(done)).toMatchObject({ rows: 3, added: 1, unchanged: 1, older: 1 });
    expect((await kept()).map((record) => record.score_percent)).toEqual([95]);
    expect(await superseded()).toMatchObject([{ score_percent: 20 }]);
  });

  test('a source that fails in the middle leaves nothing', async () => {
    async function* broken() {
      yield* file(sampleRecord());
      throw new Error('The disk is gone.');
    }
    await expect(mergeRecords(db, source(), actor, broken())).rejects.toThrow('The disk is gone.');
    expect(await countRecords(db)).toBe(0);
    expect(await db.selectFrom('import_file').selectAll().execute()).toEqual([]);
    expect(counted(await merge(sampleRecord()))).toMatchObject({ added: 1 });
  });

  test('decisions come with their record and go with its correction', async () => {
    const decision = (record: CompletionRecord, response: string): RecordedDecision => ({
      record_id: record.record_id,
      sequence: 0,
      interaction_id: 'the-aisle.first-look',
      description: '',
      type: 'choice',
      response: JSON.stringify([response]),
      correct: '[]',
      result: 'neutral',
      decided_at: null,
      latency_seconds: 1.5,
      objectives: '["LO3"]',
    });
    async function* rows(record: CompletionRecord, response: string) {
      const objectives = [
        { record_id: record.record_id, objective_id: 'LO3', success: 'passed' as const, score_percent: 50 },
      ];
      yield [{ record: { ...record, source_row: 2 }, decisions: [decision(record, response)], objectives }];
    }
    await mergeRecords(db, source(), actor, rows(sampleRecord(), 'wait'));
    await mergeRecords(db, source(), actor, rows(sampleRecord({ score_percent: 1 }), 'tell-purser'));
    expect(await db.selectFrom('decision').select('response').execute()).toEqual([
      { response: '["tell-purser"]' },
    ]);
    expect(await db.selectFrom('objective_result').selectAll().execute()).toHaveLength(1);
  });

  test('a preview counts what would change, and changes nothing', async () => {
    await merge(sampleRecord());
    const preview = await previewMerge(
      db,
      source(),
      actor,
      file(sampleRecord({ score_percent: 1 }), sampleRecord({ attempt: 2 })),
    );
    expect(counted(preview)).toMatchObject({ rows: 2, added: 1, replaced: 1 });
    expect((await kept()).map((record) => record.score_percent)).toEqual([85.5]);
    expect(await readAudit(db, { limit: 10 })).toHaveLength(1);
  });

  test('who imported is in the audit log, which can’t be changed', async () => {
    await merge(sampleRecord());
    expect(await readAudit(db, { limit: 10 })).toMatchObject([{ actor: 'tester', action: 'records.import' }]);
    await expect(db.updateTable('audit_entry').set({ actor: 'nobody' }).execute()).rejects.toThrow(
      'only be added',
    );
    await expect(db.deleteFrom('audit_entry').execute()).rejects.toThrow('only be added');
  });

  test('every row is counted once, and each attempt ends as its latest row', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(arbitraryRecord, { maxLength: 6 }), { maxLength: 3 }),
        async (files) => {
          await db.deleteFrom('completion_record').execute();
          await db.deleteFrom('superseded_record').execute();
          const expected = new Map<string, CompletionRecord>();
          for (const records of files) {
            const before = await countRecords(db);
            const done = await merge(...records);
            expect(done.added + done.replaced + done.unchanged + done.older).toBe(records.length);
            expect(await countRecords(db)).toBe(before + done.added);
            for (const record of latestOf(records)) {
              const known = expected.get(record.record_id);
              if (known && isOlder(record, known)) continue;
              if (known?.row_hash !== record.row_hash) expected.set(record.record_id, record);
            }
          }
          const hashes = (await kept()).map((record) => [record.record_id, record.row_hash]);
          expect(new Map(hashes as [string, string][])).toEqual(
            new Map([...expected].map(([id, record]) => [id, record.row_hash])),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

const isOlder = (a: CompletionRecord, b: CompletionRecord) =>
  a.last_activity_at !== null && b.last_activity_at !== null && a.last_activity_at < b.last_activity_at;

/** Of each attempt in a file, the row that counts: by last activity, and among equals the last. */
function latestOf(records: readonly CompletionRecord[]): CompletionRecord[] {
  const latest = new Map<string, CompletionRecord>();
  for (const record of records) {
    const known = latest.get(record.record_id);
    if (known && (record.last_activity_at ?? '') < (known.last_activity_at ?? '')) continue;
    latest.set(record.record_id, record);
  }
  return [...latest.values()];
}
