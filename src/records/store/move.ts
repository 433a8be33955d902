/** Copies a store into another, of either engine, and proves that all of it has arrived. */
import { createHash, type Hash } from 'node:crypto';
import { sql, type Compilable, type Kysely, type TableMetadata } from 'kysely';
import { writeAudit, type Actor } from './audit.ts';
import { inBulk } from './bulk.ts';
import type { Value } from './copy-text.ts';
import { engineOf } from './engine.ts';
import type { Store } from './open.ts';
import { onSnapshot, streamBatches } from './snapshot.ts';
import type { RecordTables } from './tables.ts';

/** The columns that tell the rows of a table apart. */
export type TableKeys = Readonly<Record<string, readonly string[]>>;

/** Kept by triggers on another table, so not copied. */
const derived = ['currency_count'] as const;

const recordKeys: Record<Exclude<keyof RecordTables, (typeof derived)[number]>, readonly string[]> = {
  completion_record: ['record_id'],
  superseded_record: ['record_id', 'row_hash'],
  decision: ['record_id', 'sequence'],
  objective_result: ['record_id', 'objective_id'],
  import_file: ['import_id'],
  roster_member: ['person_id'],
  learner_alias: ['alias'],
  currency: ['person_id', 'requirement_id'],
  stale_person: ['person_id'],
  audit_entry: ['entry_id'],
  statement: ['statement_id'],
  lrs_cursor: ['source'],
  setting: ['name'],
};

/** What was copied of a table. */
export interface MovedTable {
  table: string;
  rows: number;
  /** SHA-256 over the rows in the order of their keys, equal in both stores. */
  sha256: string;
}

/**
 * Copies all tables as they are when it begins, in one transaction of the target, which reads them back before it ends.
 * What is written to the source meanwhile is not copied: stop its servers first.
 * @param target as many tables as the source, with no rows in them
 * @param others tables that are not of the records
 * @throws Error that says why, with the target as empty as it was
 */
export async function moveStore(
  source: Store,
  target: Store,
  others: TableKeys,
  actor: Actor,
): Promise<MovedTable[]> {
  const keys: TableKeys = { ...recordKeys, ...others };
  const tables = await tablesToMove(source, target, keys);
  const moved = await onSnapshot(source, ({ db }) =>
    inBulk(target, (bulk) =>
      bulk.db.transaction().execute(async (transaction) => {
        await refuseRows(transaction, tables);
        const list: MovedTable[] = [];
        for (const table of tables) {
          const columns = table.columns.map(({ name }) => name);
          const sent = new RowHash(columns);
          for await (const rows of streamBatches(db, inOrder(db, table, keys))) {
            sent.add(rows);
            if (rows.length > 0)
              await bulk.load(
                table.name,
                columns,
                rows.map((row) => columns.map((column) => row[column]!)),
              );
          }
          list.push({ table: table.name, ...sent.end() });
        }
        for (const [i, table] of tables.entries()) await proveEqual(transaction, table, keys, list[i]!);
        await writeAudit(transaction, actor, 'records.moved-in', null, rowsOf(list));
        return list;
      }),
    ),
  );
  await writeAudit(source, actor, 'records.moved-out', null, rowsOf(moved));
  return moved;
}

const isOwn = (name: string) =>
  !/_migration(_lock)?$/.test(name) && !/^sqlite_/.test(name) && !derived.some((one) => one === name);

async function tablesToMove(source: Store, target: Store, keys: TableKeys): Promise<TableMetadata[]> {
  const [from, to] = await Promise.all(
    [source, target].map(async (db) =>
      (await db.introspection.getTables()).filter(({ name }) => isOwn(name)),
    ),
  );
  for (const { name, columns } of from!) {
    if (!keys[name]) throw new Error(`The store has a table ${name}, which this program can't move.`);
    const twin = to!.find((table) => table.name === name);
    const missing = columns.find((column) => !twin?.columns.some((other) => other.name === column.name));
    if (missing) throw new Error(`The other store has no place for ${name}.${missing.name}.`);
  }
  return from!;
}

async function refuseRows(db: Kysely<RecordTables>, tables: readonly TableMetadata[]): Promise<void> {
  for (const { name } of tables) {
    const row = await db
      .selectFrom(name as 'setting')
      .select(sql`1`.as('one'))
      .limit(1)
      .executeTakeFirst();
    if (row) throw new Error(`The other store is not empty: there are rows in ${name}. Name a new one.`);
  }
}

type Row = Readonly<Record<string, Value>>;

/** By the bytes of the keys, whatever the language of the server. */
function inOrder(db: Kysely<RecordTables>, table: TableMetadata, keys: TableKeys): Compilable<Row> {
  const columns = table.columns.map(({ name }) => name);
  let query = db.selectFrom(table.name as 'setting').select(columns as 'name'[]);
  for (const key of keys[table.name]!) {
    const isText = table.columns.find(({ name }) => name === key)!.dataType === 'text';
    query = query.orderBy(
      isText && engineOf(db) === 'postgres' ? sql`${sql.ref(key)} collate "C"` : sql.ref(key),
    );
  }
  return query as unknown as Compilable<Row>;
}

async function proveEqual(
  target: Kysely<RecordTables>,
  table: TableMetadata,
  keys: TableKeys,
  sent: MovedTable,
): Promise<void> {
  const arrived = new RowHash(table.columns.map(({ name }) => name));
  for await (const rows of streamBatches(target, inOrder(target, table, keys))) arrived.add(rows);
  const { rows, sha256 } = arrived.end();
  if (rows !== sent.rows || sha256 !== sent.sha256)
    throw new Error(
      `${table.name} has not arrived as it was: ${sent.rows} rows were sent, ${rows} have come, and their hashes are ${sha256 === sent.sha256 ? 'equal' : 'different'}.`,
    );
}

/** Over rows as lists of values in JSON, so that no value runs into another. */
class RowHash {
  readonly #hash: Hash = createHash('sha256');
  readonly #columns: readonly string[];
  #rows = 0;

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  add(rows: readonly Row[]): void {
    this.#rows += rows.length;
    for (const row of rows)
      this.#hash.update(`${JSON.stringify(this.#columns.map((column) => row[column]))}\n`);
  }

  end(): { rows: number; sha256: string } {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

function rowsOf(moved: readonly MovedTable[]): Record<string, number> {
  return Object.fromEntries(moved.map(({ table, rows }) => [table, rows]));
}
