/** Records are kept for as long as the rules say, and no longer. */
import { sql, type Transaction } from 'kysely';
import { momentOf } from '../export/filter.ts';
import { pseudonyms, writeAudit, type Actor } from '../store/audit.ts';
import { takeTurns } from '../store/engine.ts';
import type { Store } from '../store/open.ts';
import { valuesOf } from '../store/rows.ts';
import { markStale } from '../store/stale.ts';
import type { RecordTables } from '../store/tables.ts';
import { noRecords, pseudonymiseRecords, recordsAtOnce, removeRecords, sumOf, type Fate } from './batch.ts';

/** @returns how many rows of each table were removed or pseudonymised */
export type AlsoRetain = (
  transaction: Transaction<RecordTables>,
  before: string,
  fate: Fate,
  pseudonym: (id: string) => string,
) => Promise<Readonly<Record<string, number>>>;

export interface Retained {
  before: string;
  then: Fate;
  /** Whether it was done, or only would be. */
  applied: boolean;
  /** How many rows of each table go; of a rehearsal, the same. */
  rows: Readonly<Record<string, number>>;
  /** Older records that somebody on the roster still has to show. */
  stillCount: number;
  /** Records that say nothing of when they are of. */
  undated: number;
}

/** What a rehearsal ends with. */
class Rehearsed extends Error {
  readonly retained: Retained;

  constructor(retained: Retained) {
    super('This was a rehearsal.');
    this.retained = retained;
  }
}

/**
 * Removes or pseudonymises the records of before a day: by completion, else by the last that is known of the attempt. A
 * record on which the currency of somebody on the roster rests stays. All or nothing is done.
 * @param before a day, such as 2021-01-31, in UTC
 * @param apply without it nothing is changed
 * @param also does the same to tables that are not of the records
 */
export async function retainRecords(
  store: Store,
  {
    before,
    then,
    apply,
    also = async () => ({}),
  }: { before: string; then: Fate; apply: boolean; also?: AlsoRetain },
  actor: Actor,
): Promise<Retained> {
  try {
    return await store.transaction().execute(async (transaction) => {
      await takeTurns(transaction, 'import');
      const pseudonym = await pseudonyms(transaction);
      let counts = noRecords;
      for (let last = ''; ;) {
        const ids = await oldRecords(transaction, before, then, last);
        if (ids.length === 0) break;
        last = ids.at(-1)!;
        // What remains of these people's training has to be looked at again.
        await markStale(
          transaction,
          sql`select distinct person_id from completion_record where record_id in ${valuesOf(transaction, ids)}`,
        );
        counts = sumOf(
          counts,
          then === 'remove'
            ? await removeRecords(transaction, ids)
            : await pseudonymiseRecords(transaction, ids, pseudonym),
        );
      }
      const rows = { ...counts, ...(await also(transaction, before, then, pseudonym)) };
      const retained = { before, then, applied: apply, rows, ...(await spared(transaction, before)) };
      if (!apply) throw new Rehearsed(retained);
      await writeAudit(transaction, actor, 'records.retain', null, { before, then, ...rows });
      return retained;
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.retained;
    throw error;
  }
}

/** Who is on the roster on the day or later needs the record that shows their training. */
const stillCounts = (before: string) => sql<boolean>`exists (
  select 1 from currency inner join roster_member on roster_member.person_id = currency.person_id
  where currency.record_id = completion_record.record_id
  and (roster_member.until is null or roster_member.until >= ${before}))`;

/** As `pseudonymised` leaves it. */
const isPseudonymised = sql<boolean>`(learner_name = '' and learner_id like 'p-____________________')`;

async function oldRecords(
  transaction: Transaction<RecordTables>,
  before: string,
  then: Fate,
  last: string,
): Promise<string[]> {
  let query = transaction
    .selectFrom('completion_record')
    .select('record_id')
    .where((select) => select(momentOf(select), '<', before))
    .where('record_id', '>', last)
    .where(sql<boolean>`not ${stillCounts(before)}`)
    .orderBy('record_id')
    .limit(recordsAtOnce);
  if (then === 'pseudonymise') query = query.where(sql<boolean>`not ${isPseudonymised}`);
  return (await query.execute()).map(({ record_id }) => record_id);
}

async function spared(
  transaction: Transaction<RecordTables>,
  before: string,
): Promise<Pick<Retained, 'stillCount' | 'undated'>> {
  const count = async (where: 'old' | 'undated') => {
    const { rows } = await transaction
      .selectFrom('completion_record')
      .select((select) => select.fn.countAll<number>().as('rows'))
      .where((select) =>
        where === 'undated' ? select(momentOf(select), 'is', null) : select(momentOf(select), '<', before),
      )
      .where(where === 'undated' ? sql<boolean>`1 = 1` : stillCounts(before))
      .executeTakeFirstOrThrow();
    return rows;
  };
  return { stillCount: await count('old'), undated: await count('undated') };
}
