/**
 * The table of currency by groups of people who stand alike, so that a million of them are counted and paged through in
 * a few milliseconds: groups are few, and an index leads into each.
 */
import { sql, type Kysely } from 'kysely';
import { never } from '../validity/day.ts';
import { engineOf, takeTurns, textOn } from './engine.ts';
import type { Store } from './open.ts';

/** The columns in which those of one group are alike, in the order in which lists are sorted. */
export const groupColumns = ['due_on', 'requirement_id', 'role', 'base', 'lapses_on', 'until'] as const;

const proof = ['completion', 'success', 'credit', 'completed_at', 'learner_name'];

const group = sql.join(groupColumns.map((column) => sql.ref(column)));
const held = sql`case when completed_on is null then 0 else 1 end`;

export async function currencyByGroup(db: Kysely<unknown>): Promise<void> {
  const text = textOn(db);
  const alter = () => db.schema.alterTable('currency');
  await sql`delete from currency`.execute(db);
  // With all that currency is worked out from, so that the records themselves need not be read.
  await db.schema.dropIndex('completion_record_by_person').execute();
  await db.schema
    .createIndex('completion_record_by_person')
    .on('completion_record')
    .columns(['person_id', 'course_id', 'attempt', 'record_id', ...proof])
    .execute();
  await alter()
    .addColumn('person_key', text, (column) => column.notNull().defaultTo(''))
    .execute();
  await alter()
    .addColumn('until', text, (column) => column.notNull().defaultTo(never))
    .execute();
  let table = db.schema.createTable('currency_count');
  for (const name of groupColumns) table = table.addColumn(name, text, (column) => column.notNull()) as never;
  await table
    .addColumn('held', 'integer', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('currency_in_groups')
    .on('currency')
    .columns([...groupColumns, 'person_id'])
    .execute();
  // With all that a filter asks for, so that only rows that are shown are read.
  const others = [
    'person_id',
    'requirement_id',
    'role',
    'base',
    'lapses_on',
    'until',
    'due_on',
    'completed_on',
  ];
  for (const keys of [['person_key'], ['name_key', 'person_key']])
    await db.schema
      .createIndex(`currency_by_${keys[0]}`)
      .on('currency')
      .columns([...keys, ...others])
      .execute();
  await (engineOf(db) === 'sqlite' ? countOnSqlite(db) : countOnPostgres(db));
}

/** One writes at a time, so a group is one row. */
async function countOnSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`create unique index currency_count_key on currency_count (${group}, held)`.execute(db);
  const add = (row: 'old' | 'new', by: number) => {
    const values = sql.join(groupColumns.map((column) => sql.ref(`${row}.${column}`)));
    return sql`insert into currency_count (${group}, held, count)
      values (${values}, ${sql.ref(`${row}.completed_on`)} is not null, ${sql.lit(by)})
      on conflict (${group}, held) do update set count = count + ${sql.lit(by)};`;
  };
  await sql`create trigger currency_counted_in after insert on currency begin ${add('new', 1)} end`.execute(
    db,
  );
  await sql`create trigger currency_counted_out after delete on currency begin ${add('old', -1)} end`.execute(
    db,
  );
  await sql`create trigger currency_counted_over after update on currency
    begin ${add('old', -1)} ${add('new', 1)} end`.execute(db);
}

/** Several write at a time. Each adds rows instead of changing one, so that none waits for another. */
async function countOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create index currency_count_key on currency_count (${group}, held)`.execute(db);
  const add = (rows: 'gone' | 'come', by: number) => sql`
    insert into currency_count (${group}, held, count)
    select ${group}, ${held}, ${sql.lit(by)} * count(*) from ${sql.table(rows)} group by ${group}, ${held};`;
  await sql`create function currency_counted() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then ${add('gone', -1)} end if;
      if tg_op <> 'DELETE' then ${add('come', 1)} end if;
      return null;
    end $$`.execute(db);
  for (const [change, tables] of [
    ['insert', 'new table as come'],
    ['delete', 'old table as gone'],
    ['update', 'old table as gone new table as come'],
  ] as const)
    await sql`create trigger ${sql.ref(`currency_counted_${change}`)} after ${sql.raw(change)} on currency
      referencing ${sql.raw(tables)} for each statement execute function currency_counted()`.execute(db);
}

/** Makes each group one row again, and drops those that are empty. What is counted stays the same. */
export async function tidyGroups(store: Store): Promise<void> {
  await store.transaction().execute(async (transaction) => {
    await takeTurns(transaction, 'currency groups');
    if (engineOf(store) === 'sqlite') {
      await transaction.deleteFrom('currency_count').where('count', '=', 0).execute();
      return;
    }
    await sql`with gone as (delete from currency_count returning *)
      insert into currency_count (${group}, held, count)
      select ${group}, held, sum(count) from gone group by ${group}, held having sum(count) <> 0`.execute(
      transaction,
    );
  });
}
