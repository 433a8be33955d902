import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { countCurrency } from '../../../src/records/ask/currency.ts';
import type { CompletionRecord } from '../../../src/records/record.ts';
import type { Store, StoreAddress } from '../../../src/records/store/open.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { markAllStale } from '../../../src/records/store/stale.ts';
import type { RosterMember } from '../../../src/records/store/tables.ts';
import { completionBy } from '../../../src/records/validity/currency.ts';
import { currencyOfLearner } from '../../../src/records/validity/learner.ts';
import { refreshCurrency } from '../../../src/records/validity/refresh.ts';
import { ended, startProcess } from '../process.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';
import { shipped } from './rules.ts';

const course_id = 'recognise-and-report';
const passed = (learner_id: string, change: Partial<CompletionRecord> = {}) =>
  sampleRecord({ learner_id, course_id, ...change });
const member = (person_id: string, change: Partial<RosterMember> = {}): RosterMember => ({
  person_id,
  name: `Name of ${person_id}`,
  role: 'cabin crew',
  base: 'CAI',
  since: '2026-01-01',
  until: null,
  ...change,
});

describeOnStores(({ newAddress, open }) => {
  let address: StoreAddress;
  let db: Store;
  beforeEach(async () => {
    address = await newAddress();
    db = await open(address);
  });

  const refresh = () => refreshCurrency(db, shipped);
  const rows = () =>
    db.selectFrom('currency').selectAll().orderBy('person_id').orderBy('requirement_id').execute();
  const enrol = async (...members: RosterMember[]) => {
    await db.insertInto('roster_member').values(members).execute();
    await markAllStale(db);
  };

  test('without a roster, whoever has a record has the default role', async () => {
    await upsertRecord(db, passed('00427'));
    await upsertRecord(db, passed('00428', { success: 'failed', learner_name: 'Badr' }));
    await refresh();
    expect(await rows()).toMatchObject([
      { person_id: '00427', requirement_id: 'booster', due_on: '2026-06-30' },
      { person_id: '00427', requirement_id: 'initial', completed_on: '2026-03-01' },
      { person_id: '00427', requirement_id: 'recurrent', due_on: '2027-03-31', lapses_on: '2027-04-30' },
      {
        person_id: '00428',
        requirement_id: 'initial',
        completed_on: null,
        name: 'Badr',
        name_key: 'badr',
        role: 'cabin crew',
        base: '',
      },
    ]);
  });

  test('a roster says who must hold what: those who never began are there, and others are not', async () => {
    await upsertRecord(db, passed('00427'));
    await upsertRecord(db, passed('00999'));
    await refresh();
    await enrol(member('00427'), member('00428', { until: '2027-01-01' }));
    await refresh();
    const found = await rows();
    expect([...new Set(found.map((row) => row.person_id))]).toEqual(['00427', '00428']);
    expect(found.at(-1)).toMatchObject({
      name: 'Name of 00428',
      base: 'CAI',
      completed_on: null,
      due_on: '2026-01-01',
      until: '2027-01-01',
    });
    const asked = { within: 0, search: '00428' };
    expect(await countCurrency(db, { ...asked, on: '2027-01-01' })).toMatchObject({ missing: 1 });
    expect(await countCurrency(db, { ...asked, on: '2027-01-02' })).toMatchObject({ missing: 0 });
  });

  test('other rules make everybody’s currency other, and the same rules nobody’s', async () => {
    await upsertRecord(db, passed('00427', { success: 'unknown' }));
    await refresh();
    expect(await rows()).toMatchObject([{ completed_on: null }]);
    const counts = { ...shipped.counts, success: ['passed', 'unknown'] as ('passed' | 'unknown')[] };
    await refreshCurrency(db, { ...shipped, counts });
    expect(await rows()).toMatchObject([{}, { completed_on: '2026-03-01' }, {}]);
    await db.deleteFrom('currency').execute();
    await refreshCurrency(db, { ...shipped, counts, dueSoonDays: 1 });
    expect(await rows()).toEqual([]);
  });

  test('a record that is removed takes with it what it proved', async () => {
    await upsertRecord(db, passed('00427'));
    await refresh();
    await db.deleteFrom('completion_record').execute();
    await markAllStale(db);
    await refresh();
    expect(await rows()).toEqual([]);
  });

  test('whatever comes in, the table is what the fold says, and its counts are those of its rows', async () => {
    const arbitrary = fc.record({
      learner_id: fc.constantFrom('1', '2', '3', '4'),
      course_id: fc.constantFrom(course_id, `${course_id}-recurrent`, `${course_id}-booster`, 'galley'),
      attempt: fc.integer({ min: 1, max: 3 }),
      completed_at: fc.option(
        fc
          .date({ noInvalidDate: true, min: new Date('2024-01-01'), max: new Date('2027-01-01') })
          .map((at) => at.toISOString()),
      ),
      success: fc.constantFrom('passed', 'failed', 'unknown'),
      completion: fc.constantFrom('completed', 'incomplete'),
    });
    await enrol(member('1'), member('2', { base: 'KWI' }), member('3', { since: null }));
    const records = new Map<string, CompletionRecord>();
    await fc.assert(
      fc.asyncProperty(fc.array(arbitrary, { maxLength: 8 }), async (changes) => {
        for (const change of changes) {
          const record = sampleRecord(change as Partial<CompletionRecord>);
          records.set(record.record_id, record);
          await upsertRecord(db, record);
        }
        await refresh();
        const members = await db.selectFrom('roster_member').selectAll().execute();
        const expected = members.flatMap((who) => {
          const own = [...records.values()].filter(({ person_id }) => person_id === who.person_id);
          const completions = own.map(completionBy(shipped)).filter((one) => one !== undefined);
          return currencyOfLearner({ ...who, completions }, shipped);
        });
        const found = await rows();
        expect(new Set(found)).toEqual(new Set(expected));
        const { total } = await db
          .selectFrom('currency_count')
          .select((select) => select.fn.sum<number>('count').as('total'))
          .executeTakeFirstOrThrow();
        expect(total).toBe(found.length);
      }),
      { numRuns: 30 },
    );
  });

  test('a record that comes in while currency is worked out is not lost', async () => {
    for (let i = 0; i < 50; i++) await upsertRecord(db, passed(`crew-${i}`, { success: 'failed' }));
    const writer = startProcess(
      new URL('./write-passes.ts', import.meta.url),
      address.engine === 'sqlite' ? address.file : address.url,
    );
    const writing = ended(writer);
    let written = false;
    void writing.then(() => (written = true));
    const other = await open(address);
    while (!written) {
      await Promise.all([refresh(), refreshCurrency(other, shipped)]);
      await delay(5);
    }
    expect(await writing).toMatchObject({ code: 0, errors: '' });
    await refresh();
    const initial = (await rows()).filter(({ requirement_id }) => requirement_id === 'initial');
    expect(initial).toHaveLength(50);
    expect(initial.filter(({ completed_on }) => completed_on === null)).toEqual([]);
    expect(await db.selectFrom('stale_person').selectAll().execute()).toEqual([]);
  });

  test('people whom an unfinished change is about are left to the next time', async () => {
    await upsertRecord(db, passed('00427', { success: 'failed' }));
    await upsertRecord(db, passed('00428'));
    if (address.engine === 'sqlite') return; // There, a change that is under way lets nobody else write.
    await refresh();
    await upsertRecord(db, passed('00428', { learner_name: 'Badr' }));
    const other = await open(address);
    await other.transaction().execute(async (transaction) => {
      await upsertRecord(transaction, passed('00427'));
      await refresh();
      expect((await rows()).map(({ person_id, name }) => [person_id, name])).toEqual([
        ['00427', 'Amal Benkirane'],
        ...Array.from({ length: 3 }, () => ['00428', 'Badr']),
      ]);
    });
    await refresh();
    expect(await rows()).toHaveLength(6);
  });
});
