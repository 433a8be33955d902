/** Opens the store of the records. Any number of processes may have it open. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Kysely, Migrator, type Migration } from 'kysely';
import { recordMigrations } from './migrations.ts';
import { openPool, postgresDialect, rememberPool } from './postgres.ts';
import { LibsqlDialect } from './sqlite.ts';
import type { RecordTables } from './tables.ts';

export type Store = Kysely<RecordTables>;

/** Where a store is: a file of SQLite, or a database of PostgreSQL. */
export type StoreAddress = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

/** The path of the database in a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'crosscheck.sqlite');
}

/**
 * Reads the address of a store.
 * @param text `postgres://…`, or the path of a file, which may begin with `sqlite:`
 * @throws Error where it names another kind of database
 */
export function storeAddress(text: string): StoreAddress {
  if (/^postgres(ql)?:\/\//.test(text)) return { engine: 'postgres', url: text };
  const [, scheme] = /^([a-z][a-z0-9+.-]+):/i.exec(text) ?? [];
  if (scheme !== undefined && scheme !== 'sqlite') {
    throw new Error(
      `The records can't be kept at an address that begins with ${scheme}: — it is postgres:// or the path of a file.`,
    );
  }
  return { engine: 'sqlite', file: text.replace(/^sqlite:(\/\/)?/, '') };
}

/** The store that DATABASE_URL names; otherwise the one in the data folder. */
export function chosenStore(
  dataDir: string,
  { DATABASE_URL: url }: NodeJS.ProcessEnv = process.env,
): StoreAddress {
  return url ? storeAddress(url) : { engine: 'sqlite', file: databaseFile(dataDir) };
}

/** A store's address to show to people, without a password. */
export function addressWords(address: StoreAddress): string {
  if (address.engine === 'sqlite') return address.file;
  const { host, pathname } = new URL(address.url);
  return `the PostgreSQL database ${pathname.slice(1)} at ${host || 'this computer'}`;
}

/**
 * Opens a store, making what is missing: the folder, the file, the tables.
 * Call `destroy()` on what it returns to close it.
 * @throws Error that names the store, where it is no database, can't be reached, or is of a newer Crosscheck
 */
export async function openStore(address: StoreAddress): Promise<Store> {
  const db = await connect(address);
  try {
    await migrate(db, 'record', recordMigrations);
  } catch (error) {
    await db.destroy();
    throw new Error(`The records in ${addressWords(address)} cannot be opened: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  return db;
}

async function connect(address: StoreAddress): Promise<Store> {
  if (address.engine === 'sqlite') {
    await mkdir(dirname(address.file), { recursive: true });
    return new Kysely<RecordTables>({ dialect: new LibsqlDialect(address.file) });
  }
  const pool = openPool(address.url);
  const db = new Kysely<RecordTables>({ dialect: postgresDialect(pool) });
  rememberPool(db, pool);
  return db;
}

/** An attempt at several addresses of one name fails with a list of reasons and no words of its own. */
function reasonOf(error: unknown): string {
  const { message, errors } = error as Error & { errors?: Error[] };
  return message || (errors ?? []).map((one) => one.message).join('; ');
}

/**
 * Brings one part's tables up to date. Each part counts its own steps, so that a command which knows only the records
 * can open a store that the server has added tables to.
 * @param part a word for the part, in letters
 * @throws Error where a step fails, or where the store has steps that this program does not know
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  part: string,
  migrations: Record<string, Migration>,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: `${part}_migration`,
    migrationLockTableName: `${part}_migration_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
