import { beforeEach, expect, inject, test } from 'vitest';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openRegistration, registrationMigrations } from '../../../src/host/registrations.ts';
import { readAudit, writeAudit } from '../../../src/records/store/audit.ts';
import { engineOf } from '../../../src/records/store/engine.ts';
import { moveStore } from '../../../src/records/store/move.ts';
import { migrate, openStore, type Store } from '../../../src/records/store/open.ts';
import { countRecords, streamRecords, upsertRecord } from '../../../src/records/store/records.ts';
import { createDatabase } from '../../postgres/server.ts';
import { arbitraryRecord } from '../arbitrary-record.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';

const actor = { name: 'operator' };
const others = { registration: ['id'] };

describeOnStores(({ open, engine }) => {
  let source: Store;
  beforeEach(async () => {
    source = await open();
  });

  /** Into a new store of the other engine. */
  async function toOther<T>(work: (target: Store) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
    const target = await openStore(
      engine === 'postgres'
        ? { engine: 'sqlite', file: join(folder, 'to.sqlite') }
        : {
            engine: 'postgres',
            url: await createDatabase(inject('postgres'), `test_${randomUUID().slice(0, 13)}`),
          },
    );
    try {
      return await work(target);
    } finally {
      await target.destroy();
      await rm(folder, { recursive: true });
    }
  }

  async function fill(): Promise<void> {
    const record = sampleRecord({ learner_name: 'أمل\\N\t\r\n"', warnings: '', score_percent: 100 / 3 });
    const { record_id } = record;
    await upsertRecord(source, record);
    await source
      .insertInto('superseded_record')
      .values({ ...record, superseded_at: '2026-01-01T00:00:00.000Z', superseded_by: null })
      .execute();
    // The order of text and of numbers, and numbers that two engines may write differently.
    for (const sequence of [10, 9, 0])
      await source
        .insertInto('decision')
        .values({
          record_id,
          sequence,
          interaction_id: 'é',
          description: '',
          type: 'choice',
          response: '[]',
          correct: '[]',
          result: 'neutral',
          decided_at: null,
          latency_seconds: sequence === 0 ? 1e-7 : sequence / 3,
          objectives: '[]',
        })
        .execute();
    for (const objective_id of ['é', 'Z', 'a', 'A-1', 'A1'])
      await source
        .insertInto('objective_result')
        .values({ record_id, objective_id, success: 'unknown', score_percent: null })
        .execute();
    await source.insertInto('learner_alias').values({ alias: 'a', person_id: 'b' }).execute();
    await source.insertInto('lrs_cursor').values({ source: 'x', more: null, since: null }).execute();
    await writeAudit(source, actor, 'records.read', '00427');
    await migrate(source, 'host', registrationMigrations);
    const content = {
      courseId: 'cabin-signs',
      standard: 'scorm12' as const,
      courseTitle: '',
      courseVersion: '1',
      contentFingerprint: '',
      sourceFile: '',
    };
    for (const learnerId of ['00427', '00428', '00429'])
      await openRegistration(
        source,
        { learnerId, learnerName: '' },
        content,
        false,
        '2026-03-01T00:00:00.000Z',
      );
  }

  test('everything arrives, in order, and is proved to be the same', async () => {
    await fill();
    await toOther(async (target) => {
      await migrate(target, 'host', registrationMigrations);
      const moved = await moveStore(source, target, others, actor);
      expect(Object.fromEntries(moved.map(({ table, rows }) => [table, rows]))).toMatchObject({
        completion_record: 1,
        superseded_record: 1,
        decision: 3,
        objective_result: 5,
        learner_alias: 1,
        lrs_cursor: 1,
        audit_entry: 1,
        setting: 1,
        stale_person: 1,
        registration: 3,
      });
      for (const table of [
        'completion_record',
        'decision',
        'setting',
        'registration' as 'setting',
      ] as const) {
        const rows = (db: Store) =>
          db
            .selectFrom(table as 'setting')
            .selectAll()
            .execute();
        expect(new Set((await rows(target)).map((row) => JSON.stringify(row)))).toEqual(
          new Set((await rows(source)).map((row) => JSON.stringify(row))),
        );
      }
      // Whoever was read about is found by the same pseudonym.
      expect(await readAudit(target, { person: '00427', limit: 5 })).toHaveLength(1);
      expect((await readAudit(target, { limit: 1 }))[0]).toMatchObject({ action: 'records.moved-in' });
      expect((await readAudit(source, { limit: 1 }))[0]).toMatchObject({ action: 'records.moved-out' });
    });
  });

  test('any records arrive as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryRecord, { maxLength: 20 }), async (records) => {
        await source.deleteFrom('completion_record').execute();
        for (const record of records) await upsertRecord(source, record);
        await toOther(async (target) => {
          await moveStore(source, target, others, actor);
          const all = async (db: Store) => {
            const list = [];
            for await (const record of streamRecords(db)) list.push(record);
            return list;
          };
          expect(await all(target)).toEqual(await all(source));
        });
      }),
      { numRuns: 5 },
    );
  });

  test('a store with rows in it is refused, and so is a table that nobody knows', async () => {
    await fill();
    await toOther(async (target) => {
      await expect(moveStore(source, target, others, actor)).rejects.toThrow('no place for registration.');
      await migrate(target, 'host', registrationMigrations);
      await expect(moveStore(source, target, {}, actor)).rejects.toThrow('a table registration, which');
      await target.insertInto('learner_alias').values({ alias: 'x', person_id: 'y' }).execute();
      await expect(moveStore(source, target, others, actor)).rejects.toThrow(
        'not empty: there are rows in learner_alias',
      );
      expect(await countRecords(target)).toBe(0);
    });
  });

  test('where not all can be copied, the other store is left empty', async () => {
    await fill();
    await toOther(async (target) => {
      await migrate(target, 'host', registrationMigrations);
      await target.schema
        .createIndex('one_objective')
        .on('objective_result')
        .columns(['record_id'])
        .unique()
        .execute();
      await expect(moveStore(source, target, others, actor)).rejects.toThrow(/unique/i);
      for (const table of [
        'completion_record',
        'decision',
        'objective_result',
        'setting',
        'audit_entry',
      ] as const)
        expect(await target.selectFrom(table).selectAll().execute()).toEqual([]);
    });
    expect(await readAudit(source, { limit: 5 })).toHaveLength(1);
  });

  test('rows that are changed on their way are found out', async () => {
    await fill();
    await toOther(async (target) => {
      await migrate(target, 'host', registrationMigrations);
      if (engineOf(target) === 'sqlite')
        await sql`create trigger meddling after insert on learner_alias
          begin update learner_alias set person_id = 'z'; end`.execute(target);
      else {
        await sql`create function meddling() returns trigger language plpgsql as
          $$ begin new.person_id := 'z'; return new; end $$`.execute(target);
        await sql`create trigger meddling before insert on learner_alias
          for each row execute function meddling()`.execute(target);
      }
      await expect(moveStore(source, target, others, actor)).rejects.toThrow(
        'learner_alias has not arrived as it was: 1 rows were sent, 1 have come, and their hashes are different.',
      );
      expect(await countRecords(target)).toBe(0);
    });
  });
});
