/** Registrations: one for each attempt of a learner at a course in a standard, with what the course has saved. */
import { randomUUID } from 'node:crypto';
import { CamelCasePlugin, type Kysely, type Migration } from 'kysely';
import type { ScormStandard } from '../course/packed.ts';
import { takeTurns } from '../records/store/engine.ts';
import type { RecordTables } from '../records/store/tables.ts';
import { hasTable } from './has-table.ts';
import { fresh, type Standing } from './standing.ts';

/** The content that an attempt is taken on, as of the last time it was there to be read. */
export interface Content {
  courseId: string;
  standard: ScormStandard;
  courseTitle: string;
  courseVersion: string;
  contentFingerprint: string;
  sourceFile: string;
}

export interface Registration extends Standing, Content {
  id: string;
  learnerId: string;
  learnerName: string;
  /** Counted from 1, for each learner, course and standard. */
  attempt: number;
  /** ISO instants in UTC. Started is the first commit, since a launch alone saves nothing. */
  createdAt: string;
  startedAt: string | null;
  completedAt: string | null;
  lastActivityAt: string | null;
  /** The run-time data of the last commit, as JSON; null before the first. */
  cmi: string | null;
}

/** The records' database, to which the host adds its table; or a transaction on it. */
export type HostDatabase = Kysely<RecordTables>;

/** In what order attempts are told apart; a column of the table each. */
const attemptColumns = ['learner_id', 'course_id', 'standard', 'attempt'] as const;

export const registrationMigrations: Record<string, Migration> = {
  '001-registration': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('registration')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('learner_id', 'text', (column) => column.notNull())
        .addColumn('learner_name', 'text', (column) => column.notNull())
        .addColumn('course_id', 'text', (column) => column.notNull())
        .addColumn('standard', 'text', (column) => column.notNull())
        .addColumn('attempt', 'integer', (column) => column.notNull())
        .addColumn('course_title', 'text', (column) => column.notNull())
        .addColumn('course_version', 'text', (column) => column.notNull())
        .addColumn('content_fingerprint', 'text', (column) => column.notNull())
        .addColumn('source_file', 'text', (column) => column.notNull())
        .addColumn('completion', 'text', (column) => column.notNull())
        .addColumn('success', 'text', (column) => column.notNull())
        .addColumn('score_percent', 'double precision')
        .addColumn('total_seconds', 'double precision', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('started_at', 'text')
        .addColumn('completed_at', 'text')
        .addColumn('last_activity_at', 'text')
        .addColumn('cmi', 'text')
        .addUniqueConstraint('registration_attempt', [...attemptColumns])
        .execute();
    },
  },
};

/** Registrations, the one last used first. @param learnerId only those of this learner */
export function listRegistrations(db: HostDatabase, learnerId?: string): Promise<Registration[]> {
  let query = table(db).selectFrom('registration').selectAll();
  if (learnerId !== undefined) query = query.where('learnerId', '=', learnerId);
  return query
    .orderBy((by) => by.fn.coalesce('lastActivityAt', 'createdAt'), 'desc')
    .orderBy('id')
    .execute();
}

export function findRegistration(db: HostDatabase, id: string): Promise<Registration | undefined> {
  return table(db).selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * The learner's current attempt at a course, which is the last one; made where there is none, or where a new one is
 * asked for. A learner's name is kept as last given.
 * @param now an ISO instant in UTC
 */
export function openRegistration(
  db: HostDatabase,
  learner: { learnerId: string; learnerName: string },
  content: Content,
  newAttempt: boolean,
  now: string,
): Promise<{ registration: Registration; created: boolean }> {
  return db.transaction().execute(async (transaction) => {
    await takeTurns(transaction, `registration of ${learner.learnerId}`);
    const last = await table(transaction)
      .selectFrom('registration')
      .selectAll()
      .where('learnerId', '=', learner.learnerId)
      .where('courseId', '=', content.courseId)
      .where('standard', '=', content.standard)
      .orderBy('attempt', 'desc')
      .executeTakeFirst();
    if (last !== undefined && !newAttempt) {
      const registration = { ...last, learnerName: learner.learnerName };
      await replaceRegistration(transaction, registration);
      return { registration, created: false };
    }
    const registration: Registration = {
      id: randomUUID(),
      ...learner,
      ...content,
      ...fresh,
      attempt: (last?.attempt ?? 0) + 1,
      createdAt: now,
      startedAt: null,
      completedAt: null,
      lastActivityAt: null,
      cmi: null,
    };
    await table(transaction).insertInto('registration').values(registration).execute();
    return { registration, created: true };
  });
}

/** Keeps a changed registration. */
export async function replaceRegistration(db: HostDatabase, registration: Registration): Promise<void> {
  await table(db).updateTable('registration').set(registration).where('id', '=', registration.id).execute();
}

/** Whose registrations, or those last used before a day. */
export type Forgettable = { learnerIds: readonly string[] } | { before: string };

/**
 * Removes registrations, or takes the person out of them: with the name goes what the course has saved, which has it too.
 * @param pseudonym gives each learner id another; registrations are removed where it is left out
 * @returns how many registrations it was; none where the store has never had any
 */
export async function forgetRegistrations(
  db: HostDatabase,
  which: Forgettable,
  pseudonym?: (id: string) => string,
): Promise<number> {
  if (!(await hasTable(db, 'registration'))) return 0;
  const found = await table(db)
    .selectFrom('registration')
    .select(['id', 'learnerId'])
    .where((select) =>
      'before' in which
        ? select(select.fn.coalesce('lastActivityAt', 'createdAt'), '<', which.before)
        : select('learnerId', 'in', which.learnerIds),
    )
    .where((select) =>
      pseudonym === undefined
        ? select.lit(true)
        : select.not(select.and([select('learnerName', '=', ''), select('cmi', 'is', null)])),
    )
    .execute();
  for (const { id, learnerId } of found) {
    if (pseudonym === undefined) await table(db).deleteFrom('registration').where('id', '=', id).execute();
    else
      await table(db)
        .updateTable('registration')
        .set({ learnerId: pseudonym(learnerId), learnerName: '', cmi: null })
        .where('id', '=', id)
        .execute();
  }
  return found.length;
}

/** Columns are named like_this in SQL, and likeThis here. */
function table(db: HostDatabase) {
  return db.withPlugin(new CamelCasePlugin()).withTables<{ registration: Registration }>();
}
