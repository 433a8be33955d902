/** What belongs to records as evidence: what they are of, how many there are, and what was done with them. */
import type { Compilable } from 'kysely';
import { onDays, type RecordFilter, type whereRecords } from '../filter.ts';
import { streamBatches, type Snapshot } from '../../store/snapshot.ts';

type Where = ReturnType<typeof whereRecords>;

/** The content that the records are of, and how many are of it. */
export function contentFingerprints(snapshot: Snapshot, where: Where): AsyncIterable<string> {
  const columns = ['course_id', 'course_version', 'content_fingerprint'] as const;
  return list(
    snapshot,
    snapshot.db
      .selectFrom('completion_record')
      .select(columns)
      .select((select) => select.fn.countAll<number>().as('records'))
      .where(where)
      .groupBy(columns)
      .orderBy('course_id')
      .orderBy((by) => by.fn.coalesce('course_version', by.val('')))
      .orderBy((by) => by.fn.coalesce('content_fingerprint', by.val(''))),
  );
}

/** How many records say what, by course. */
export function recordCounts(snapshot: Snapshot, where: Where): AsyncIterable<string> {
  const columns = ['course_id', 'completion', 'success', 'credit'] as const;
  let query = snapshot.db
    .selectFrom('completion_record')
    .select(columns)
    .select((select) => select.fn.countAll<number>().as('records'))
    .where(where)
    .groupBy(columns);
  for (const column of columns) query = query.orderBy(column);
  return list(snapshot, query);
}

export function importFiles(snapshot: Snapshot): AsyncIterable<string> {
  return list(
    snapshot,
    snapshot.db.selectFrom('import_file').selectAll().orderBy('finished_at').orderBy('import_id'),
  );
}

/** The audit log of the days that the filter is about. */
export function auditLog(snapshot: Snapshot, { from, to }: RecordFilter): AsyncIterable<string> {
  const query = snapshot.db.selectFrom('audit_entry').selectAll();
  return list(
    snapshot,
    query.where((select) => onDays(select, select.ref('at'), from, to)).orderBy('entry_id'),
  );
}

/** A JSON list, an entry a line. */
async function* list({ db }: Snapshot, query: Compilable<object>): AsyncGenerator<string> {
  yield '[';
  let between = '\n';
  for await (const rows of streamBatches(db, query)) {
    if (rows.length === 0) continue;
    yield between + rows.map((row) => JSON.stringify(row)).join(',\n');
    between = ',\n';
  }
  yield '\n]\n';
}
