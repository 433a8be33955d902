/** Who is current on a day. A plain version, until the one that is fast on a million rows takes its place. */
import type { Kysely } from 'kysely';
import type { Currency, RecordTables } from '../store/tables.ts';
import { standingOf, type Standing } from '../validity/status.ts';

export type { Standing } from '../validity/status.ts';

export interface CurrencyFilter {
  /** The day that is asked about, such as 2026-01-31. */
  on: string;
  /** Days; what falls due within them counts as due. */
  within: number;
  requirement?: string;
  role?: string;
  base?: string;
  standing?: Standing;
  /** The beginning of a person's id or name, in either case. */
  search?: string;
}

export interface CurrencyRow extends Currency {
  standing: Standing;
}

export interface Page<Row> {
  rows: Row[];
  /** Cursors; null where there is nothing there. */
  next: string | null;
  previous: string | null;
}

export async function listCurrency(
  db: Kysely<RecordTables>,
  filter: CurrencyFilter,
  { limit, after, before, last }: { limit: number; after?: string; before?: string; last?: boolean },
): Promise<Page<CurrencyRow>> {
  const rows = (await matching(db, filter)).filter(
    ({ standing }) => filter.standing === undefined || standing === filter.standing,
  );
  const begin = last
    ? Math.max(0, rows.length - limit)
    : before !== undefined
      ? Math.max(0, Number(before) - limit)
      : Number(after ?? 0);
  const end = before === undefined ? begin + limit : Number(before);
  return {
    rows: rows.slice(begin, end),
    next: end < rows.length ? String(end) : null,
    previous: begin > 0 ? String(begin) : null,
  };
}

export async function countCurrency(
  db: Kysely<RecordTables>,
  filter: Omit<CurrencyFilter, 'standing'>,
): Promise<Record<Standing, number>> {
  const counts = { current: 0, due: 0, overdue: 0, missing: 0 };
  for (const { standing } of await matching(db, filter)) counts[standing] += 1;
  return counts;
}

export async function choicesOf(
  db: Kysely<RecordTables>,
): Promise<{ requirements: string[]; roles: string[]; bases: string[] }> {
  const distinct = async (column: 'requirement_id' | 'role' | 'base') =>
    (await db.selectFrom('currency').select(column).distinct().orderBy(column).execute()).map(
      (row) => (row as Record<typeof column, string>)[column],
    );
  return {
    requirements: await distinct('requirement_id'),
    roles: await distinct('role'),
    bases: await distinct('base'),
  };
}

async function matching(
  db: Kysely<RecordTables>,
  { on, within, requirement, role, base, search }: CurrencyFilter,
): Promise<CurrencyRow[]> {
  const rows = await db
    .selectFrom('currency')
    .selectAll()
    .orderBy('name_key')
    .orderBy('person_id')
    .orderBy('requirement_id')
    .execute();
  const start = search?.toLowerCase() ?? '';
  return rows
    .filter(
      (row) =>
        (requirement === undefined || row.requirement_id === requirement) &&
        (role === undefined || row.role === role) &&
        (base === undefined || row.base === base) &&
        (row.name_key.startsWith(start) || row.person_id.toLowerCase().startsWith(start)),
    )
    .map((row) => ({ ...row, standing: standingOf(row, { on, within }) }));
}
