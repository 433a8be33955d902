/** The two databases that a store can be in, and the little in which their SQL differs. */
import {
  PostgresAdapter,
  sql,
  type ColumnDataType,
  type QueryExecutorProvider,
  type RawBuilder,
} from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** @param db a database or a transaction */
export function engineOf(db: QueryExecutorProvider): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

/** The type of text that both compare and sort by its bytes, whatever the language of the server. */
export function textOn(db: QueryExecutorProvider): ColumnDataType | RawBuilder<unknown> {
  return engineOf(db) === 'postgres' ? sql`text collate "C"` : 'text';
}

/**
 * Until the transaction ends, others that ask for the same key wait. In SQLite a transaction has taken the one write
 * lock when it begins, so there is nothing to do.
 */
export async function takeTurns(transaction: QueryExecutorProvider, key: string): Promise<void> {
  if (engineOf(transaction) === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
}

/** As `takeTurns`, but others that ask for a share do not wait: only who takes turns waits, and is waited for. */
export async function takeShare(transaction: QueryExecutorProvider, key: string): Promise<void> {
  if (engineOf(transaction) === 'sqlite') return;
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`.execute(transaction);
}
