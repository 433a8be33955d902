/** Takes statements into the store, with the records of every attempt that they tell of. */
import { setImmediate } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Actor } from '../store/audit.ts';
import { inBulk, type Bulk } from '../store/bulk.ts';
import { engineOf, textOn } from '../store/engine.ts';
import { mergeRecords, type ImportedRecord, type ImportSource } from '../store/merge.ts';
import type { Store } from '../store/open.ts';
import { previewMerge } from '../store/preview.ts';
import { keepSetting, settingOf } from '../store/setting.ts';
import type { Import, KeptStatement, RecordTables } from '../store/tables.ts';
import { addVoided, attemptsOf, type Source } from './attempts.ts';
import { attemptKey, readStatement, type Fact } from './fact.ts';

export interface Taking {
  source: ImportSource;
  actor: Actor;
  told: Source;
  /** Told of each statement that can't be read. */
  onRejected?: ((rejected: RejectedStatement) => void) | undefined;
  /** What else is to be kept if and only if the statements are. */
  alsoInTransaction?: (transaction: Transaction<RecordTables>) => Promise<void>;
  /** Says what would happen, and keeps nothing. */
  preview?: boolean | undefined;
}

export interface RejectedStatement {
  /** The place among all statements, from 0. */
  position: number;
  /** As it was given. */
  statement: unknown;
  /** A sentence. */
  reason: string;
}

/**
 * Takes statements in: all of them with their records, or nothing. The records are told from these statements and all that
 * are kept on the same attempts.
 * @param batches a few thousand statements at a time
 * @returns its rows are attempts, and statements that can't be read
 */
export function takeStatements(
  store: Store,
  batches: AsyncIterable<readonly unknown[]>,
  taking: Taking,
): Promise<Import> {
  return oneByOne(store, () => takeNow(store, batches, taking));
}

const queues = new WeakMap<Store, Promise<unknown>>();

/** Each holds one connection and waits for another; several at once could wait for each other's. */
function oneByOne<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(store) ?? Promise.resolve()).then(work, work);
  queues.set(
    store,
    turn.catch(() => undefined),
  );
  return turn;
}

function takeNow(store: Store, batches: AsyncIterable<readonly unknown[]>, taking: Taking): Promise<Import> {
  return inBulk(store, async (bulk) => {
    await createStage(bulk);
    try {
      let rejected = 0;
      let position = 0;
      for await (const statements of batches) {
        const rows: KeptStatement[] = [];
        for (const statement of statements) {
          const read = readStatement(statement);
          if ('fact' in read) rows.push(rowOf(read.fact));
          else if ('voids' in read) rows.push(voidingRow(read));
          else if ('rejected' in read) {
            rejected++;
            taking.onRejected?.({ position, statement, reason: read.rejected });
          }
          position++;
        }
        await bulk.load(
          'taken',
          columns,
          rows.map((row) => columns.map((column) => row[column])),
        );
      }
      await indexStage(bulk);
      return await mergeTaken(store, bulk, taking, rejected);
    } finally {
      await sql`drop table if exists taken`.execute(bulk.db);
    }
  });
}

const columns = ['statement_id', 'attempt_key', 'learner_id', 'voids', 'at', 'fact'] as const;

function rowOf(fact: Fact): KeptStatement {
  return {
    statement_id: fact.id,
    attempt_key: attemptKey(fact),
    learner_id: fact.learner.id,
    voids: null,
    at: fact.at,
    fact: JSON.stringify(fact),
  };
}

function voidingRow({ id, voids, at }: { id: string; voids: string; at: string | null }): KeptStatement {
  return { statement_id: id, attempt_key: '', learner_id: '', voids, at, fact: null };
}

async function createStage({ db }: Bulk): Promise<void> {
  const text = textOn(db);
  let table = db.schema.createTable('taken').temporary();
  for (const column of columns) table = table.addColumn(column, text);
  await table.execute();
}

async function indexStage({ db }: Bulk): Promise<void> {
  for (const column of ['statement_id', 'attempt_key', 'voids'])
    await sql`create index ${sql.ref(`taken_by_${column}`)} on taken (${sql.ref(column)})`.execute(db);
  if (engineOf(db) === 'postgres') await sql`analyze taken`.execute(db);
}

/** Somebody else has taken statements in while the records were told, which may be on the same attempts. */
class Overtaken extends Error {}

