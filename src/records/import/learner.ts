/** Whom of the roster a learner id means, also where a spreadsheet has taken the zeros off its front. */
import type { Kysely } from 'kysely';
import { aliasOf, personResolver } from '../roster/person.ts';
import type { RecordTables } from '../store/tables.ts';

interface Found {
  person: string;
  warning?: string;
}

export type FindPerson = (learnerId: string) => Found;

/** A learner who is in no roster is who the LMS says. */
export const asWritten: FindPerson = (person) => ({ person });

const lostZeros = 'The learner id has lost its leading zeros; the roster knows it with them.';

/** @returns a function that remembers whom it has found, for as long as a file is read */
export async function personFinder(db: Kysely<RecordTables>): Promise<FindPerson> {
  const resolve = await personResolver(db);
  const aliases = await db.selectFrom('learner_alias').select('alias').execute();
  const members = await db.selectFrom('roster_member').select('person_id').execute();
  const known = new Set([
    ...aliases.map(({ alias }) => alias),
    ...members.map((one) => aliasOf(one.person_id)),
  ]);
  const padded = new Map<string, string | null>();
  for (const id of known) {
    if (!/^0\d+$/.test(id)) continue;
    const bare = id.replace(/^0+(?=\d)/, '');
    const person = resolve(id);
    // Two people whose numbers differ by zeros alone can't be told apart.
    padded.set(bare, padded.has(bare) && padded.get(bare) !== person ? null : person);
  }
  return (learnerId) => {
    if (known.has(aliasOf(learnerId))) return { person: resolve(learnerId) };
    const person = padded.get(learnerId.trim());
    return person ? { person, warning: lostZeros } : { person: resolve(learnerId) };
  };
}
