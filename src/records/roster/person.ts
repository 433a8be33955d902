/** Who a learner is: LMSs know the same person by a staff number, an e-mail address or a GUID. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { keepSetting, settingOf } from '../store/setting.ts';
import type { RecordTables } from '../store/tables.ts';

/** An id as it is looked up by: LMSs differ in case and in blanks. */
export function aliasOf(learnerId: string): string {
  return learnerId.trim().toLowerCase();
}

/** From the id that an LMS gives to the id of the roster; an id that the roster doesn't know stays. */
export type ResolvePerson = (learnerId: string) => string;

/** How learners are told apart, by the roster as it is now. For one learner, ask `personIdOf`. */
export async function personResolver(db: Kysely<RecordTables>): Promise<ResolvePerson> {
  return resolverBy(await peopleByAlias(db));
}

export async function peopleByAlias(db: Kysely<RecordTables>): Promise<Map<string, string>> {
  const aliases = await db.selectFrom('learner_alias').selectAll().execute();
  return new Map(aliases.map(({ alias, person_id }) => [alias, person_id]));
}

/** @param people by alias */
export function resolverBy(people: ReadonlyMap<string, string>): ResolvePerson {
  return (learnerId) => people.get(aliasOf(learnerId)) ?? learnerId;
}

/** Who one learner is, as `personResolver` tells it. */
export async function personIdOf(db: Kysely<RecordTables>, learnerId: string): Promise<string> {
  const found = await db
    .selectFrom('learner_alias')
    .select('person_id')
    .where('alias', '=', aliasOf(learnerId))
    .executeTakeFirst();
  return found?.person_id ?? learnerId;
}

const markName = 'roster';

/** Differs between any two rosters. Who reads it, and then the people, can tell later whether they are still the same. */
export async function rosterMark(db: Kysely<RecordTables>): Promise<string> {
  return (await settingOf(db, markName)) ?? '';
}

/** @param transaction that of the new roster */
export function renewRosterMark(transaction: Kysely<RecordTables>): Promise<void> {
  return keepSetting(transaction, markName, randomUUID());
}
