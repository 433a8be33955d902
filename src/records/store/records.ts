/** What is kept of completion records, and how it is read back. */
import { sql, type Kysely } from 'kysely';
import { recordColumns, type CompletionRecord } from '../record.ts';
import { markStale } from './stale.ts';
import type { RecordTables } from './tables.ts';

/**
 * Keeps a record as it stands now. A record with the same id is replaced, so that doing it twice is the same as doing it
 * once. For rows of a file use `mergeRecords`, which keeps what it replaces.
 * @param db the database, or a transaction on it
 */
export async function upsertRecord(db: Kysely<RecordTables>, record: CompletionRecord): Promise<void> {
  const { record_id: _key, ...rest } = record;
  await db
    .insertInto('completion_record')
    .values(record)
    .onConflict((conflict) => conflict.column('record_id').doUpdateSet(rest))
    .execute();
  await markStale(db, sql`select ${record.person_id} where true`);
}

/**
 * All records, one after another, by person, course and attempt; the same records come in the same order each time.
 * It reads the state at its first row: what is written meanwhile neither shows nor waits.
 */
export function streamRecords(db: Kysely<RecordTables>): AsyncIterableIterator<CompletionRecord> {
  return inOrder(db).stream(500);
}

/** The first records in the order of `streamRecords`. @param limit how many at most */
export function firstRecords(db: Kysely<RecordTables>, limit: number): Promise<CompletionRecord[]> {
  return inOrder(db).limit(limit).execute();
}

/** How many records there are. */
export async function countRecords(db: Kysely<RecordTables>): Promise<number> {
  const { count } = await db
    .selectFrom('completion_record')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function inOrder(db: Kysely<RecordTables>) {
  return db
    .selectFrom('completion_record')
    .select(recordColumns)
    .orderBy('person_id')
    .orderBy('course_id')
    .orderBy('attempt')
    .orderBy('record_id');
}
