/** Kysely's SQLite dialect on libsql, whose binaries come inside its npm packages. */
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'libsql';
import {
  type CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';

/** How long a process waits for another one's write to end: a large import is one write. */
const mostWaiting = 300_000;
const betweenTries = 20;

/** More would not be faster: statements run one at a time in a process. They keep reading from waiting for a write. */
const mostConnections = 4;

const rowsAtOnce = 200;

/** KiB: an import of a million rows goes through indexes of this size. */
const cache = 48_000;
/** KiB: reading all rows in order comes by each page about once. */
const cacheOfReading = 8000;

/** A statement that returns rows may change some as well: `insert … returning`. */
const changes = /^\s*(insert|update|delete|replace)/i;

/** SQLite can change tables inside a transaction, so two processes that open a new file migrate it one by one. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class LibsqlDialect extends SqliteDialect {
  readonly #file: string;

  /** @param file path of the database; created where there is none */
  constructor(file: string) {
    super({ database: async () => connect(file) });
    this.#file = file;
  }

  override createDriver(): Driver {
    return new LibsqlDriver(this.#file);
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
  try {
    database.exec('pragma busy_timeout = 1000');
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma busy_timeout = 0');
    database.exec(`pragma cache_size = -${cache}`);
    database.exec('pragma temp_store = file');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A few connections to one file. Who waits for another's write lets everything else in the process go on. */
class LibsqlDriver implements Driver {
  readonly #file: string;
  readonly #free: LibsqlConnection[] = [];
  readonly #waiting: ((connection: LibsqlConnection) => void)[] = [];
  readonly #all: LibsqlConnection[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  async init(): Promise<void> {
    this.#free.push(await this.#open());
  }

  async acquireConnection(): Promise<LibsqlConnection> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#all.length < mostConnections) return this.#open();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next(connection as LibsqlConnection);
    else this.#free.push(connection as LibsqlConnection);
  }

  /**
   * A transaction takes the write lock when it begins. One that begins with a read and then writes is refused at once,
   * however long it would wait, if another process has written in between.
   */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as LibsqlConnection).begin();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    (connection as LibsqlConnection).end('commit');
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    (connection as LibsqlConnection).end('rollback');
  }

  async destroy(): Promise<void> {
    for (const connection of this.#all.splice(0)) connection.close();
  }

  async #open(): Promise<LibsqlConnection> {
    const connection = new LibsqlConnection(await untilFree(() => connect(this.#file)));
    this.#all.push(connection);
    return connection;
  }
}

export class LibsqlConnection implements DatabaseConnection {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#database.prepare(sql);
    if (statement.reader && !changes.test(sql)) return { rows: statement.all(parameters) as Row[] };
    const alone = !this.#database.inTransaction;
    if (alone) await this.begin();
    try {
      const result = statement.reader
        ? { rows: statement.all(parameters) as Row[] }
        : { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
      if (alone) this.end('commit');
      return result;
    } catch (error) {
      if (alone) this.end('rollback');
      throw error;
    }
  }

  /** Takes the write lock. A prepared statement that was refused would stand in the way of the commit, so it is none. */
  async begin(): Promise<void> {
    await untilFree(() => this.#database.exec('begin immediate'));
  }

  /** Until `endReading`, what is read is as it was at the first read. Others may write meanwhile. */
  beginReading(): void {
    this.#database.exec(`pragma cache_size = -${cacheOfReading}`);
    this.#database.exec('begin');
  }

  endReading(): void {
    this.end('rollback');
    this.#database.exec(`pragma cache_size = -${cache}`);
  }

  end(how: 'commit' | 'rollback'): void {
    // A statement that failed for want of space has rolled back already; a commit after that must fail.
    if (how === 'commit' || this.#database.inTransaction) this.#database.exec(how);
  }

  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    let rows: Row[] = [];
    for (const row of this.#database.prepare(sql).iterate(parameters)) {
      rows.push(row as Row);
      if (rows.length < rowsAtOnce) continue;
      yield { rows };
      rows = [];
    }
    yield { rows };
  }

  /** Runs a statement once for each row of values, in one transaction: the one that is under way, if there is one. */
  runEach(sql: string, rows: Iterable<readonly unknown[]>): void {
    const statement = this.#database.prepare(sql);
    const alone = !this.#database.inTransaction;
    if (alone) this.#database.exec('begin');
    for (const row of rows) statement.run(row);
    if (alone) this.#database.exec('commit');
  }

  close(): void {
    this.#database.close();
  }
}

/** Tries again while another process writes. SQLite itself would wait too, but with everything else in the process. */
async function untilFree<T>(attempt: () => T): Promise<T> {
  const end = Date.now() + mostWaiting;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error;
    }
    await delay(betweenTries);
  }
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_BUSY/.test(String((error as { code?: unknown }).code));
}
