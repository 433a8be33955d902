/** All that is known of one learner. A plain version, until the one that belongs here takes its place. */
import type { Kysely } from 'kysely';
import type { ObjectiveResult, RecordedDecision } from '../decision.ts';
import { recordColumns, type CompletionRecord } from '../record.ts';
import type { RecordTables, RosterMember, SupersededRecord } from '../store/tables.ts';
import { standingOf } from '../validity/status.ts';
import type { CurrencyRow } from './currency.ts';

export interface LearnerRecord {
  record: CompletionRecord;
  /** What the record said before. */
  superseded: SupersededRecord[];
  decisions: RecordedDecision[];
  objectives: ObjectiveResult[];
}

export interface LearnerHistory {
  /** Null where no roster knows them. */
  member: RosterMember | null;
  currency: CurrencyRow[];
  records: LearnerRecord[];
}

export async function learnerHistory(
  db: Kysely<RecordTables>,
  person_id: string,
  on: string = new Date().toISOString().slice(0, 10),
): Promise<LearnerHistory> {
  const member = await db
    .selectFrom('roster_member')
    .selectAll()
    .where('person_id', '=', person_id)
    .executeTakeFirst();
  const currency = await db.selectFrom('currency').selectAll().where('person_id', '=', person_id).execute();
  const records = await db
    .selectFrom('completion_record')
    .select(recordColumns)
    .where('person_id', '=', person_id)
    .orderBy('completed_at', 'desc')
    .orderBy('record_id')
    .execute();
  return {
    member: member ?? null,
    currency: currency.map((row) => ({ ...row, standing: standingOf(row, { on, within: 0 }) })),
    records: await Promise.all(
      records.map(async (record) => ({
        record,
        superseded: await db
          .selectFrom('superseded_record')
          .selectAll()
          .where('record_id', '=', record.record_id)
          .orderBy('superseded_at', 'desc')
          .execute(),
        decisions: await db
          .selectFrom('decision')
          .selectAll()
          .where('record_id', '=', record.record_id)
          .orderBy('sequence')
          .execute(),
        objectives: await db
          .selectFrom('objective_result')
          .selectAll()
          .where('record_id', '=', record.record_id)
          .orderBy('objective_id')
          .execute(),
      })),
    ),
  };
}
