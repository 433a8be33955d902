import { sql, type CreateTableBuilder, type Kysely, type Migration } from 'kysely';
import { rowHash, type Attempt } from '../record.ts';
import { currencyByGroup } from './currency-groups.ts';
import { engineOf, textOn } from './engine.ts';

/** The tables of the records, step by step. A step that has been released is never changed; add another. */
export const recordMigrations: Record<string, Migration> = {
  '001-completion-record': {
    async up(db: Kysely<unknown>) {
      const text = textOn(db);
      await db.schema
        .createTable('completion_record')
        .addColumn('record_id', text, (column) => column.primaryKey())
        .addColumn('learner_id', text, (column) => column.notNull())
        .addColumn('learner_name', text, (column) => column.notNull())
        .addColumn('course_id', text, (column) => column.notNull())
        .addColumn('course_title', text, (column) => column.notNull())
        .addColumn('course_version', text)
        .addColumn('content_fingerprint', text)
        .addColumn('standard', text)
        .addColumn('attempt', 'integer', (column) => column.notNull())
        .addColumn('started_at', text)
        .addColumn('completed_at', text)
        .addColumn('last_activity_at', text)
        .addColumn('duration_seconds', 'integer')
        .addColumn('completion', text, (column) => column.notNull())
        .addColumn('success', text, (column) => column.notNull())
        .addColumn('score_percent', 'double precision')
        .addColumn('source_system', text, (column) => column.notNull())
        .addColumn('source_file', text, (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('completion_record_in_order')
        .on('completion_record')
        .columns(['learner_id', 'course_id', 'attempt', 'record_id'])
        .execute();
    },
  },
  '002-imported-records': { up: importedRecords },
  '003-currency-by-group': { up: currencyByGroup },
  '005-statement': { up: statementTable },
};

async function importedRecords(db: Kysely<unknown>): Promise<void> {
  await widenRecords(db);
  const text = textOn(db);
  await withRecordColumns(db.schema.createTable('superseded_record'), text)
    .addColumn('superseded_at', text, (column) => column.notNull())
    .addColumn('superseded_by', text)
    .addPrimaryKeyConstraint('superseded_record_key', ['record_id', 'row_hash'])
    .execute();
  await db.schema
    .createTable('decision')
    .addColumn('record_id', text, (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('interaction_id', text, (column) => column.notNull())
    .addColumn('description', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('response', text, (column) => column.notNull())
    .addColumn('correct', text, (column) => column.notNull())
    .addColumn('result', text, (column) => column.notNull())
    .addColumn('decided_at', text)
    .addColumn('latency_seconds', 'double precision')
    .addColumn('objectives', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_key', ['record_id', 'sequence'])
    .execute();
  await db.schema.createIndex('decision_by_interaction').on('decision').columns(['interaction_id']).execute();
  await db.schema
    .createTable('objective_result')
    .addColumn('record_id', text, (column) => column.notNull())
    .addColumn('objective_id', text, (column) => column.notNull())
    .addColumn('success', text, (column) => column.notNull())
    .addColumn('score_percent', 'double precision')
    .addPrimaryKeyConstraint('objective_result_key', ['record_id', 'objective_id'])
    .execute();
  let imports = db.schema
    .createTable('import_file')
    .addColumn('import_id', text, (column) => column.primaryKey())
    .addColumn('file', text, (column) => column.notNull())
    .addColumn('sha256', text)
    .addColumn('format', text, (column) => column.notNull())
    .addColumn('source_system', text, (column) => column.notNull())
    .addColumn('started_at', text, (column) => column.notNull())
    .addColumn('finished_at', text, (column) => column.notNull())
    .addColumn('actor', text, (column) => column.notNull());
  for (const count of ['rows', 'added', 'replaced', 'unchanged', 'older', 'rejected'])
    imports = imports.addColumn(count, 'integer', (column) => column.notNull());
  await imports.execute();
  await db.schema
    .createTable('roster_member')
    .addColumn('person_id', text, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('base', text, (column) => column.notNull())
    .addColumn('since', text)
    .addColumn('until', text)
    .execute();
  await db.schema
    .createTable('learner_alias')
    .addColumn('alias', text, (column) => column.primaryKey())
    .addColumn('person_id', text, (column) => column.notNull())
    .execute();
  await currencyTable(db);
  await db.schema
    .createTable('stale_person')
    .addColumn('person_id', text, (column) => column.primaryKey())
    .execute();
  await db.schema
    .createTable('lrs_cursor')
    .addColumn('source', text, (column) => column.primaryKey())
    .addColumn('more', text)
    .addColumn('since', text)
    .execute();
  await db.schema
    .createTable('setting')
    .addColumn('name', text, (column) => column.primaryKey())
    .addColumn('value', text, (column) => column.notNull())
    .execute();
  await auditTable(db);
}

/** To the columns of the first step, those that an import knows more of. */
async function widenRecords(db: Kysely<unknown>): Promise<void> {
  const text = textOn(db);
  const alter = () => db.schema.alterTable('completion_record');
  const words = { person_id: '', learner_id_type: 'unknown', occurrence: '', credit: 'credit', row_hash: '' };
  for (const [column, value] of Object.entries(words))
    await alter()
      .addColumn(column, text, (built) => built.notNull().defaultTo(value))
      .execute();
  for (const column of ['registered_at', 'valid_until', 'import_id', 'original', 'warnings'])
    await alter().addColumn(column, text).execute();
  await alter().addColumn('source_row', 'integer').execute();
  await hashRecords(db as Kysely<{ completion_record: Attempt & { record_id: string; row_hash: string } }>);
  await db.schema.dropIndex('completion_record_in_order').execute();
  await db.schema
    .createIndex('completion_record_by_person')
    .on('completion_record')
    .columns(['person_id', 'course_id', 'attempt', 'record_id'])
    .execute();
}

async function hashRecords(
  db: Kysely<{ completion_record: Attempt & { record_id: string; row_hash: string } }>,
): Promise<void> {
  for (const record of await db.selectFrom('completion_record').selectAll().execute()) {
    await db
      .updateTable('completion_record')
      .set({ person_id: record.learner_id, row_hash: rowHash(record) })
      .where('record_id', '=', record.record_id)
      .execute();
  }
}

async function statementTable(db: Kysely<unknown>): Promise<void> {
  const text = textOn(db);
  await db.schema
    .createTable('statement')
    .addColumn('statement_id', text, (column) => column.primaryKey())
    .addColumn('attempt_key', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('voids', text)
    .addColumn('at', text)
    .addColumn('fact', text)
    .execute();
  for (const column of ['attempt_key', 'learner_id', 'voids'])
    await db.schema.createIndex(`statement_by_${column}`).on('statement').columns([column]).execute();
}

type Text = ReturnType<typeof textOn>;

/** The columns of a completion record, on a table that holds some. */
export function withRecordColumns<T extends string>(
  table: CreateTableBuilder<T>,
  text: Text,
): CreateTableBuilder<T, string> {
  let built: CreateTableBuilder<T, string> = table;
  const required = (names: string[]) => {
    for (const name of names) built = built.addColumn(name, text, (column) => column.notNull());
  };
  const optional = (names: string[]) => {
    for (const name of names) built = built.addColumn(name, text);
  };
  required([
    'record_id',
    'person_id',
    'learner_id',
    'learner_id_type',
    'learner_name',
    'course_id',
    'course_title',
  ]);
  optional(['course_version', 'content_fingerprint', 'standard']);
  built = built.addColumn('attempt', 'integer', (column) => column.notNull());
  required(['occurrence']);
  optional(['registered_at', 'started_at', 'completed_at', 'last_activity_at', 'valid_until']);
  built = built.addColumn('duration_seconds', 'integer');
  required(['completion', 'success']);
  built = built.addColumn('score_percent', 'double precision');
  required(['credit', 'source_system', 'source_file']);
  built = built.addColumn('source_row', 'integer');
  optional(['import_id', 'original', 'warnings']);
  required(['row_hash']);
  return built;
}

async function currencyTable(db: Kysely<unknown>): Promise<void> {
  const text = textOn(db);
  let table = db.schema.createTable('currency') as CreateTableBuilder<'currency', string>;
  for (const name of [
    'person_id',
    'requirement_id',
    'name',
    'name_key',
    'role',
    'base',
    'due_on',
    'lapses_on',
  ])
    table = table.addColumn(name, text, (column) => column.notNull());
  await table
    .addColumn('completed_on', text)
    .addColumn('record_id', text)
    .addPrimaryKeyConstraint('currency_key', ['person_id', 'requirement_id'])
    .execute();
}

/** Nothing in this program, and no statement sent through it, can change or remove an entry. */
async function auditTable(db: Kysely<unknown>): Promise<void> {
  const text = textOn(db);
  await db.schema
    .createTable('audit_entry')
    .addColumn('entry_id', text, (column) => column.primaryKey())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('actor', text, (column) => column.notNull())
    .addColumn('action', text, (column) => column.notNull())
    .addColumn('subject', text)
    .addColumn('detail', text, (column) => column.notNull())
    .execute();
  if (engineOf(db) === 'postgres') {
    await sql`
      create function audit_entry_stays() returns trigger language plpgsql as
      $$ begin raise exception 'The audit log can only be added to.'; end $$`.execute(db);
    await sql`
      create trigger audit_entry_stays before update or delete or truncate on audit_entry
      for each statement execute function audit_entry_stays()`.execute(db);
    return;
  }
  for (const change of ['update', 'delete'])
    await sql`
      create trigger ${sql.ref(`audit_entry_no_${change}`)} before ${sql.raw(change)} on audit_entry
      begin select raise(abort, 'The audit log can only be added to.'); end`.execute(db);
}
