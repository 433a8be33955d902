/** Takes rows into the store: all of a file or nothing of it. */
import { sql, type Transaction } from 'kysely';
import {
  decisionColumns,
  objectiveResultColumns,
  type ObjectiveResult,
  type RecordedDecision,
} from '../decision.ts';
import { recordColumns, type CompletionRecord } from '../record.ts';
import { ahead } from './ahead.ts';
import { personResolver, rosterMark } from '../roster/person.ts';
import { resolveRecords } from '../roster/resolve.ts';
import { writeAudit, type Actor } from './audit.ts';
import { inBulk, type Bulk } from './bulk.ts';
import type { Value } from './copy-text.ts';
import { engineOf, takeTurns, textOn } from './engine.ts';
import { withRecordColumns } from './migrations.ts';
import type { Store } from './open.ts';
import { markStale } from './stale.ts';
import type { Import, RecordTables } from './tables.ts';

/** A record with what the source tells of its decisions and objectives. */
export interface ImportedRecord {
  record: CompletionRecord;
  decisions?: readonly RecordedDecision[];
  objectives?: readonly ObjectiveResult[];
}

/** What became of the rows that were taken in. Each row is in exactly one of the counts. */
type MergeCounts = Pick<Import, 'added' | 'replaced' | 'unchanged' | 'older'>;

export interface ImportSource extends Pick<
  Import,
  'import_id' | 'file' | 'sha256' | 'format' | 'source_system' | 'started_at'
> {
  /** By which roster the people of the records were found, as `rosterMark` tells it. */
  roster: string;
}

interface Staged extends RecordTables {
  staged_record: CompletionRecord;
  staged_decision: RecordedDecision;
  staged_objective: ObjectiveResult;
}

/**
 * Takes records into the store. Reading them locks nothing; then one transaction takes them all, so that a process which
 * dies leaves all of the file or nothing. The same records again change nothing. Of an attempt that is known already, the
 * row with the later last activity stays, or the new one where neither says; the other is kept among the superseded.
 * Where a new roster came while the records were read, their people are found again by that.
 * @param batches a few thousand records at a time
 * @param rejected how many rows of the source were no records; asked when all batches are read
 * @param alsoInTransaction what else is to be kept if and only if the import is
 * @throws whatever `batches` throws, with nothing taken in
 */
export function mergeRecords(
  store: Store,
  { roster, ...source }: ImportSource,
  actor: Actor,
  batches: AsyncIterable<readonly ImportedRecord[]>,
  rejected: () => number = () => 0,
  alsoInTransaction: (transaction: Transaction<RecordTables>, done: Import) => Promise<void> = async () =>
    undefined,
): Promise<Import> {
  return inBulk(store, async (bulk) => {
    await createStage(bulk);
    try {
      for await (const batch of ahead(batches)) await stage(bulk, batch);
      const hasTwins = await indexStage(bulk);
      return await stagedIn(bulk)
        .transaction()
        .execute(async (transaction) => {
          await takeTurns(transaction, 'import');
          const kept = transaction as unknown as Transaction<RecordTables>;
          if ((await rosterMark(kept)) !== roster)
            await resolveRecords(bulk, kept, await personResolver(kept), ['staged_record']);
          const counts = await mergeStage(transaction, source.import_id, hasTwins);
          const rows = counts.added + counts.replaced + counts.unchanged + counts.older + rejected();
          const done: Import = {
            ...source,
            finished_at: new Date().toISOString(),
            actor: actor.name,
            rows,
            ...counts,
            rejected: rejected(),
          };
          await kept.insertInto('import_file').values(done).execute();
          await writeAudit(kept, actor, 'records.import', null, {
            import: source.import_id,
            rows,
            ...counts,
            rejected: done.rejected,
          });
          await alsoInTransaction(kept, done);
          return done;
        });
    } finally {
      await dropStage(bulk);
    }
  });
}

const stagedTables = ['staged_record', 'staged_decision', 'staged_objective'] as const;

function stagedIn({ db }: Bulk) {
  return db.withTables<Pick<Staged, (typeof stagedTables)[number]>>();
}

async function createStage(bulk: Bulk): Promise<void> {
  const { schema } = bulk.db;
  const text = textOn(bulk.db);
  await withRecordColumns(schema.createTable('staged_record').temporary(), text).execute();
  for (const [table, like] of [
    ['staged_decision', 'decision'],
    ['staged_objective', 'objective_result'],
  ] as const)
    await sql`create temporary table ${sql.table(table)} as select * from ${sql.table(like)} where 1 = 0`.execute(
      bulk.db,
    );
}

async function dropStage({ db }: Bulk): Promise<void> {
  for (const table of stagedTables) await sql`drop table if exists ${sql.table(table)}`.execute(db);
}

async function stage(bulk: Bulk, batch: readonly ImportedRecord[]): Promise<void> {
  const load = async <Row>(table: string, columns: readonly (keyof Row & string)[], rows: readonly Row[]) => {
    if (rows.length === 0) return;
    const values = rows.map((row) => columns.map((column) => row[column] as Value));
    await bulk.load(table, columns, values);
  };
  await load(
    'staged_record',
    recordColumns,
    batch.map(({ record }) => record),
  );
  await load(
    'staged_decision',
    decisionColumns,
    batch.flatMap(({ decisions = [] }) => decisions),
  );
  await load(
    'staged_objective',
    objectiveResultColumns,
    batch.flatMap(({ objectives = [] }) => objectives),
  );
}

