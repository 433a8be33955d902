/** What is kept of a record's decisions and objectives. */
import type { Kysely } from 'kysely';
import {
  decisionColumns,
  objectiveResultColumns,
  type ObjectiveResult,
  type RecordedDecision,
} from '../decision.ts';
import type { RecordTables } from './tables.ts';

/** Rows of one statement; SQLite takes some 32,000 values. */
const rowsAtOnce = 500;

/**
 * Keeps decisions and objectives of a record as they stand now: writes what is new or has changed, and leaves the rest. A
 * report that comes late, from before the last decisions, so takes none of them away.
 * @param db the database, or a transaction on it
 * @param isOld whether the source says of the decision with this sequence what it said before; then what is kept stays, even
 *   where it could be read better at the time
 */
export async function keepDecisions(
  db: Kysely<RecordTables>,
  recordId: string,
  decisions: readonly RecordedDecision[],
  objectives: readonly ObjectiveResult[],
  isOld: (sequence: number) => boolean = () => false,
): Promise<void> {
  const known = await findDecisions(db, recordId);
  const stays = new Set(known.decisions.map(({ sequence }) => sequence).filter(isOld));
  const newDecisions = changed(
    decisionColumns,
    known.decisions,
    decisions.filter(({ sequence }) => !stays.has(sequence)),
  );
  for (let i = 0; i < newDecisions.length; i += rowsAtOnce)
    await db
      .insertInto('decision')
      .values(newDecisions.slice(i, i + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['record_id', 'sequence']).doUpdateSet((from) => ({
          interaction_id: from.ref('excluded.interaction_id'),
          description: from.ref('excluded.description'),
          type: from.ref('excluded.type'),
          response: from.ref('excluded.response'),
          correct: from.ref('excluded.correct'),
          result: from.ref('excluded.result'),
          decided_at: from.ref('excluded.decided_at'),
          latency_seconds: from.ref('excluded.latency_seconds'),
          objectives: from.ref('excluded.objectives'),
        })),
      )
      .execute();
  const newObjectives = changed(objectiveResultColumns, known.objectives, objectives);
  for (let i = 0; i < newObjectives.length; i += rowsAtOnce)
    await db
      .insertInto('objective_result')
      .values(newObjectives.slice(i, i + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['record_id', 'objective_id']).doUpdateSet((from) => ({
          success: from.ref('excluded.success'),
          score_percent: from.ref('excluded.score_percent'),
        })),
      )
      .execute();
}

/** The decisions of a record in order, and its objectives by id. */
export async function findDecisions(
  db: Kysely<RecordTables>,
  recordId: string,
): Promise<{ decisions: RecordedDecision[]; objectives: ObjectiveResult[] }> {
  const decisions = await db
    .selectFrom('decision')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('sequence')
    .execute();
  const objectives = await db
    .selectFrom('objective_result')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('objective_id')
    .execute();
  return { decisions, objectives };
}

function changed<Row>(columns: readonly (keyof Row)[], known: readonly Row[], now: readonly Row[]): Row[] {
  const said = (row: Row) => JSON.stringify(columns.map((column) => row[column]));
  const before = new Set(known.map(said));
  return now.filter((row) => !before.has(said(row)));
}
