/** What a course saves, on its way to the record of the person whom the roster knows. */
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { takeCommit } from '../../src/host/commit.ts';
import { hostMigrations } from '../../src/host/migrations.ts';
import { openRegistration, type Content } from '../../src/host/registrations.ts';
import { importRoster } from '../../src/records/roster/import.ts';
import { readAudit } from '../../src/records/store/audit.ts';
import { migrate, type Store } from '../../src/records/store/open.ts';
import { firstRecords } from '../../src/records/store/records.ts';
import { markStale } from '../../src/records/store/stale.ts';
import { describeOnStores } from '../records/stores.ts';

const actor = { name: 'tester' };
const now = '2026-03-02T08:00:00.000Z';
const content: Content = {
  courseId: 'cabin-signs',
  standard: 'scorm12',
  courseTitle: 'Signs in the cabin',
  courseVersion: '1.2.0',
  contentFingerprint: 'ab'.repeat(32),
  sourceFile: 'cabin-signs.zip',
};
const passed = { totalTimeSeconds: 60, runtimeData: { cmi: { core: { lesson_status: 'passed' } } } };

describeOnStores(({ open }) => {
  async function hostStore(): Promise<Store> {
    const db = await open();
    await migrate(db, 'host', hostMigrations);
    return db;
  }
  const register = async (db: Store, learnerId: string) =>
    (await openRegistration(db, { learnerId, learnerName: 'Amal' }, content, false, now)).registration.id;
  const commit = (db: Store, id: string) => takeCommit(db, id, passed, () => content, actor, now);
  const takeRoster = (db: Store, ids: readonly string[]) =>
    importRoster(db, {
      bytes: Buffer.from(`person_id,role,base\n${ids.map((id) => `${id},purser,CMN\n`).join('')}`),
      file: 'crew.csv',
      actor,
    });

  test('a record is of the person whose id on the roster has more zeros than what they launched as', async () => {
    const db = await hostStore();
    await takeRoster(db, ['00427']);
    await commit(db, await register(db, '427'));
    expect(await firstRecords(db, 9)).toMatchObject([{ learner_id: '427', person_id: '00427' }]);
    expect(await readAudit(db, { limit: 1, person: '00427' })).toMatchObject([{ action: 'record.change' }]);
  });

  test('and so it is where the roster comes at the same moment', async () => {
    const db = await hostStore();
    const id = await register(db, '427');
    const marked = await db.transaction().execute(async (transaction) => {
      await markStale(transaction, sql`select '427' where true`);
      // Keeping the record now waits for this to end, and has looked for the person already.
      const committed = commit(db, id);
      await delay(200);
      const taken = takeRoster(db, ['00427']);
      await delay(200);
      return { both: [committed, taken] };
    });
    await Promise.all(marked.both);
    expect(await firstRecords(db, 9)).toMatchObject([{ learner_id: '427', person_id: '00427' }]);
  });
});
