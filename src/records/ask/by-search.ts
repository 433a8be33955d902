/** Lists currency of those whose id begins with a word, and then of those whose name does. */
import { sql, type Kysely } from 'kysely';
import type { Currency, RecordTables } from '../store/tables.ts';
import { beginsWith, conditionOf, heldByRow, type CurrencyFilter } from './filter.ts';
import { pageOf, walkOf, type Page, type PageRequest } from './page.ts';

const keys = ['person_key', 'name_key'] as const;
type Key = (typeof keys)[number];

const cursorColumns = ['name_key', 'person_key', 'person_id', 'requirement_id'] as const;

/** A cursor is the column that was searched, and the place in its order. */
export async function listBySearch(
  db: Kysely<RecordTables>,
  filter: CurrencyFilter,
  key: string,
  request: PageRequest,
): Promise<Page<Currency>> {
  const walk = walkOf(request, 5);
  const enough = request.limit + 1;
  const begun = walk.from?.[0] as Key | undefined;
  const all = walk.backward ? [...keys].reverse() : keys;
  const left = begun === undefined ? all : all.slice(Math.max(0, all.indexOf(begun)));
  const rows: Currency[] = [];
  for (const column of left) {
    if (rows.length >= enough) break;
    const from = column === begun ? walk.from!.slice(1) : undefined;
    rows.push(...(await found(db, filter, key, column, { ...walk, from }, enough - rows.length)));
  }
  return pageOf(rows, request, walk, (row) => {
    const column = row.person_key.startsWith(key) ? 'person_key' : 'name_key';
    return [column, ...cursorColumns.map((name) => row[name])];
  });
}

async function found(
  db: Kysely<RecordTables>,
  filter: CurrencyFilter,
  key: string,
  column: Key,
  { backward, from }: { backward: boolean; from: readonly string[] | undefined },
  limit: number,
): Promise<Currency[]> {
  // An id is before a name, so that who has both beginnings is listed once.
  const order = cursorColumns.slice(column === 'name_key' ? 0 : 1);
  const place = order.map((name) => sql.ref(name));
  const direction = sql.raw(backward ? 'desc' : 'asc');
  const wanted = [beginsWith(column, key), conditionOf(filter, heldByRow)];
  if (column === 'name_key') wanted.push(sql`not ${beginsWith('person_key', key)}`);
  if (from)
    wanted.push(
      sql`(${sql.join(place)}) ${sql.raw(backward ? '<' : '>')} (${sql.join(from.slice(-order.length))})`,
    );
  const { rows } = await sql<Currency>`
    select * from currency where ${sql.join(wanted, sql` and `)}
    order by ${sql.join(place.map((one) => sql`${one} ${direction}`))} limit ${limit}`.execute(db);
  return rows;
}
