/** Takes records out of the store, or the person out of records, with all that hangs on them. */
import { sql, type Transaction } from 'kysely';
import { recordColumns, type CompletionRecord } from '../record.ts';
import type { RecordTables } from '../store/tables.ts';
import { freeTextTypes, pseudonymised } from './pseudonymise.ts';

/** What becomes of records that are to go. */
export type Fate = 'remove' | 'pseudonymise';

/** How many rows of each table it was. */
export interface RecordCounts {
  completion_record: number;
  superseded_record: number;
  decision: number;
  objective_result: number;
}

export const noRecords: RecordCounts = {
  completion_record: 0,
  superseded_record: 0,
  decision: 0,
  objective_result: 0,
};

type Table = keyof RecordCounts;

const tables = Object.keys(noRecords) as Table[];

/** How many records are dealt with in one statement. */
export const recordsAtOnce = 500;

export function sumOf(a: RecordCounts, b: RecordCounts): RecordCounts {
  return Object.fromEntries(tables.map((table) => [table, a[table] + b[table]])) as unknown as RecordCounts;
}

/** @param ids of `recordsAtOnce` records at most */
export async function removeRecords(
  transaction: Transaction<RecordTables>,
  ids: readonly string[],
): Promise<RecordCounts> {
  const counts = { ...noRecords };
  for (const table of tables) {
    const { numDeletedRows } = await transaction
      .deleteFrom(table)
      .where('record_id', 'in', ids)
      .executeTakeFirst();
    counts[table] = Number(numDeletedRows);
  }
  return counts;
}

/**
 * Writes records under other ids. Answers that learners wrote themselves are blanked.
 * @param ids of `recordsAtOnce` records at most
 */
export async function pseudonymiseRecords(
  transaction: Transaction<RecordTables>,
  ids: readonly string[],
  pseudonym: (id: string) => string,
): Promise<RecordCounts> {
  const read = <T extends 'completion_record' | 'superseded_record'>(table: T) =>
    transaction.selectFrom(table as 'superseded_record').where('record_id', 'in', ids);
  const records = await read('completion_record').select(recordColumns).execute();
  const superseded = await read('superseded_record').selectAll().execute();
  const others = (record: CompletionRecord) => pseudonymised(record, pseudonym);
  const newIds = new Map(
    [...records, ...superseded].map((record) => [record.record_id, others(record).record_id]),
  );
  if (newIds.size === 0) return { ...noRecords };

  // Somebody who was forgotten, and came back with an old file, is the same pseudonym again.
  const gone = [...newIds.values()];
  for (const table of ['completion_record', 'decision', 'objective_result'] as const)
    await transaction.deleteFrom(table).where('record_id', 'in', gone).execute();
  for (const table of ['completion_record', 'superseded_record'] as const)
    await transaction.deleteFrom(table).where('record_id', 'in', ids).execute();
  for (const record of records)
    await transaction.insertInto('completion_record').values(others(record)).execute();
  for (const { superseded_at, superseded_by, ...record } of superseded)
    await transaction
      .insertInto('superseded_record')
      .values({ ...others(record), superseded_at, superseded_by })
      // They may have differed in the name alone.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return {
    completion_record: records.length,
    superseded_record: superseded.length,
    decision: await renameRecords(transaction, 'decision', newIds),
    objective_result: await renameRecords(transaction, 'objective_result', newIds),
  };
}

async function renameRecords(
  transaction: Transaction<RecordTables>,
  table: 'decision' | 'objective_result',
  newIds: ReadonlyMap<string, string>,
): Promise<number> {
  const pairs = sql.join([...newIds].map(([from, to]) => sql`(${from}, ${to})`));
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set record_id = renamed.column2 from (values ${pairs}) as renamed
    where ${sql.table(table)}.record_id = renamed.column1`.execute(transaction);
  if (table === 'decision')
    await transaction
      .updateTable('decision')
      .set({ response: '[]' })
      .where('record_id', 'in', [...newIds.values()])
      .where('type', 'in', freeTextTypes)
      .execute();
  return Number(numAffectedRows ?? 0);
}
