/** Whom of the roster a learner id means, also where a spreadsheet has taken the zeros off its front. */
import type { Kysely } from 'kysely';
import { withoutZeros } from '../roster/aliases.ts';
import { aliasOf, peopleByAlias, resolverBy } from '../roster/person.ts';
import type { RecordTables } from '../store/tables.ts';

interface Found {
  person: string;
  warning?: string;
}

export type FindPerson = (learnerId: string) => Found;

/** A learner who is in no roster is who the LMS says. */
export const asWritten: FindPerson = (person) => ({ person });

const lostZeros = 'The learner id has lost its leading zeros; the roster knows it with them.';

/** @returns a function by the roster as it is now */
export async function personFinder(db: Kysely<RecordTables>): Promise<FindPerson> {
  const people = await peopleByAlias(db);
  const resolve = resolverBy(people);
  const bare = new Set<string>();
  for (const [alias, person] of people) {
    const short = withoutZeros(alias);
    if (short !== undefined && people.get(short) === person && short !== aliasOf(person)) bare.add(short);
  }
  return (learnerId) => {
    const person = resolve(learnerId);
    return bare.has(aliasOf(learnerId)) ? { person, warning: lostZeros } : { person };
  };
}
