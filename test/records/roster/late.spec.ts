/** A roster that comes while something else is on its way into the store. */
import { beforeEach, expect, test } from 'vitest';
import { importRoster } from '../../../src/records/roster/import.ts';
import { rosterMark } from '../../../src/records/roster/person.ts';
import { mergeRecords } from '../../../src/records/store/merge.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { firstRecords } from '../../../src/records/store/records.ts';
import { importStatements } from '../../../src/records/xapi/import.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';
import { said } from '../xapi/said.ts';

const actor = { name: 'tester' };

describeOnStores(({ open }) => {
  let db: Store;
  beforeEach(async () => {
    db = await open();
  });

  const takeRoster = (...ids: string[]) =>
    importRoster(db, {
      bytes: Buffer.from(`person_id,role,base\n${ids.map((id) => `${id},purser,CMN\n`).join('')}`),
      file: 'crew.csv',
      actor,
    });
  const people = async () =>
    (await firstRecords(db, 99)).map(({ learner_id, person_id }) => [learner_id, person_id]);
  const stale = async () =>
    (await db.selectFrom('stale_person').select('person_id').orderBy('person_id').execute()).map(
      ({ person_id }) => person_id,
    );

  test('an import that has begun before it finds people by it all the same', async () => {
    await takeRoster('00426');
    await db.deleteFrom('stale_person').execute();
    const source = {
      ...{ import_id: 'late', file: 'export.csv', sha256: null, format: 'csv', source_system: 'lms' },
      ...{ started_at: '2026-03-02T00:00:00.000Z', roster: await rosterMark(db) },
    };
    async function* rows() {
      yield [{ record: sampleRecord({ learner_id: '427', source_row: 2 }) }];
      await takeRoster('00427', '00428');
      await db.deleteFrom('stale_person').execute();
      yield [
        { record: sampleRecord({ learner_id: '428', source_row: 3, score_percent: 40 }) },
        { record: sampleRecord({ learner_id: '428', source_row: 4 }) },
        { record: sampleRecord({ learner_id: '999', source_row: 5 }) },
      ];
    }
    expect(await mergeRecords(db, source, actor, rows())).toMatchObject({ added: 3, older: 1 });
    expect(await people()).toEqual([
      ['427', '00427'],
      ['428', '00428'],
      ['999', '999'],
    ]);
    expect(await db.selectFrom('superseded_record').select('person_id').execute()).toEqual([
      { person_id: '00428' },
    ]);
    expect(await stale()).toEqual(['00427', '00428', '999']);
  });

  test('statements that have begun to be read before it are found by it too', async () => {
    async function* statements() {
      yield [
        said('completed', '2026-03-01T08:00:00.000Z', {
          actor: { account: { homePage: 'https://lms.example', name: '427' } },
        }),
      ];
      await takeRoster('00427');
    }
    await importStatements(db, statements(), { file: 'a.json', actor });
    expect(await people()).toEqual([['427', '00427']]);
  });
});
