/** Many rows at once, on one connection, with tables that only it sees. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Kysely, sql, type DatabaseConnection } from 'kysely';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine, type Value } from './copy-text.ts';
import { engineOf } from './engine.ts';
import type { Store } from './open.ts';
import { dialectOn, poolOf } from './postgres.ts';
import type { LibsqlConnection } from './sqlite.ts';
import type { RecordTables } from './tables.ts';

export interface Bulk {
  /** On the one connection: what it creates as temporary is there for all that follows. */
  db: Store;
  /** Adds rows to a table, in the transaction that is under way, if there is one. @param rows a few thousand at most, of as many values as there are columns */
  load(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>;
}

/** Lends a connection of its own. Nothing is locked until the work begins a transaction. */
export function inBulk<T>(store: Store, work: (bulk: Bulk) => Promise<T>): Promise<T> {
  return engineOf(store) === 'sqlite' ? onSqlite(store, work) : onPostgres(store, work);
}

function onSqlite<T>(store: Store, work: (bulk: Bulk) => Promise<T>): Promise<T> {
  return store.connection().execute(async (db) => {
    const connection = (await db.getExecutor().provideConnection(async (one) => one)) as DatabaseConnection &
      LibsqlConnection;
    return work({
      db,
      async load(table, columns, rows) {
        const names = columns.map((column) => `"${column}"`).join(', ');
        const insert = `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`;
        connection.runEach(insert, rows);
      },
    });
  });
}

async function onPostgres<T>(store: Store, work: (bulk: Bulk) => Promise<T>): Promise<T> {
  const client = await poolOf(store).connect();
  const db = new Kysely<RecordTables>({ dialect: dialectOn(client) });
  try {
    return await work({
      db,
      async load(table, columns, rows) {
        const names = columns.map((column) => `"${column}"`).join(', ');
        const copy = client.query(copyFrom(`copy "${table}" (${names}) from stdin`));
        await pipeline(Readable.from([rows.map(copyLine).join('')]), copy);
      },
    });
  } finally {
    await sql`discard temp`.execute(db).catch(() => undefined);
    client.release();
  }
}
