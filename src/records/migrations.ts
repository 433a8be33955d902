import type { Kysely, Migration } from 'kysely';

/** The tables of the records, step by step. A step that has been released is never changed; add another. */
export const recordMigrations: Record<string, Migration> = {
  '001-completion-record': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('completion_record')
        .addColumn('record_id', 'text', (column) => column.primaryKey())
        .addColumn('learner_id', 'text', (column) => column.notNull())
        .addColumn('learner_name', 'text', (column) => column.notNull())
        .addColumn('course_id', 'text', (column) => column.notNull())
        .addColumn('course_title', 'text', (column) => column.notNull())
        .addColumn('course_version', 'text')
        .addColumn('content_fingerprint', 'text')
        .addColumn('standard', 'text')
        .addColumn('attempt', 'integer', (column) => column.notNull())
        .addColumn('started_at', 'text')
        .addColumn('completed_at', 'text')
        .addColumn('last_activity_at', 'text')
        .addColumn('duration_seconds', 'integer')
        .addColumn('completion', 'text', (column) => column.notNull())
        .addColumn('success', 'text', (column) => column.notNull())
        .addColumn('score_percent', 'double precision')
        .addColumn('source_system', 'text', (column) => column.notNull())
        .addColumn('source_file', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('completion_record_in_order')
        .on('completion_record')
        .columns(['learner_id', 'course_id', 'attempt', 'record_id'])
        .execute();
    },
  },
};
