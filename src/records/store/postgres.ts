/** Kysely's PostgreSQL dialect, for stores that several servers share. */
import { PostgresDialect, type Kysely } from 'kysely';
import pg from 'pg';
import Cursor from 'pg-cursor';

const mostConnections = 10;

/** A count is a number here: no table will have more rows than a number can say. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(id, format) as () => unknown),
};

/** @param url such as `postgres://user:password@host/database` */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    types,
    application_name: 'crosscheck',
  });
  // A connection that breaks while nobody uses it is replaced when one is needed; without this, it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool, cursor: Cursor });
}

/** A dialect on one connection, which whoever lent it takes back. */
export function dialectOn(client: pg.PoolClient): PostgresDialect {
  const lent = { query: client.query.bind(client), release: () => undefined } as unknown as pg.PoolClient;
  return new PostgresDialect({
    pool: { connect: async () => lent, end: async () => undefined },
    cursor: Cursor,
  });
}

const pools = new WeakMap<object, pg.Pool>();

/** Remembers which pool a database is on. */
export function rememberPool<Tables>(db: Kysely<Tables>, pool: pg.Pool): void {
  pools.set(db, pool);
}

/** @throws Error where the database is not one that was opened on a pool, such as a transaction */
export function poolOf<Tables>(db: Kysely<Tables>): pg.Pool {
  const pool = pools.get(db);
  if (!pool) throw new Error('This is not a database that was opened on PostgreSQL.');
  return pool;
}
