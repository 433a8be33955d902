import { beforeEach, describe, expect, test } from 'vitest';
import {
  forgetRegistrations,
  openRegistration,
  registrationMigrations,
} from '../../../src/host/registrations.ts';
import type { RecordedDecision } from '../../../src/records/decision.ts';
import { forgetPerson } from '../../../src/records/forget/forget.ts';
import { recordOf, type CompletionRecord } from '../../../src/records/record.ts';
import { pseudonymOf, readAudit } from '../../../src/records/store/audit.ts';
import { mergeRecords } from '../../../src/records/store/merge.ts';
import { migrate, type Store } from '../../../src/records/store/open.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';

const actor = { name: 'officer' };
const amal = sampleRecord({
  original: '{"learner_name":"BENKIRANE Amal","completed_at":"01/03/2026"}',
  warnings: '["The name Amal is in capitals."]',
});
const amalByMail = sampleRecord({
  learner_id: 'Amal@Example.com',
  person_id: '00427',
  source_file: 'moodle.csv',
});
const other = sampleRecord({ learner_id: '00428', learner_name: 'Jean Dupont' });

const decision = (record: CompletionRecord, type: string): RecordedDecision => ({
  record_id: record.record_id,
  sequence: 0,
  interaction_id: 'the-aisle.first-look',
  description: '',
  type,
  response: '["Amal told me"]',
  correct: '[]',
  result: 'neutral',
  decided_at: null,
  latency_seconds: 1.5,
  objectives: '[]',
});
const objective = ({ record_id }: CompletionRecord) => ({
  record_id,
  objective_id: 'LO3',
  success: 'passed' as const,
  score_percent: 50,
});

let imports = 0;
async function imported(db: Store, records: readonly CompletionRecord[]): Promise<void> {
  async function* batches() {
    yield records.map((record, i) => ({
      record: { ...record, source_row: i + 2 },
      decisions: [decision(record, i === 0 ? 'choice' : 'long-fill-in')],
      objectives: [objective(record)],
    }));
  }
  const import_id = `import-${++imports}`;
  const source = {
    import_id,
    file: 'a.csv',
    sha256: null,
    format: 'csv',
    source_system: 'lms',
    started_at: '2026-03-02T00:00:00.000Z',
    roster: '',
  };
  await mergeRecords(db, source, actor, batches());
}

