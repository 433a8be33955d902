/** Kysely's SQLite dialect on libsql, whose binaries come inside its npm packages. */
import Database from 'libsql';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDialectConfig,
} from 'kysely';

/** How long a process waits for another one's write to end. */
const busyMilliseconds = 10_000;

/**
 * A transaction takes the write lock when it begins. One that begins with a read and then writes is refused at once,
 * however long it would wait, if another process has written in between.
 */
class WriterFirstDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite can change tables inside a transaction, so two processes that open a new file migrate it one by one. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class LibsqlDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  /** @param file path of the database; created where there is none */
  constructor(file: string) {
    const config: SqliteDialectConfig = { database: async () => connect(file) };
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new WriterFirstDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/**
 * Write-ahead log: a command reads while the server writes. Synchronous FULL: a commit is on the disk before it is
 * acknowledged, so it survives a killed process and a power cut. Commits are few here; what they hold is not.
 */
function connect(file: string): Database.Database {
  const database = new Database(file);
  database.exec(`pragma busy_timeout = ${busyMilliseconds}`);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  return database;
}