const mostTries = 20;

async function mergeTaken(store: Store, bulk: Bulk, taking: Taking, rejected: number): Promise<Import> {
  for (let tries = 1; ; tries++) {
    try {
      return await mergeOnce(store, bulk, taking, rejected);
    } catch (error) {
      if (!(error instanceof Overtaken) || tries === mostTries) throw error;
    }
  }
}

async function mergeOnce(store: Store, bulk: Bulk, taking: Taking, rejected: number): Promise<Import> {
  const { source, actor, told, alsoInTransaction, preview } = taking;
  const turn = await turnOf(store);
  const records = recordsIn(bulk, told);
  if (preview) return previewMerge(store, source, actor, records, () => rejected);
  return mergeRecords(
    store,
    source,
    actor,
    records,
    () => rejected,
    async (transaction) => {
      if ((await turnOf(transaction)) !== turn) throw new Overtaken();
      await keepSetting(transaction, turnName, String(turn + 1));
      for await (const rows of takenRows(bulk))
        await transaction
          .insertInto('statement')
          .values(rows)
          .onConflict((conflict) => conflict.column('statement_id').doNothing())
          .execute();
      await alsoInTransaction?.(transaction);
    },
  );
}

const turnName = 'statements_taken';

/** How often statements were taken in. */
async function turnOf(db: Store): Promise<number> {
  return Number((await settingOf(db, turnName)) ?? 0);
}

/** SQLite answers at once, and what it has answered is let go of only when the process gets to other work. */
const breath = () => setImmediate();

const rowsAtOnce = 1000;

function stageIn({ db }: Bulk) {
  return db.withTables<{ taken: KeptStatement }>();
}

/** The staged statements, each once. */
async function* takenRows(bulk: Bulk): AsyncGenerator<KeptStatement[]> {
  for (let last = ''; ;) {
    const rows = await stageIn(bulk)
      .selectFrom('taken')
      .selectAll()
      .where('statement_id', '>', last)
      .orderBy('statement_id')
      .limit(rowsAtOnce)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)!.statement_id;
    const distinct = new Map(rows.map((row) => [row.statement_id, row]));
    yield [...distinct.values()];
    await breath();
  }
}

const attemptsAtOnce = 500;

/** The records of all attempts that the staged statements touch. */
async function* recordsIn(bulk: Bulk, told: Source): AsyncGenerator<ImportedRecord[]> {
  let row = 1;
  for (let last = ''; ;) {
    const keys = await touchedAfter(bulk, last);
    if (keys.length === 0) return;
    last = keys.at(-1)!;
    const facts = await factsOf(bulk, keys);
    const voided = await voidedAmong(
      bulk,
      facts.map(({ id }) => id),
    );
    const records = attemptsOf({ facts, voided }, told, row);
    row += records.length;
    yield records;
    await breath();
  }
}

/** Attempts that a staged statement is on, or that one voids a statement of; by key. */
async function touchedAfter(bulk: Bulk, last: string): Promise<string[]> {
  const { rows } = await sql<{ attempt_key: string }>`
    select attempt_key from taken where attempt_key > ${last}
    union
    select s.attempt_key from statement s join taken t on t.voids = s.statement_id where s.attempt_key > ${last}
    order by attempt_key limit ${attemptsAtOnce}`.execute(bulk.db);
  return rows.map(({ attempt_key }) => attempt_key);
}

async function factsOf(bulk: Bulk, keys: readonly string[]): Promise<Fact[]> {
  const { rows } = await sql<{ fact: string }>`
    select fact from statement where attempt_key in (${sql.join(keys)})
    union all
    select fact from taken where attempt_key in (${sql.join(keys)})`.execute(bulk.db);
  return rows.map(({ fact }) => JSON.parse(fact) as Fact);
}

async function voidedAmong(bulk: Bulk, ids: readonly string[]): Promise<Map<string, string | null>> {
  const voided = new Map<string, string | null>();
  for (let i = 0; i < ids.length; i += rowsAtOnce) {
    const some = sql.join(ids.slice(i, i + rowsAtOnce));
    const { rows } = await sql<{ voids: string; at: string | null }>`
      select voids, at from statement where voids in (${some})
      union all
      select voids, at from taken where voids in (${some})`.execute(bulk.db);
    for (const { voids, at } of rows) addVoided(voided, voids, at);
  }
  return voided;
}
