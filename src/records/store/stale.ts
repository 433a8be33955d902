/** Whose currency is to be worked out again. */
import { sql, type Kysely } from 'kysely';
import type { RecordTables } from './tables.ts';

/**
 * On conflict the row is written again rather than left: whoever works the mark off then waits, and finds the change
 * that it stands for.
 */
const keepMark = sql`on conflict (person_id) do update set person_id = excluded.person_id`;

/** Marks some people. @param people a query for their ids, each once, that ends in a `where` clause */
export async function markStale(db: Kysely<RecordTables>, people: ReturnType<typeof sql>): Promise<void> {
  await sql`insert into stale_person (person_id) ${people} ${keepMark}`.execute(db);
}

/** Marks everybody that a record, the roster or what was worked out so far knows. */
export async function markAllStale(db: Kysely<RecordTables>): Promise<void> {
  await markStale(
    db,
    sql`select person_id from (
      select person_id from completion_record
      union select person_id from roster_member
      union select person_id from currency) known where true order by person_id`,
  );
}
