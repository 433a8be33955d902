/** Makes the people of records those of a new roster. */
import { sql } from 'kysely';
import { isPseudonym } from '../store/audit.ts';
import type { Bulk } from '../store/bulk.ts';
import { engineOf, textOn } from '../store/engine.ts';
import type { Store } from '../store/open.ts';
import { loadAll } from './load.ts';
import type { ResolvePerson } from './person.ts';

const allRecords = ['completion_record', 'superseded_record'] as const;

/**
 * Writes into records who their learner is. Records of people who were forgotten stay together: their pseudonyms are no
 * ids of an LMS.
 * @param transaction under way on the connection of `bulk`
 * @param tables whose rows are records; all that the store keeps, also superseded ones, where it is left out
 * @returns everybody who has more or fewer records than before
 */
export async function resolveRecords(
  bulk: Bulk,
  transaction: Store,
  resolve: ResolvePerson,
  tables: readonly string[] = allRecords,
): Promise<Set<string>> {
  const moved = new Map<string, string>();
  const touched = new Set<string>();
  for (const table of tables) {
    const learners = transaction
      .selectFrom(table as (typeof allRecords)[number])
      .select(['learner_id', 'person_id'])
      .distinct();
    for await (const { learner_id, person_id } of learners.stream(1000)) {
      const person = resolve(learner_id);
      if (person === person_id || (person === learner_id && isPseudonym(learner_id))) continue;
      moved.set(learner_id, person);
      touched.add(person_id).add(person);
    }
  }
  if (moved.size > 0) await move(bulk, transaction, moved, tables);
  return touched;
}

async function move(
  bulk: Bulk,
  transaction: Store,
  moved: ReadonlyMap<string, string>,
  tables: readonly string[],
): Promise<void> {
  const text = textOn(transaction);
  await transaction.schema
    .createTable('moved_learner')
    .temporary()
    .addColumn('learner_id', text, (column) => column.primaryKey())
    .addColumn('person_id', text, (column) => column.notNull())
    .execute();
  await loadAll(bulk, 'moved_learner', ['learner_id', 'person_id'], [...moved]);
  if (engineOf(transaction) === 'postgres') await sql`analyze moved_learner`.execute(transaction);
  for (const table of tables)
    await sql`
      update ${sql.table(table)} set person_id = moved_learner.person_id from moved_learner
      where ${sql.ref(`${table}.learner_id`)} = moved_learner.learner_id
      and ${sql.ref(`${table}.person_id`)} <> moved_learner.person_id`.execute(transaction);
  await sql`drop table moved_learner`.execute(transaction);
}
