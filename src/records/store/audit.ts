/** Who has read or changed personal records. The log can be read and added to, and nothing else. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { settingOf } from './setting.ts';
import type { AuditEntry, RecordTables } from './tables.ts';

/** Who does something: somebody who has signed in, or the user of this computer's account. */
export interface Actor {
  name: string;
}

/**
 * Adds an entry. Call it in the transaction of what it tells of, so that neither is there without the other.
 * @param action such as `records.read`
 * @param person whom it is about, who is written as a pseudonym; null where it is about many
 * @param detail goes out as JSON; without names and learner ids
 */
export async function writeAudit(
  db: Kysely<RecordTables>,
  actor: Actor,
  action: string,
  person: string | null,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const at = new Date().toISOString();
  const subject = person === null ? null : await pseudonymOf(db, person);
  await db
    .insertInto('audit_entry')
    .values({
      entry_id: `${at}-${randomUUID()}`,
      at,
      actor: actor.name,
      action,
      subject,
      detail: JSON.stringify(detail),
    })
    .execute();
}

/** The latest entries, the last first. @param person only those about this person */
export async function readAudit(
  db: Kysely<RecordTables>,
  { person, limit }: { person?: string; limit: number },
): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit_entry').selectAll().orderBy('entry_id', 'desc').limit(limit);
  if (person !== undefined) query = query.where('subject', '=', await pseudonymOf(db, person));
  return query.execute();
}

const secretName = 'pseudonym_secret';

/** The name under which a person is written where their own must not be. */
export async function pseudonymOf(db: Kysely<RecordTables>, person: string): Promise<string> {
  return (await pseudonyms(db))(person);
}

/**
 * The names under which people are written where their own must not be: for each the same each time in a store, and of no
 * use outside it.
 */
export async function pseudonyms(db: Kysely<RecordTables>): Promise<(person: string) => string> {
  const secret = await secretOf(db);
  return (person) => `p-${createHmac('sha256', secret).update(person).digest('hex').slice(0, 20)}`;
}

/** Whether an id is written as pseudonyms are. */
export function isPseudonym(id: string): boolean {
  return /^p-[0-9a-f]{20}$/.test(id);
}

async function secretOf(db: Kysely<RecordTables>): Promise<string> {
  const found = await settingOf(db, secretName);
  if (found !== undefined) return found;
  await db
    .insertInto('setting')
    .values({ name: secretName, value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await settingOf(db, secretName))!;
}
