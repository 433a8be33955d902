/** Reads many rows, and one thing after another, all as they were at one moment. Others may write meanwhile. */
import {
  Kysely,
  sql,
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely';
import { escapeLiteral, type PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copyLine, type Value } from './copy-text.ts';
import { engineOf } from './engine.ts';
import type { Store } from './open.ts';
import { dialectOn, poolOf } from './postgres.ts';
import type { LibsqlConnection } from './sqlite.ts';
import type { RecordTables } from './tables.ts';

export interface Snapshot {
  db: Kysely<RecordTables>;
  /**
   * The rows of a query as lines of COPY text, in pieces that may end anywhere. The fastest way out of PostgreSQL.
   * Read it to its end before anything else is asked.
   * @param columns of the query, in order
   */
  copyOut(query: Compilable, columns: readonly string[]): AsyncIterable<Buffer>;
}

/** @param work what it reads through the snapshot is of one moment; the snapshot ends with it */
export function onSnapshot<T>(store: Store, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return engineOf(store) === 'sqlite' ? onSqlite(store, work) : onPostgres(store, work);
}

/** The rows of a query, some at a time. On PostgreSQL nothing else can be asked of a snapshot meanwhile. */
export async function* streamBatches<Row>(
  db: Kysely<RecordTables>,
  query: Compilable<Row>,
): AsyncGenerator<Row[]> {
  const batches: AsyncIterable<QueryResult<Row>> = db
    .getExecutor()
    .stream(query.compile() as CompiledQuery<Row>, rowsAtOnce);
  for await (const { rows } of batches) yield rows;
}

const rowsAtOnce = 500;

function onSqlite<T>(store: Store, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return store.connection().execute(async (db) => {
    const connection = (await db.getExecutor().provideConnection(async (one) => one)) as DatabaseConnection &
      LibsqlConnection;
    connection.beginReading();
    try {
      return await work({
        db,
        async *copyOut(query, columns) {
          for await (const rows of streamBatches(db, query as Compilable<Record<string, Value>>))
            yield Buffer.from(rows.map((row) => copyLine(columns.map((column) => row[column]!))).join(''));
        },
      });
    } finally {
      connection.endReading();
    }
  });
}

async function onPostgres<T>(store: Store, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await poolOf(store).connect();
  const db = new Kysely<RecordTables>({ dialect: dialectOn(client) });
  try {
    await sql`begin isolation level repeatable read read only`.execute(db);
    const result = await work({ db, copyOut: (query) => copyOut(client, query) });
    await sql`commit`.execute(db);
    client.release();
    return result;
  } catch (error) {
    // It may be in the middle of a result that nobody will read.
    client.release(true);
    throw error;
  }
}

/** COPY takes no parameters, so they are written into the statement as literals. */
function copyOut(client: PoolClient, query: Compilable): AsyncIterable<Buffer> {
  const { sql: text, parameters } = query.compile();
  const literals = text.replace(/\$(\d+)/g, (_whole, number) =>
    escapeLiteral(String(parameters[Number(number) - 1])),
  );
  return client.query(copyTo(`copy (${literals}) to stdout`));
}
