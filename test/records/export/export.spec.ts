import { Writable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import type { RecordedDecision } from '../../../src/records/decision.ts';
import { exportRecords, type ExportWish } from '../../../src/records/export/export.ts';
import type { RecordFilter } from '../../../src/records/export/filter.ts';
import { recordColumns } from '../../../src/records/record.ts';
import { readAudit } from '../../../src/records/store/audit.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';
import { collect } from './collect.ts';

const actor = { name: 'auditor' };
const hostile = sampleRecord({
  learner_id: '00429',
  learner_name: '=HYPERLINK("x"),\r\n\tأمل \\N 🛫',
  course_title: '\\N',
  course_version: '',
  source_file: '＝1',
  warnings: '\r-1',
  score_percent: -12.5,
});
const records = [
  sampleRecord(),
  sampleRecord({
    attempt: 2,
    completion: 'incomplete',
    success: 'unknown',
    completed_at: null,
    last_activity_at: '2026-05-31T23:59:59.999Z',
  }),
  sampleRecord({ learner_id: 'amal@example.com', person_id: '00427', source_system: "O'Hare \\ moodle" }),
  sampleRecord({
    learner_id: '00428',
    course_id: 'gate-signs',
    success: 'failed',
    completed_at: '2026-06-01T00:00:00.000Z',
  }),
  hostile,
];

describeOnStores(({ open }) => {
  let db: Store;
  beforeEach(async () => {
    db = await open();
    await db.transaction().execute(async (transaction) => {
      for (const record of records) await upsertRecord(transaction, record);
    });
  });

  const exported = async (wish: ExportWish) => {
    const { out, bytes } = collect();
    await exportRecords(db, wish, actor, out);
    return bytes().toString('utf8');
  };
  const found = async (filter: RecordFilter) => {
    const { records: list } = JSON.parse(await exported({ format: 'json', filter })) as {
      records: { record_id: string }[];
    };
    return list.map((one) => records.findIndex(({ record_id }) => record_id === one.record_id)).sort();
  };

  test('a CSV is the same on both stores, byte by byte', async () => {
    const columns = [
      'learner_id',
      'attempt',
      'learner_name',
      'course_title',
      'course_version',
      'source_file',
      'warnings',
      'score_percent',
    ] as const;
    expect(await exported({ format: 'csv', columns, filter: { learner: '00429' } })).toBe(
      'learner_id,attempt,learner_name,course_title,course_version,source_file,warnings,score_percent\r\n' +
        '00429,1,"\'=HYPERLINK(""x""),\r\n\tأمل \\N 🛫",\\N,,\'＝1,"\'\r-1",-12.5\r\n',
    );
  });

  test.each<[RecordFilter, number[]]>([
    [{}, [0, 1, 2, 3, 4]],
    [{ learner: '00428' }, [3]],
    [{ learner: 'amal@example.com' }, [2]],
    [{ learner: '00427' }, [0, 1, 2]],
    [{ course: 'gate-signs' }, [3]],
    [{ system: "O'Hare \\ moodle" }, [2]],
    [{ completion: 'incomplete' }, [1]],
    [{ success: 'failed' }, [3]],
    [{ from: '2026-05-31', to: '2026-05-31' }, [1]],
    [{ from: '2026-06-01' }, [3]],
    [{ to: '2026-05-30' }, [0, 2, 4]],
    [{ success: 'failed', learner: '00427' }, []],
  ])('of %j it writes the records that are meant', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
    const rows = (await exported({ format: 'csv', columns: ['attempt'], filter })).split('\r\n');
    expect(rows).toHaveLength(expected.length + 2);
  });

  test('a learner is found by any id that the roster has', async () => {
    await db.insertInto('learner_alias').values({ alias: 'a.benkirane', person_id: '00427' }).execute();
    expect(await found({ learner: ' A.Benkirane ' })).toEqual([0, 1, 2]);
  });

  test('JSON has a record a line, and says all that is known', async () => {
    const { record_id } = records[0]!;
    const decision = (sequence: number): RecordedDecision => ({
      record_id,
      sequence,
      interaction_id: 'the-aisle.first-look',
      description: 'أين؟',
      type: 'choice',
      response: '["wait"]',
      correct: '[]',
      result: 'neutral',
      decided_at: null,
      latency_seconds: 100 / 3,
      objectives: '["LO3"]',
    });
    await db
      .insertInto('decision')
      .values([decision(1), decision(0)])
      .execute();
    const objective = { record_id, objective_id: 'LO3', success: 'passed' as const, score_percent: 100 / 3 };
    await db.insertInto('objective_result').values(objective).execute();
    const text = await exported({ format: 'json' });
    expect(text.split('\n')).toHaveLength(records.length + 3);
    const read = JSON.parse(text) as { format: string; version: number; records: unknown[] };
    expect(read).toMatchObject({ format: 'crosscheck-records', version: 1 });
    expect(read.records[0]).toEqual({
      ...records[0],
      decisions: [decision(0), decision(1)],
      objectives: [objective],
    });
    expect(read.records.at(-1)).toEqual({ ...hostile, decisions: [], objectives: [] });
  });

  test('without a record JSON is still JSON, and with many pages each record is there once', async () => {
    expect(JSON.parse(await exported({ format: 'json', filter: { course: 'none' } }))).toMatchObject({
      records: [],
    });
    const many = Array.from({ length: 1001 }, (_, i) => sampleRecord({ course_id: 'many', attempt: i + 1 }));
    await db.transaction().execute(async (transaction) => {
      for (const record of many) await upsertRecord(transaction, record);
    });
    const read = JSON.parse(await exported({ format: 'json', filter: { course: 'many' } })) as {
      records: { attempt: number }[];
    };
    expect(read.records.map(({ attempt }) => attempt)).toEqual(many.map(({ attempt }) => attempt));
  });

  test('xAPI has a statement a line', async () => {
    const lines = (await exported({ format: 'xapi' })).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(records.length);
    expect(lines.map((line) => (JSON.parse(line) as { verb?: unknown }).verb)).not.toContain(undefined);
  });

  test('who exported what is in the audit log, without the learner’s id', async () => {
    await exported({ format: 'csv', filter: { learner: '00427', course: 'cabin-signs' } });
    const log = await readAudit(db, { limit: 10 });
    expect(log.map(({ actor, action }) => [actor, action])).toEqual([
      ['auditor', 'records.exported'],
      ['auditor', 'records.export'],
    ]);
    expect(JSON.parse(log[0]!.detail)).toEqual({ format: 'csv', records: 3 });
    expect(JSON.parse(log[1]!.detail)).toEqual({ format: 'csv', columns: 'all', course: 'cabin-signs' });
    expect(await readAudit(db, { person: '00427', limit: 10 })).toHaveLength(2);
  });

  test('an export that breaks off is in the audit log, and the store goes on', async () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done(new Error('The disk is full.')) });
    await expect(exportRecords(db, { format: 'csv' }, actor, out)).rejects.toThrow('The disk is full.');
    expect((await readAudit(db, { limit: 10 })).map(({ action }) => action)).toEqual(['records.export']);
    expect((await exported({ format: 'csv' })).split('\r\n')[0]).toBe(recordColumns.join(','));
  });
});
