/** Opens the file that holds the records. Any number of processes may have it open; they take turns at writing. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Kysely, Migrator, type Migration } from 'kysely';
import { recordMigrations } from './migrations.ts';
import type { CompletionRecord } from './record.ts';
import { LibsqlDialect } from './sqlite.ts';

export interface RecordTables {
  completion_record: CompletionRecord;
}

/** The path of the database in a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'crosscheck.sqlite');
}

/**
 * Opens a database, making the folder, the file and the tables where they are missing.
 * Call `destroy()` on what it returns to close it.
 * @throws Error that names the file, where it is no database, or of a newer Crosscheck
 */
export async function openDatabase(file: string): Promise<Kysely<RecordTables>> {
  await mkdir(dirname(file), { recursive: true });
  const db = new Kysely<RecordTables>({ dialect: new LibsqlDialect(file) });
  try {
    await migrate(db, 'record', recordMigrations);
  } catch (error) {
    await db.destroy();
    throw new Error(`The records in ${file} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
  return db;
}

/**
 * Brings one part's tables up to date. Each part counts its own steps, so that a command which knows only the records
 * can open a file that the server has added tables to.
 * @param part a word for the part, in letters
 * @throws Error where a step fails, or where the file has steps that this program does not know
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
