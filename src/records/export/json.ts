/** Records with their decisions and objectives: as JSON that an import reads back, and as xAPI statements. */
import { sql } from 'kysely';
import {
  decisionColumns,
  objectiveResultColumns,
  type ObjectiveResult,
  type RecordedDecision,
} from '../decision.ts';
import { recordColumns, type CompletionRecord } from '../record.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { statementsOf } from '../xapi/statements.ts';
import type { RecordColumn } from './columns.ts';
import type { whereRecords } from './filter.ts';

export interface WholeRecord {
  record: CompletionRecord;
  decisions: RecordedDecision[];
  objectives: ObjectiveResult[];
}

/** What the JSON says of itself, ahead of the records. */
const jsonFormat = { format: 'crosscheck-records', version: 1 } as const;

/** One record per line. @param columns of the record; decisions and objectives come with it */
export async function* jsonOf(
  pages: AsyncIterable<readonly WholeRecord[]>,
  columns: readonly RecordColumn[],
): AsyncGenerator<string> {
  yield `${JSON.stringify(jsonFormat).slice(0, -1)},"records":[`;
  let between = '\n';
  for await (const records of inPieces(pages)) {
    const lines = records.map(({ record, decisions, objectives }) => {
      const chosen = Object.fromEntries(columns.map((column) => [column, record[column]]));
      return JSON.stringify({ ...chosen, decisions, objectives });
    });
    yield between + lines.join(',\n');
    between = ',\n';
  }
  yield '\n]}\n';
}

/** One statement per line. */
export async function* xapiOf(pages: AsyncIterable<readonly WholeRecord[]>): AsyncGenerator<string> {
  for await (const records of inPieces(pages))
    yield records
      .flatMap(({ record, decisions, objectives }) => statementsOf(record, decisions, objectives))
      .map((statement) => `${JSON.stringify(statement)}\n`)
      .join('');
}

/** Large strings would lie about until they are collected. */
const recordsOfPiece = 50;

async function* inPieces(
  pages: AsyncIterable<readonly WholeRecord[]>,
): AsyncGenerator<readonly WholeRecord[]> {
  for await (const page of pages)
    for (let at = 0; at < page.length; at += recordsOfPiece) yield page.slice(at, at + recordsOfPiece);
}

const pageSize = 500;

/** Records in their order with what belongs to them, page by page; no page is empty. */
export async function* wholeRecords(
  { db }: Snapshot,
  where: ReturnType<typeof whereRecords>,
): AsyncGenerator<WholeRecord[]> {
  let last: CompletionRecord | undefined;
  do {
    const records: CompletionRecord[] = await pageAfter(db, where, last);
    if (records.length === 0) return;
    const ids = records.map((record) => record.record_id);
    const decisions = groupBy(
      await db
        .selectFrom('decision')
        .select(decisionColumns)
        .where('record_id', 'in', ids)
        .orderBy('record_id')
        .orderBy('sequence')
        .execute(),
    );
    const objectives = groupBy(
      await db
        .selectFrom('objective_result')
        .select(objectiveResultColumns)
        .where('record_id', 'in', ids)
        .orderBy('record_id')
        .orderBy('objective_id')
        .execute(),
    );
    yield records.map((record) => ({
      record,
      decisions: decisions.get(record.record_id) ?? [],
      objectives: objectives.get(record.record_id) ?? [],
    }));
    last = records.length === pageSize ? records.at(-1) : undefined;
  } while (last);
}

const order = ['person_id', 'course_id', 'attempt', 'record_id'] as const;

function pageAfter(
  db: Snapshot['db'],
  where: ReturnType<typeof whereRecords>,
  last: CompletionRecord | undefined,
): Promise<CompletionRecord[]> {
  let query = db.selectFrom('completion_record').select(recordColumns).where(where).limit(pageSize);
  for (const column of order) query = query.orderBy(column);
  if (last) {
    const here = sql.join(order.map((column) => sql.ref(column)));
    const there = sql.join(order.map((column) => last[column]));
    query = query.where(sql<boolean>`(${here}) > (${there})`);
  }
  return query.execute();
}

function groupBy<Row extends { record_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.record_id);
    if (group) group.push(row);
    else groups.set(row.record_id, [row]);
  }
  return groups;
}
