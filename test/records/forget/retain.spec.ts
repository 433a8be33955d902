import { beforeEach, expect, test } from 'vitest';
import { retainRecords } from '../../../src/records/forget/retain.ts';
import { readAudit } from '../../../src/records/store/audit.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';

const actor = { name: 'officer' };
const at = (attempt: number, day: string | null) => {
  const instant = day === null ? null : `${day}T23:59:59.999Z`;
  return sampleRecord({ attempt, started_at: instant, completed_at: instant, last_activity_at: instant });
};

describeOnStores(({ open }) => {
  let db: Store;
  beforeEach(async () => {
    db = await open();
    await db.transaction().execute(async (transaction) => {
      for (const record of [at(1, '2021-01-30'), at(2, '2021-01-31'), at(3, null)])
        await upsertRecord(transaction, record);
      for (let attempt = 1; attempt <= 1100; attempt += 1)
        await upsertRecord(transaction, {
          ...at(attempt, '2020-01-01'),
          ...sampleRecord({
            course_id: 'old',
            attempt,
            started_at: null,
            completed_at: '2020-01-01T00:00:00.000Z',
          }),
        });
    });
  });

  const left = async () =>
    await db
      .selectFrom('completion_record')
      .select(['attempt', 'learner_id', 'course_id'])
      .orderBy('attempt')
      .execute();
  const before = '2021-01-31';

  test('without --apply it says what would go, and all stays', async () => {
    const retained = await retainRecords(db, { before, then: 'remove', apply: false }, actor);
    expect(retained).toMatchObject({
      applied: false,
      undated: 1,
      stillCount: 0,
      rows: { completion_record: 1101 },
    });
    expect(await left()).toHaveLength(1103);
    expect(await readAudit(db, { limit: 1 })).toEqual([]);
  });

  test('what is older than the day goes, and nothing else', async () => {
    const retained = await retainRecords(db, { before, then: 'remove', apply: true }, actor);
    expect(retained).toMatchObject({ applied: true, rows: { completion_record: 1101 } });
    expect((await left()).map(({ attempt }) => attempt)).toEqual([2, 3]);
    expect(await readAudit(db, { limit: 1 })).toMatchObject([{ action: 'records.retain', subject: null }]);
    const again = await retainRecords(db, { before, then: 'remove', apply: true }, actor);
    expect(again.rows.completion_record).toBe(0);
  });

  test('or it stays under a pseudonym, and is not counted a second time', async () => {
    await db.deleteFrom('stale_person').execute();
    await retainRecords(db, { before, then: 'pseudonymise', apply: true }, actor);
    const records = await left();
    expect(records).toHaveLength(1103);
    expect(records.filter(({ learner_id }) => learner_id === '00427').map(({ attempt }) => attempt)).toEqual([
      2, 3,
    ]);
    expect(await db.selectFrom('stale_person').selectAll().execute()).toEqual([{ person_id: '00427' }]);
    const again = await retainRecords(db, { before, then: 'pseudonymise', apply: true }, actor);
    expect(again.rows.completion_record).toBe(0);
  });

  test('a record stays that shows the training of somebody who is still on the roster', async () => {
    const { record_id, person_id } = at(1, '2021-01-30');
    const member = { person_id, name: '', role: 'crew', base: '', since: null };
    await db
      .insertInto('roster_member')
      .values({ ...member, until: null })
      .execute();
    await db
      .insertInto('currency')
      .values({
        person_id,
        requirement_id: 'initial',
        name: '',
        person_key: person_id,
        name_key: '',
        role: 'crew',
        base: '',
        completed_on: '2021-01-30',
        due_on: '9999-12-31',
        lapses_on: '9999-12-31',
        until: '9999-12-31',
        record_id,
      })
      .execute();
    const wish = { before, then: 'remove' as const, apply: true };
    expect(await retainRecords(db, wish, actor)).toMatchObject({
      stillCount: 1,
      rows: { completion_record: 1100 },
    });
    await db.updateTable('roster_member').set({ until: '2021-01-30' }).execute();
    expect(await retainRecords(db, wish, actor)).toMatchObject({
      stillCount: 0,
      rows: { completion_record: 1 },
    });
  });
});
