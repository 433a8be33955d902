/** All that is known of one person's training. */
import type { Kysely } from 'kysely';
import type { ObjectiveResult, RecordedDecision } from '../decision.ts';
import { recordColumns, type CompletionRecord } from '../record.ts';
import type { RecordTables, RosterMember, SupersededRecord } from '../store/tables.ts';
import type { Rules } from '../validity/rules-schema.ts';
import { currencyOfPerson } from './as-of.ts';
import type { CurrencyRow } from './currency.ts';

export interface LearnerRecord {
  record: CompletionRecord;
  /** What the record said before, the latest first. */
  superseded: SupersededRecord[];
  /** In the order in which they were made. */
  decisions: RecordedDecision[];
  objectives: ObjectiveResult[];
}

export interface LearnerHistory {
  /** Null where no roster knows them. */
  member: RosterMember | null;
  currency: CurrencyRow[];
  /** The last completed first; those that were not completed at the end. */
  records: LearnerRecord[];
}

/**
 * @param rules where they stand is told by; undefined where there are none, so that they must hold nothing
 * @param person_id by the roster, as `personIdOf` finds it
 * @param on the day on which they are to stand, such as 2026-01-31; what was completed later does not count then
 * @param within days from then in which what falls due counts as due
 * @returns a history with nothing in it where nobody has this id
 */
export async function learnerHistory(
  db: Kysely<RecordTables>,
  rules: Rules | undefined,
  person_id: string,
  on: string,
  within = 0,
): Promise<LearnerHistory> {
  const ofPerson = db.selectFrom('completion_record').select('record_id').where('person_id', '=', person_id);
  const member = await db
    .selectFrom('roster_member')
    .selectAll()
    .where('person_id', '=', person_id)
    .executeTakeFirst();
  const currency = rules === undefined ? [] : await currencyOfPerson(db, rules, person_id, { on, within });
  const records = await db
    .selectFrom('completion_record')
    .select(recordColumns)
    .where('person_id', '=', person_id)
    .orderBy((by) => by.fn.coalesce('completed_at', by.val('')), 'desc')
    .orderBy('record_id')
    .execute();
  const superseded = await db
    .selectFrom('superseded_record')
    .selectAll()
    .where('record_id', 'in', ofPerson)
    .orderBy('superseded_at', 'desc')
    .orderBy('row_hash')
    .execute();
  const decisions = await db
    .selectFrom('decision')
    .selectAll()
    .where('record_id', 'in', ofPerson)
    .orderBy('record_id')
    .orderBy('sequence')
    .execute();
  const objectives = await db
    .selectFrom('objective_result')
    .selectAll()
    .where('record_id', 'in', ofPerson)
    .orderBy('record_id')
    .orderBy('objective_id')
    .execute();
  const [versions, made, results] = [byRecord(superseded), byRecord(decisions), byRecord(objectives)];
  return {
    member: member ?? null,
    currency,
    records: records.map((record) => ({
      record,
      superseded: versions.get(record.record_id) ?? [],
      decisions: made.get(record.record_id) ?? [],
      objectives: results.get(record.record_id) ?? [],
    })),
  };
}

function byRecord<Row extends { record_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const others = found.get(row.record_id);
    if (others) others.push(row);
    else found.set(row.record_id, [row]);
  }
  return found;
}
