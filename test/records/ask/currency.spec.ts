import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import {
  choicesOf,
  countCurrency,
  listCurrency,
  type CurrencyFilter,
  type CurrencyRow,
  type PageRequest,
} from '../../../src/records/ask/currency.ts';
import type { Store } from '../../../src/records/store/open.ts';
import type { Currency } from '../../../src/records/store/tables.ts';
import { tidyGroups } from '../../../src/records/store/currency-groups.ts';
import { never } from '../../../src/records/validity/day.ts';
import { standingOf, standings } from '../../../src/records/validity/status.ts';
import { describeOnStores } from '../stores.ts';

const names = ['Amal Benkirane', 'amal', 'Émile', 'أمل', 'Ama% _', '427 Squadron'];
const days = ['2026-01-31', '2026-02-28', '2026-03-31', never];

/** Rows of one person each, so few different ones that many are alike. */
const arbitraryRows = fc.array(
  fc.record({
    requirement_id: fc.constantFrom('initial', 'recurrent'),
    name: fc.constantFrom(...names),
    role: fc.constantFrom('purser', 'cabin crew'),
    base: fc.constantFrom('', 'CAI', 'KWI'),
    held: fc.boolean(),
    due: fc.nat({ max: 3 }),
    grace: fc.nat({ max: 1 }),
    until: fc.constantFrom(never, '2026-02-14'),
  }),
  { maxLength: 60 },
);

type Drawn = typeof arbitraryRows extends fc.Arbitrary<(infer Row)[]> ? Row : never;

function rowOf({ held, due, grace, name, ...rest }: Drawn, i: number): Currency {
  const person_id = `${['C', 'c', '42'][i % 3]!}${100 + ((i * 7) % 60)}-${i}`;
  return {
    ...rest,
    person_id,
    person_key: person_id.toLowerCase(),
    name,
    name_key: name.toLowerCase(),
    completed_on: held ? '2025-01-31' : null,
    record_id: held ? 'a' : null,
    due_on: days[due]!,
    lapses_on: days[Math.min(3, due + grace)]!,
  };
}

const arbitraryFilter: fc.Arbitrary<CurrencyFilter> = fc.record(
  {
    on: fc.constantFrom('2026-01-01', '2026-02-14', '2026-02-15', '2026-03-31', '2026-04-01'),
    within: fc.constantFrom(0, 30, 60),
    requirement: fc.constantFrom('initial', 'recurrent', 'other'),
    role: fc.constantFrom('purser', 'cabin crew'),
    base: fc.constantFrom('', 'CAI'),
    standing: fc.constantFrom(...standings),
    search: fc.constantFrom('ama', 'AMAL', 'é', 'أ', 'c1', '42', '%', ' ', 'nobody'),
  },
  { requiredKeys: ['on', 'within'] },
);

function isMeant(row: Currency, filter: CurrencyFilter): boolean {
  const search = filter.search?.trim().toLowerCase() ?? '';
  return (
    row.until >= filter.on &&
    [row.requirement_id, undefined].includes(filter.requirement) &&
    [row.role, undefined].includes(filter.role) &&
    [row.base, undefined].includes(filter.base) &&
    [standingOf(row, filter), undefined].includes(filter.standing) &&
    (row.person_key.startsWith(search) || row.name_key.startsWith(search))
  );
}

