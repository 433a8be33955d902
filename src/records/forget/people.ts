/** Who somebody is in the store, by any of their ids. */
import { sql, type Kysely } from 'kysely';
import { aliasOf, personIdOf } from '../roster/person.ts';
import type { RecordTables } from '../store/tables.ts';

export interface Person {
  /** By the roster; several where records are older than what the roster knows. */
  personIds: string[];
  /** As LMSs write them. */
  learnerIds: string[];
}

/** @param id by the roster, or as an LMS writes it, in either case */
export async function findPerson(db: Kysely<RecordTables>, id: string): Promise<Person> {
  const personIds = new Set([await personIdOf(db, id)]);
  const aliases = await db
    .selectFrom('learner_alias')
    .select('alias')
    .where('person_id', 'in', [...personIds])
    .execute();
  const ids = [...new Set([aliasOf(id), ...aliases.map(({ alias }) => alias)])];
  const learnerIds = new Set<string>();
  for (const table of ['completion_record', 'superseded_record'] as const) {
    const rows = await db
      .selectFrom(table)
      .select(['person_id', 'learner_id'])
      .distinct()
      .where((select) =>
        select.or([
          select('person_id', 'in', [...personIds]),
          select(sql`lower(trim(${sql.ref('learner_id')}))`, 'in', ids),
        ]),
      )
      .execute();
    for (const row of rows) {
      learnerIds.add(row.learner_id);
      personIds.add(row.person_id);
    }
  }
  return { personIds: [...personIds], learnerIds: [...new Set([...learnerIds, id, ...ids])] };
}
