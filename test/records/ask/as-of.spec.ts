import { beforeEach, expect, test } from 'vitest';
import { currencyAsOf, currencyOfPerson } from '../../../src/records/ask/as-of.ts';
import type { CurrencyFilter, CurrencyRow } from '../../../src/records/ask/currency.ts';
import { everyStanding } from '../../../src/records/export/standings.ts';
import type { CompletionRecord } from '../../../src/records/record.ts';
import { importRoster } from '../../../src/records/roster/import.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { refreshCurrency } from '../../../src/records/validity/refresh.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';
import { shipped } from '../validity/rules.ts';

const actor = { name: 'tester' };
/** Its day begins four hours before that of UTC. */
const rules = { ...shipped, timeZone: 'Asia/Dubai' };
const course = 'recognise-and-report';
const roster = `person_id,name,role,base,since,until
00427,Amal Benkirane,purser,CMN,2023-01-01,
00428,Bilal Haddad,cabin crew,CMN,2023-01-01,2025-01-31
00429,Chloé Martin,cabin crew,CDG,2024-06-01,
`;
const taken = (learner_id: string, attempt: number, completed_at: string, course_id = course) =>
  sampleRecord({ learner_id, attempt, course_id, completed_at });
const records = [
  taken('00427', 1, '2023-03-10T08:00:00.000Z'),
  taken('00427', 2, '2024-03-31T21:00:00.000Z'),
  taken('00427', 3, '2024-07-15T08:00:00.000Z', `${course}-booster`),
  taken('00427', 4, '2025-05-20T08:00:00.000Z'),
  taken('00428', 1, '2023-02-01T08:00:00.000Z'),
  taken('00429', 1, '2024-12-31T19:59:59.999Z'),
  taken('00429', 2, '2024-12-31T20:00:00.000Z'),
];
const days = ['2023-01-31', '2024-03-31', '2024-04-01', '2024-08-31', '2025-01-31', '2025-02-01'];

describeOnStores(({ open }) => {
  let db: Store;

  async function storeOf(some: readonly CompletionRecord[]): Promise<Store> {
    const store = await open();
    await importRoster(store, { bytes: Buffer.from(roster), file: 'crew.csv', actor });
    for (const record of some) await upsertRecord(store, record);
    return store;
  }

  beforeEach(async () => {
    db = await storeOf(records);
  });

  const asOf = async (filter: CurrencyFilter) => sorted(await all(currencyAsOf(db, rules, filter)));

  test.each(days)('on %s people stand as they did when nothing later was known', async (on) => {
    const then = await storeOf(records.filter(({ completed_at }) => dubaiDay(completed_at!) <= on));
    await refreshCurrency(then, rules);
    for (const asked of [{}, { role: 'cabin crew' }, { base: 'CMN' }, { requirement: 'recurrent' }]) {
      const filter = { on, within: 60, ...asked };
      expect(await asOf(filter)).toEqual(sorted(await all(everyStanding(then, filter))));
    }
    const rows = await all(everyStanding(then, { on, within: 60, base: 'CMN', role: 'purser' }));
    expect(await currencyOfPerson(db, rules, '00427', { on, within: 60 })).toEqual(rows);
  });

  test('a training shows from the day of the rules’ zone on which it was completed', async () => {
    const standing = async (on: string) =>
      (await asOf({ on, within: 0, base: 'CDG', requirement: 'initial' })).map((row) => [
        row.standing,
        row.record_id,
      ]);
    expect(await standing('2024-12-30')).toEqual([['missing', null]]);
    expect(await standing('2024-12-31')).toEqual([['current', records[5]!.record_id]]);
  });

  test('without a roster it is about everybody who has a record', async () => {
    const store = await open();
    for (const record of records) await upsertRecord(store, record);
    const rows = await all(currencyAsOf(store, rules, { on: '2023-02-28', within: 0 }));
    expect(
      rows.filter((row) => row.requirement_id === 'initial').map((row) => [row.person_id, row.standing]),
    ).toEqual([
      ['00427', 'missing'],
      ['00428', 'current'],
      ['00429', 'missing'],
    ]);
  });
});

async function all(rows: AsyncIterable<CurrencyRow>): Promise<CurrencyRow[]> {
  const found = [];
  for await (const row of rows) found.push(row);
  return found;
}

function sorted(rows: CurrencyRow[]): CurrencyRow[] {
  const key = (row: CurrencyRow) => `${row.person_id} ${row.requirement_id}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function dubaiDay(instant: string): string {
  return new Date(Date.parse(instant) + 4 * 3_600_000).toISOString().slice(0, 10);
}