describeOnStores(({ open }) => {
  let db: Store;
  beforeEach(async () => {
    db = await open();
  });

  const keep = async (rows: readonly Currency[]) => {
    await db.deleteFrom('currency').execute();
    if (rows.length > 0) await db.insertInto('currency').values(rows).execute();
  };

  /** All pages from one end to the other. */
  const walk = async (filter: CurrencyFilter, limit: number, backward: boolean): Promise<CurrencyRow[][]> => {
    const pages = [];
    let request: PageRequest | null = { limit, last: backward };
    while (request) {
      const page = await listCurrency(db, filter, request);
      pages.push(page.rows);
      const cursor: string | null = backward ? page.previous : page.next;
      request = cursor === null ? null : { limit, [backward ? 'before' : 'after']: cursor };
      if (pages.length > 100) throw new Error('The pages do not end.');
    }
    return backward ? pages.reverse() : pages;
  };

  test('the pages of any filter hold its rows, each once, in one order from either end, and the counts are theirs', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryRows,
        fc.array(arbitraryFilter, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 20 }),
        async (drawn, filters, limit) => {
          const rows = drawn.map(rowOf);
          await keep(rows);
          for (const filter of filters) {
            const meant = rows.filter((row) => isMeant(row, filter));
            const forward = (await walk(filter, limit, false)).flat();
            expect(new Set(forward.map((row) => row.person_id))).toEqual(
              new Set(meant.map((row) => row.person_id)),
            );
            expect(forward).toHaveLength(meant.length);
            expect((await walk(filter, limit, true)).flat()).toEqual(forward);
            if ((filter.search ?? '').trim() === '')
              expect(forward.map((row) => row.due_on)).toEqual(meant.map((row) => row.due_on).sort());
            for (const row of forward) expect(row.standing).toBe(standingOf(row, filter));
            const { standing: _one, ...anyhow } = filter;
            const counts = await countCurrency(db, anyhow);
            for (const standing of standings)
              expect([standing, counts[standing]]).toEqual([
                standing,
                rows.filter((row) => isMeant(row, { ...anyhow, standing })).length,
              ]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('counts follow every change of a row, and tidying up does not change them', async () => {
    const filter = { on: '2026-03-01', within: 0 };
    await keep([0, 1, 2, 3].map((i) => rowOf({ ...plain, due: i }, i)));
    expect(await countCurrency(db, filter)).toEqual({ current: 2, due: 0, overdue: 2, missing: 0 });
    await db
      .updateTable('currency')
      .set({ base: 'KWI', lapses_on: never, due_on: never })
      .where('due_on', '<', '2026-03')
      .execute();
    await db.deleteFrom('currency').where('base', '=', 'CAI').where('due_on', '=', never).execute();
    const after = { current: 3, due: 0, overdue: 0, missing: 0 };
    expect(await countCurrency(db, filter)).toEqual(after);
    await tidyGroups(db);
    expect(await countCurrency(db, filter)).toEqual(after);
    expect(await db.selectFrom('currency_count').select('count').execute()).toEqual([
      { count: 1 },
      { count: 2 },
    ]);
  });

  test('there is to choose from what is there', async () => {
    await keep([rowOf(plain, 0), rowOf({ ...plain, role: 'purser', base: '' }, 1)]);
    expect(await choicesOf(db)).toEqual({
      requirements: ['initial'],
      roles: ['cabin crew', 'purser'],
      bases: ['CAI'],
    });
    await db.deleteFrom('currency').where('role', '=', 'purser').execute();
    expect((await choicesOf(db)).roles).toEqual(['cabin crew']);
  });

  test('a row that goes while somebody turns pages takes no other with it', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => rowOf({ ...plain, due: i % 3 }, i));
    await keep(rows);
    const filter = { on: '2026-01-01', within: 0 };
    const first = await listCurrency(db, filter, { limit: 10 });
    const last = first.rows.at(-1)!;
    await db.deleteFrom('currency').where('due_on', '=', last.due_on).execute();
    const second = await listCurrency(db, filter, { limit: 30, after: first.next! });
    expect(second.rows).toHaveLength(20);
  });

  test('a cursor that is none is refused', async () => {
    for (const after of ['', 'x', Buffer.from('["a"]').toString('base64url')])
      await expect(listCurrency(db, { on: '2026-01-01', within: 0 }, { limit: 1, after })).rejects.toThrow(
        'There is no such page.',
      );
  });
});

const plain: Drawn = {
  requirement_id: 'initial',
  name: 'Amal',
  role: 'cabin crew',
  base: 'CAI',
  held: true,
  due: 0,
  grace: 0,
  until: never,
};
