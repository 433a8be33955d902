/** Whose currency is asked about. */
import { sql, type RawBuilder } from 'kysely';
import { addDays } from '../validity/day.ts';
import type { Standing } from '../validity/status.ts';

export interface CurrencyFilter {
  /** The day that is asked about, such as 2026-01-31. Who has left their role before it is not counted. */
  on: string;
  /** What falls due in so many days counts as due. */
  within: number;
  requirement?: string;
  role?: string;
  base?: string;
  standing?: Standing;
  /** How the id or the name begins, in any case. */
  search?: string;
}

/** Whether training was ever completed: of a row of `currency`, and of one of `currency_count`. */
export const heldByRow = sql`completed_on is not null`;
export const heldByCount = sql`held = 1`;

/** What a filter asks of a row, apart from the search. @param held `heldByRow` or `heldByCount` */
export function conditionOf(filter: CurrencyFilter, held: RawBuilder<unknown>): RawBuilder<boolean> {
  const wanted = [sql`until >= ${filter.on}`];
  if (filter.requirement !== undefined) wanted.push(sql`requirement_id = ${filter.requirement}`);
  if (filter.role !== undefined) wanted.push(sql`role = ${filter.role}`);
  if (filter.base !== undefined) wanted.push(sql`base = ${filter.base}`);
  if (filter.standing !== undefined) wanted.push(standingIs(filter.standing, filter, held));
  return sql`(${sql.join(wanted, sql` and `)})`;
}

/** As `standingOf` tells it. */
export function standingIs(
  standing: Standing,
  { on, within }: Pick<CurrencyFilter, 'on' | 'within'>,
  held: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const soon = addDays(on, within);
  switch (standing) {
    case 'overdue':
      return sql`(lapses_on < ${on} and ${held})`;
    case 'missing':
      return sql`(lapses_on < ${on} and not (${held}))`;
    case 'due':
      return sql`(lapses_on >= ${on} and (due_on <= ${soon} or not (${held})))`;
    case 'current':
      return sql`(lapses_on >= ${on} and due_on > ${soon} and ${held})`;
  }
}

/** The key that a search looks for; undefined where nothing is searched for. */
export function searchKey({ search }: Pick<CurrencyFilter, 'search'>): string | undefined {
  const key = search?.trim().toLowerCase().replaceAll('\0', '') ?? '';
  return key === '' ? undefined : key;
}

/** Whether a column begins with a key. Text sorts by its bytes, so those that do stand together in an index. */
export function beginsWith(column: string, key: string): RawBuilder<boolean> {
  return sql`(${sql.ref(column)} >= ${key} and ${sql.ref(column)} < ${`${key}\u{10FFFF}`})`;
}
