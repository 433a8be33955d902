/** Who has signed in, kept in the store, so that all servers on it know them. */
import { createHash, randomBytes } from 'node:crypto';
import type { Kysely, Migration } from 'kysely';
import { hasTable } from '../has-table.ts';
import type { HostDatabase } from '../registrations.ts';
import { roles, type User } from './user.ts';

/** A day's work; then people sign in again. */
export const sessionSeconds = 12 * 3600;

interface SessionRow {
  /** SHA-256 of the token, so that whoever reads the store can't act as somebody else. */
  token_hash: string;
  actor: string;
  role: string;
  learner_id: string;
  learner_name: string;
  /** An instant in UTC. */
  expires_at: string;
}

export const sessionMigrations: Record<string, Migration> = {
  '002-sign-in-session': {
    async up(db: Kysely<unknown>) {
      let table = db.schema
        .createTable('sign_in_session')
        .addColumn('token_hash', 'text', (column) => column.primaryKey());
      for (const name of ['actor', 'role', 'learner_id', 'learner_name', 'expires_at'])
        table = table.addColumn(name, 'text', (column) => column.notNull());
      await table.execute();
    },
  },
};

/** @returns the token, which only the browser of who has signed in knows */
export async function beginSession(
  db: HostDatabase,
  { name, role, learner }: User,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await table(db).deleteFrom('sign_in_session').where('expires_at', '<=', now.toISOString()).execute();
  await table(db)
    .insertInto('sign_in_session')
    .values({
      token_hash: hashOf(token),
      actor: name,
      role,
      learner_id: learner!.learnerId,
      learner_name: learner!.learnerName,
      expires_at: new Date(now.getTime() + sessionSeconds * 1000).toISOString(),
    })
    .execute();
  return token;
}

/** Who has this token; undefined where nobody has, or has it no longer. */
export async function findUser(db: HostDatabase, token: string, now: Date): Promise<User | undefined> {
  const found = await table(db)
    .selectFrom('sign_in_session')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  const role = roles.find((each) => each === found?.role);
  if (found === undefined || role === undefined) return undefined;
  const { actor, learner_id: learnerId, learner_name: learnerName } = found;
  return { name: actor, role, learner: { learnerId, learnerName } };
}

export async function endSession(db: HostDatabase, token: string): Promise<void> {
  await table(db).deleteFrom('sign_in_session').where('token_hash', '=', hashOf(token)).execute();
}

/**
 * Signs people out everywhere.
 * @param learnerIds of theirs, in any case
 * @returns how many sessions it was; none where the store has never had any
 */
export async function endSessionsOf(db: HostDatabase, learnerIds: readonly string[]): Promise<number> {
  if (!(await hasTable(db, 'sign_in_session'))) return 0;
  const { numDeletedRows } = await table(db)
    .deleteFrom('sign_in_session')
    .where(
      (select) => select.fn<string>('lower', ['learner_id']),
      'in',
      learnerIds.map((id) => id.toLowerCase()),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function table(db: HostDatabase) {
  return db.withTables<{ sign_in_session: SessionRow }>();
}