/** @returns whether an attempt is in the file more than once */
async function indexStage({ db }: Bulk): Promise<boolean> {
  const hasTwins = await sql`create unique index staged_record_id on staged_record (record_id)`
    .execute(db)
    .then(
      () => false,
      () => true,
    );
  if (hasTwins) await sql`create index staged_record_id on staged_record (record_id)`.execute(db);
  await sql`create index staged_decision_id on staged_decision (record_id)`.execute(db);
  if (engineOf(db) === 'postgres') {
    for (const table of stagedTables) await sql`analyze ${sql.table(table)}`.execute(db);
  }
  return hasTwins;
}

type Merging = Transaction<Staged>;

async function mergeStage(transaction: Merging, importId: string, hasTwins: boolean): Promise<MergeCounts> {
  const twins = hasTwins ? await dropTwins(transaction, importId) : { same: 0, other: 0 };
  const unchanged = await dropUnchanged(transaction);
  const older = await dropOlder(transaction, importId);
  const replaced = await supersede(transaction, importId);
  const { count } = await transaction
    .selectFrom('staged_record')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  await takeIn(transaction);
  return {
    added: count - replaced,
    replaced,
    unchanged: unchanged + twins.same,
    older: older + twins.other,
  };
}

/** Of several rows on one attempt in one file, the one with the latest activity stays, or the last of them. */
async function dropTwins(transaction: Merging, importId: string): Promise<{ same: number; other: number }> {
  const rank = sql<number>`row_number() over (partition by record_id
    order by coalesce(last_activity_at, '') desc, source_row desc)`;
  await sql`create temporary table staged_twin as
    select record_id, source_row from (select record_id, source_row, ${rank} as place from staged_record) ranked
    where place > 1`.execute(transaction);
  // Otherwise each row is held against each twin.
  await sql`create index staged_twin_id on staged_twin (record_id, source_row)`.execute(transaction);
  const isTwin = (row: string) => sql<boolean>`exists (
    select 1 from staged_twin t
    where t.record_id = ${sql.ref(`${row}.record_id`)} and t.source_row = ${sql.ref(`${row}.source_row`)})`;
  const same = await sql`
    delete from staged_record as s where ${isTwin('s')} and exists (
      select 1 from staged_record kept
      where kept.record_id = s.record_id and kept.row_hash = s.row_hash and not ${isTwin('kept')})`.execute(
    transaction,
  );
  await keepAsSuperseded(transaction, importId, sql`staged_record s where ${isTwin('s')}`);
  const other = await sql`delete from staged_record as s where ${isTwin('s')}`.execute(transaction);
  await sql`drop table staged_twin`.execute(transaction);
  return { same: Number(same.numAffectedRows ?? 0), other: Number(other.numAffectedRows ?? 0) };
}

async function dropUnchanged(transaction: Merging): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from staged_record as s where exists (
      select 1 from completion_record r where r.record_id = s.record_id and r.row_hash = s.row_hash)`.execute(
    transaction,
  );
  return Number(numAffectedRows ?? 0);
}

async function dropOlder(transaction: Merging, importId: string): Promise<number> {
  const isOlder = sql`exists (
    select 1 from completion_record r where r.record_id = s.record_id and s.last_activity_at < r.last_activity_at)`;
  await keepAsSuperseded(transaction, importId, sql`staged_record s where ${isOlder}`);
  const { numAffectedRows } = await sql`delete from staged_record as s where ${isOlder}`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}

/** Keeps what the records that are to be replaced have said so far. */
async function supersede(transaction: Merging, importId: string): Promise<number> {
  const known = sql`(select record_id from staged_record)`;
  const { count } = await transaction
    .selectFrom('completion_record')
    .innerJoin('staged_record', 'staged_record.record_id', 'completion_record.record_id')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count === 0) return 0;
  await keepAsSuperseded(transaction, importId, sql`completion_record s where s.record_id in ${known}`);
  await sql`delete from decision where record_id in ${known}`.execute(transaction);
  await sql`delete from objective_result where record_id in ${known}`.execute(transaction);
  return count;
}

async function keepAsSuperseded(
  transaction: Merging,
  importId: string,
  from: ReturnType<typeof sql>,
): Promise<void> {
  const columns = sql.join(recordColumns.map((column) => sql.ref(column)));
  const values = sql.join(recordColumns.map((column) => sql.ref(`s.${column}`)));
  await sql`
    insert into superseded_record (${columns}, superseded_at, superseded_by)
    select ${values}, ${new Date().toISOString()}, ${importId} from ${from} on conflict do nothing`.execute(
    transaction,
  );
}

async function takeIn(transaction: Merging): Promise<void> {
  const columns = sql.join(recordColumns.map((column) => sql.ref(column)));
  const changes = sql.join(
    recordColumns
      .filter((column) => column !== 'record_id')
      .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
  );
  // By id, so that SQLite walks through the index instead of jumping in it. PostgreSQL would sort on the disk for that.
  const order = engineOf(transaction) === 'sqlite' ? sql`order by record_id` : sql``;
  await sql`
    insert into completion_record (${columns}) select ${columns} from staged_record where true ${order}
    on conflict (record_id) do update set ${changes}`.execute(transaction);
  await sql`
    insert into decision select * from staged_decision d
    where d.record_id in (select record_id from staged_record) on conflict do nothing`.execute(transaction);
  await sql`
    insert into objective_result select * from staged_objective o
    where o.record_id in (select record_id from staged_record) on conflict do nothing`.execute(transaction);
  await markStale(
    transaction as unknown as Transaction<RecordTables>,
    sql`select distinct person_id from staged_record where true`,
  );
}
