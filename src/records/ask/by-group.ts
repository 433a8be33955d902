/**
 * Lists currency by the day on which training falls due. Which groups of people a filter means is known from their counts,
 * so only rows that are shown are read, however many others there are.
 */
import { sql, type Kysely } from 'kysely';
import { groupColumns } from '../store/currency-groups.ts';
import type { Currency, CurrencyCount, RecordTables } from '../store/tables.ts';
import { conditionOf, heldByCount, heldByRow, type CurrencyFilter } from './filter.ts';
import { pageOf, walkOf, type Page, type PageRequest } from './page.ts';

type Group = CurrencyCount;

const keyColumns = [...groupColumns, 'held'] as const;

/** A cursor is a group and a person in it. */
export async function listByGroup(
  db: Kysely<RecordTables>,
  filter: CurrencyFilter,
  request: PageRequest,
): Promise<Page<Currency>> {
  const walk = walkOf(request, keyColumns.length + 1);
  const enough = request.limit + 1;
  const rows: Currency[] = [];
  let from = walk.from;
  for (;;) {
    const groups = await groupsFrom(db, filter, walk.backward, from, enough);
    const chosen = enoughOf(groups, enough - rows.length, from);
    if (chosen.length === 0) break;
    rows.push(...(await membersOf(db, chosen, walk.backward, from, enough - rows.length)));
    if (rows.length >= enough || (chosen.length === groups.length && groups.length < enough)) break;
    from = [...keyOfGroup(chosen.at(-1)!), walk.backward ? '' : beyond];
  }
  return pageOf(rows, request, walk, (row) => [
    ...groupColumns.map((column) => row[column]),
    row.completed_on === null ? '0' : '1',
    row.person_id,
  ]);
}

/** Sorts behind the id of any person. */
const beyond = '\u{10FFFF}';

const keyOfGroup = (group: Group) => keyColumns.map((column) => String(group[column]));

/** The groups that a filter means, in their order, from the one that a cursor is in. */
async function groupsFrom(
  db: Kysely<RecordTables>,
  filter: CurrencyFilter,
  backward: boolean,
  from: readonly string[] | undefined,
  limit: number,
): Promise<Group[]> {
  const columns = keyColumns.map((column) => sql.ref(column));
  const names = sql.join(columns);
  const direction = sql.raw(backward ? 'desc' : 'asc');
  const order = sql.join(columns.map((column) => sql`${column} ${direction}`));
  const place =
    from &&
    sql`and (${names}) ${sql.raw(backward ? '<=' : '>=')} (${sql.join([...from.slice(0, -2), Number(from.at(-2))])})`;
  const { rows } = await sql<Group>`
    select ${names}, sum(count) as count from currency_count
    where ${conditionOf(filter, heldByCount)} ${place ?? sql``}
    group by ${names} having sum(count) > 0 order by ${order} limit ${limit}`.execute(db);
  return rows;
}

/** The first groups that hold as many rows; of the one that a cursor is in, nobody knows how many are left. */
function enoughOf(groups: readonly Group[], wanted: number, from: readonly string[] | undefined): Group[] {
  let rows = 0;
  const last = groups.findIndex((group, i) => {
    const isCursors =
      i === 0 && from !== undefined && String(keyOfGroup(group)) === String(from.slice(0, -1));
    rows += isCursors ? 0 : group.count;
    return rows >= wanted;
  });
  return last < 0 ? [...groups] : groups.slice(0, last + 1);
}

async function membersOf(
  db: Kysely<RecordTables>,
  groups: readonly Group[],
  backward: boolean,
  from: readonly string[] | undefined,
  limit: number,
): Promise<Currency[]> {
  const direction = sql.raw(backward ? 'desc' : 'asc');
  const columns = [...groupColumns, 'person_id'].map((column) => sql.ref(column));
  const order = sql.join(columns.map((column) => sql`${column} ${direction}`));
  const lists = groups.map((group, i) => {
    // As a range rather than by what is equal: a planner that takes the group for small would read and sort all of it.
    const alike = groupColumns.map((column) => group[column]);
    const isCursors = from !== undefined && String(keyOfGroup(group)) === String(from.slice(0, -1));
    const first = isCursors && !backward ? from.at(-1)! : '';
    const end = isCursors && backward ? from.at(-1)! : beyond;
    return sql`select * from (
      select ${sql.lit(i)} as place, currency.* from currency
      where (${sql.join(columns)}) > (${sql.join([...alike, first])})
        and (${sql.join(columns)}) < (${sql.join([...alike, end])})
        and ${group.held === 1 ? heldByRow : sql`not (${heldByRow})`}
      order by ${order} limit ${sql.lit(limit)}) as members`;
  });
  const { rows } = await sql<Currency & { place: number }>`
    ${sql.join(lists, sql` union all `)} order by place, person_id ${direction} limit ${sql.lit(limit)}`.execute(
    db,
  );
  return rows.map(({ place: _place, ...row }) => row);
}