describeOnStores(({ open }) => {
  let db: Store;
  beforeEach(async () => {
    db = await open();
    await imported(db, [amal, amalByMail, other]);
    await imported(db, [sampleRecord({ ...amal, score_percent: 99 })]);
    const person_id = '00427';
    await db
      .insertInto('roster_member')
      .values({ person_id, name: 'Amal', role: 'crew', base: 'CDG', since: null, until: null })
      .execute();
    await db.insertInto('learner_alias').values({ alias: 'amal@example.com', person_id }).execute();
    await db
      .insertInto('statement')
      .values({
        statement_id: 's1',
        attempt_key: 'k',
        learner_id: '00427',
        voids: null,
        at: null,
        fact: null,
      })
      .execute();
  });

  /** Everything that the store can be read for. */
  const everything = async () => {
    const tables = await db.introspection.getTables();
    const rows = await Promise.all(
      tables
        .filter(({ name }) => !name.includes('migration') && name !== 'setting')
        .map(({ name }) =>
          db
            .selectFrom(name as 'decision')
            .selectAll()
            .execute(),
        ),
    );
    return JSON.stringify(rows);
  };
  const countOf = async (
    table: 'completion_record' | 'superseded_record' | 'decision' | 'objective_result',
  ) => (await db.selectFrom(table).select('record_id').execute()).length;

  describe.each(['00427', 'AMAL@example.com '])('by %j', (learner) => {
    test('a person is removed whole, and nobody else', async () => {
      const { rows, sources } = await forgetPerson(db, { learner, fate: 'remove' }, actor);
      expect(rows).toEqual({
        completion_record: 2,
        superseded_record: 1,
        decision: 2,
        objective_result: 2,
        roster_member: 1,
        learner_alias: 1,
        currency: 0,
        stale_person: 1,
        statement: 1,
      });
      expect(sources).toEqual([
        { source_system: amal.source_system, source_file: 'cabin-signs-scorm12.zip' },
        { source_system: amal.source_system, source_file: 'moodle.csv' },
      ]);
      expect((await everything()).replaceAll('Amal told me', '')).not.toMatch(/amal|00427/i);
      expect(await db.selectFrom('completion_record').select('learner_id').execute()).toEqual([
        { learner_id: '00428' },
      ]);
      expect([await countOf('decision'), await countOf('objective_result')]).toEqual([1, 1]);
    });

    test('a pseudonymised person’s records still count, and say nothing of them', async () => {
      const { rows, pseudonym } = await forgetPerson(db, { learner, fate: 'pseudonymise' }, actor);
      expect(rows).toMatchObject({
        completion_record: 2,
        superseded_record: 1,
        decision: 2,
        objective_result: 2,
        roster_member: 1,
      });
      expect((await everything()).replaceAll('Amal told me', '')).not.toMatch(/amal|00427/i);
      const records = await db
        .selectFrom('completion_record')
        .selectAll()
        .where('person_id', '=', pseudonym)
        .execute();
      expect(records.map(({ score_percent }) => score_percent).sort()).toEqual([85.5, 99]);
      for (const record of [
        ...records,
        ...(await db.selectFrom('superseded_record').selectAll().execute()),
      ]) {
        const { record_id, row_hash } = recordOf(record);
        expect(record).toMatchObject({ record_id, row_hash, learner_name: '', warnings: null });
      }
      expect(new Set(records.map(({ record_id }) => record_id)).size).toBe(2);
      const joined = await db
        .selectFrom('completion_record')
        .innerJoin('decision', 'decision.record_id', 'completion_record.record_id')
        .innerJoin('objective_result', 'objective_result.record_id', 'completion_record.record_id')
        .select(['type', 'response'])
        .where('person_id', '=', pseudonym)
        .orderBy('type')
        .execute();
      expect(joined).toEqual([
        { type: 'choice', response: '["Amal told me"]' },
        { type: 'long-fill-in', response: '[]' },
      ]);
    });
  });

  test('what the source’s text says of anything but the person stays', async () => {
    await forgetPerson(db, { learner: '00427', fate: 'pseudonymise' }, actor);
    const { original } = await db
      .selectFrom('superseded_record')
      .select('original')
      .executeTakeFirstOrThrow();
    expect(original).toBe('{"completed_at":"01/03/2026"}');
  });

  test('somebody who comes back with an old file can be forgotten again', async () => {
    await forgetPerson(db, { learner: '00427', fate: 'pseudonymise' }, actor);
    await imported(db, [amal, amalByMail]);
    expect(await countOf('completion_record')).toBe(5);
    await forgetPerson(db, { learner: '00427', fate: 'pseudonymise' }, actor);
    await forgetPerson(db, { learner: 'amal@example.com', fate: 'pseudonymise' }, actor);
    expect([await countOf('completion_record'), await countOf('decision')]).toEqual([3, 3]);
  });

  test('that it was done is in the audit log, under the pseudonym', async () => {
    const { pseudonym } = await forgetPerson(db, { learner: '00427', fate: 'remove' }, actor);
    expect(pseudonym).toBe(await pseudonymOf(db, '00427'));
    const [entry] = await readAudit(db, { person: '00427', limit: 1 });
    expect(entry).toMatchObject({ actor: 'officer', action: 'records.forget', subject: pseudonym });
    expect(JSON.parse(entry!.detail)).toMatchObject({ fate: 'remove', completion_record: 2 });
  });

  test('whoever is not known leaves all as it is', async () => {
    const { rows } = await forgetPerson(db, { learner: 'nobody', fate: 'remove' }, actor);
    expect(Object.values(rows).every((count) => count === 0)).toBe(true);
    expect(await countOf('completion_record')).toBe(3);
  });

  test('if other tables can’t be cleared, nothing is', async () => {
    const also = () => Promise.reject(new Error('The disk is full.'));
    await expect(forgetPerson(db, { learner: '00427', fate: 'remove', also }, actor)).rejects.toThrow(
      'The disk is full.',
    );
    expect(await countOf('completion_record')).toBe(3);
    expect(await readAudit(db, { person: '00427', limit: 1 })).toEqual([]);
  });

  test('the local LMS forgets its registrations along with them', async () => {
    expect(await forgetRegistrations(db, { learnerIds: ['00427'] })).toBe(0);
    await migrate(db, 'host', registrationMigrations);
    const content = {
      courseId: 'cabin-signs',
      standard: 'scorm12' as const,
      courseTitle: '',
      courseVersion: '1',
      contentFingerprint: '',
      sourceFile: '',
    };
    const now = '2026-03-01T00:00:00.000Z';
    for (const learnerId of ['00427', '00428'])
      await openRegistration(db, { learnerId, learnerName: 'Amal' }, content, false, now);
    expect(await forgetRegistrations(db, { learnerIds: ['00427'] }, () => 'p-1')).toBe(1);
    const registrations = () =>
      db
        .selectFrom('registration' as 'decision')
        .selectAll()
        .orderBy('learner_id' as 'type')
        .execute();
    expect(await registrations()).toMatchObject([
      { learner_id: '00428', learner_name: 'Amal' },
      { learner_id: 'p-1', learner_name: '', cmi: null },
    ]);
    expect(await forgetRegistrations(db, { before: '2026-03-02' })).toBe(2);
    expect(await registrations()).toEqual([]);
  });
});
