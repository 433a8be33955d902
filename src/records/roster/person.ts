/** Who a learner is: LMSs know the same person by a staff number, an e-mail address or a GUID. */
import type { Kysely } from 'kysely';
import type { RecordTables } from '../store/tables.ts';

/** An id as it is looked up by: LMSs differ in case and in blanks. */
export function aliasOf(learnerId: string): string {
  return learnerId.trim().toLowerCase();
}

/**
 * How learners are told apart, by the roster as it is now.
 * @returns a function from the id that an LMS gives to the id of the roster; an id that the roster doesn't know stays
 */
export async function personResolver(db: Kysely<RecordTables>): Promise<(learnerId: string) => string> {
  const aliases = await db.selectFrom('learner_alias').selectAll().execute();
  const people = new Map(aliases.map(({ alias, person_id }) => [alias, person_id]));
  return (learnerId) => people.get(aliasOf(learnerId)) ?? learnerId;
}
