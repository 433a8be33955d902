/** Who is current, due, overdue or missing: lists in pages, and counts. Call `refreshCurrency` before. */
import { sql, type Kysely } from 'kysely';
import type { Currency, RecordTables } from '../store/tables.ts';
import { standingOf, standings, type Standing } from '../validity/status.ts';
import {
  beginsWith,
  conditionOf,
  heldByCount,
  heldByRow,
  searchKey,
  standingIs,
  type CurrencyFilter,
} from './filter.ts';
import { listByGroup } from './by-group.ts';
import { listBySearch } from './by-search.ts';
import type { Page, PageRequest } from './page.ts';

export type { CurrencyFilter } from './filter.ts';
export type { Page, PageRequest } from './page.ts';
export type { Standing } from '../validity/status.ts';

export interface CurrencyRow extends Currency {
  standing: Standing;
}

/**
 * A page of where people stand: by the day on which training falls due, and where something is searched for, by the id
 * and then by the name that begins so.
 * @throws Error where the cursor is none of this list
 */
export async function listCurrency(
  db: Kysely<RecordTables>,
  filter: CurrencyFilter,
  request: PageRequest,
): Promise<Page<CurrencyRow>> {
  const key = searchKey(filter);
  const page =
    key === undefined ? await listByGroup(db, filter, request) : await listBySearch(db, filter, key, request);
  return { ...page, rows: page.rows.map((row) => ({ ...row, standing: standingOf(row, filter) })) };
}

/** How many rows stand how. */
export async function countCurrency(
  db: Kysely<RecordTables>,
  filter: Omit<CurrencyFilter, 'standing'>,
): Promise<Record<Standing, number>> {
  const key = searchKey(filter);
  const counts: Record<Standing, number> = { current: 0, due: 0, overdue: 0, missing: 0 };
  const add = async (from: ReturnType<typeof sql>, held: typeof heldByRow, count: ReturnType<typeof sql>) => {
    const columns = standings.map(
      (standing) =>
        sql`sum(case when ${standingIs(standing, filter, held)} then ${count} else 0 end) as ${sql.ref(standing)}`,
    );
    const { rows } = await sql<Record<Standing, number | null>>`
      select ${sql.join(columns)} from ${from} and ${conditionOf(filter, held)}`.execute(db);
    for (const standing of standings) counts[standing] += Number(rows[0]![standing]);
  };
  if (key === undefined) {
    await add(sql`currency_count where true`, heldByCount, sql`count`);
    return counts;
  }
  const byId = beginsWith('person_key', key);
  await add(sql`currency where ${byId}`, heldByRow, sql.lit(1));
  await add(sql`currency where ${beginsWith('name_key', key)} and not ${byId}`, heldByRow, sql.lit(1));
  return counts;
}

/** What there is to choose from in a filter, each by the alphabet. */
export async function choicesOf(
  db: Kysely<RecordTables>,
): Promise<{ requirements: string[]; roles: string[]; bases: string[] }> {
  const rows = await db
    .selectFrom('currency_count')
    .select(['requirement_id', 'role', 'base'])
    .groupBy(['requirement_id', 'role', 'base'])
    .having((having) => having.fn.sum('count'), '>', 0)
    .execute();
  const values = (column: 'requirement_id' | 'role' | 'base') =>
    [...new Set(rows.map((row) => row[column]))].filter((value) => value !== '').sort();
  return { requirements: values('requirement_id'), roles: values('role'), bases: values('base') };
}
