/** Forgets a person, as they may ask for. */
import type { Transaction } from 'kysely';
import { pseudonyms, writeAudit, type Actor } from '../store/audit.ts';
import { takeTurns } from '../store/engine.ts';
import type { Store } from '../store/open.ts';
import type { RecordTables } from '../store/tables.ts';
import { noRecords, pseudonymiseRecords, recordsAtOnce, removeRecords, sumOf, type Fate } from './batch.ts';
import { findPerson, type Person } from './people.ts';

/** @returns how many rows of each table were removed or pseudonymised */
export type AlsoForget = (
  transaction: Transaction<RecordTables>,
  person: Person,
  fate: Fate,
  pseudonym: (id: string) => string,
) => Promise<Readonly<Record<string, number>>>;

export interface Forgotten {
  fate: Fate;
  /** Under which the audit log, and what was pseudonymised, has the person. */
  pseudonym: string;
  /** How many rows of each table were removed or, of records, pseudonymised. */
  rows: Readonly<Record<string, number>>;
  /** The LMSs and files that the records came from, which this program can't reach. */
  sources: readonly { source_system: string; source_file: string }[];
}

/**
 * Removes all that the store has of a person, or keeps their records without the person. All or nothing is done.
 * @param learner any of the person's ids
 * @param also does the same to tables that are not of the records
 */
export function forgetPerson(
  store: Store,
  { learner, fate, also = async () => ({}) }: { learner: string; fate: Fate; also?: AlsoForget },
  actor: Actor,
): Promise<Forgotten> {
  return store.transaction().execute(async (transaction) => {
    await takeTurns(transaction, 'import');
    const pseudonym = await pseudonyms(transaction);
    const person = await findPerson(transaction, learner);
    const { ids, sources } = await recordsOf(transaction, person);
    let counts = noRecords;
    for (let at = 0; at < ids.length; at += recordsAtOnce) {
      const some = ids.slice(at, at + recordsAtOnce);
      counts = sumOf(
        counts,
        fate === 'remove'
          ? await removeRecords(transaction, some)
          : await pseudonymiseRecords(transaction, some, pseudonym),
      );
    }
    const rows = {
      ...counts,
      ...(await forgetElsewhere(transaction, person)),
      ...(await also(transaction, person, fate, pseudonym)),
    };
    const [personId] = person.personIds;
    await writeAudit(transaction, actor, 'records.forget', personId!, { fate, ...rows });
    return { fate, pseudonym: pseudonym(personId!), rows, sources };
  });
}

async function recordsOf(
  transaction: Transaction<RecordTables>,
  { personIds, learnerIds }: Person,
): Promise<{ ids: string[]; sources: Forgotten['sources'] }> {
  const ids = new Set<string>();
  const sources = new Map<string, Forgotten['sources'][number]>();
  for (const table of ['completion_record', 'superseded_record'] as const) {
    const rows = await transaction
      .selectFrom(table)
      .select(['record_id', 'source_system', 'source_file'])
      .where((select) =>
        select.or([select('person_id', 'in', personIds), select('learner_id', 'in', learnerIds)]),
      )
      .orderBy('source_system')
      .orderBy('source_file')
      .execute();
    for (const { record_id, ...source } of rows) {
      ids.add(record_id);
      sources.set(JSON.stringify(source), source);
    }
  }
  return { ids: [...ids], sources: [...sources.values()] };
}

/** What is about the person alone goes in either case. */
async function forgetElsewhere(
  transaction: Transaction<RecordTables>,
  { personIds, learnerIds }: Person,
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of ['roster_member', 'learner_alias', 'currency', 'stale_person'] as const) {
    const { numDeletedRows } = await transaction
      .deleteFrom(table)
      .where('person_id', 'in', personIds)
      .executeTakeFirst();
    rows[table] = Number(numDeletedRows);
  }
  // Otherwise the next statement on the same attempt would bring the person back.
  const { numDeletedRows } = await transaction
    .deleteFrom('statement')
    .where('learner_id', 'in', learnerIds)
    .executeTakeFirst();
  rows.statement = Number(numDeletedRows);
  return rows;
}
