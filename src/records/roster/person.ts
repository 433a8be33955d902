/** Who a learner is: LMSs know the same person by a staff number, an e-mail address or a GUID. */
import type { Kysely } from 'kysely';
import type { RecordTables } from '../store/tables.ts';

/** An id as it is looked up by: LMSs differ in case and in blanks. */
export function aliasOf(learnerId: string): string {
  return learnerId.trim().toLowerCase();
}

/** From the id that an LMS gives to the id of the roster; an id that the roster doesn't know stays. */
export type ResolvePerson = (learnerId: string) => string;

/** How learners are told apart, by the roster as it is now. */
export async function personResolver(db: Kysely<RecordTables>): Promise<ResolvePerson> {
  const aliases = await db.selectFrom('learner_alias').selectAll().execute();
  return resolverBy(new Map(aliases.map(({ alias, person_id }) => [alias, person_id])));
}

/** @param people by alias */
export function resolverBy(people: ReadonlyMap<string, string>): ResolvePerson {
  return (learnerId) => people.get(aliasOf(learnerId)) ?? learnerId;
}
