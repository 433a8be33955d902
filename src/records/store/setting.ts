/** What the store keeps of itself, by name. */
import type { Kysely } from 'kysely';
import type { RecordTables } from './tables.ts';

export async function settingOf(db: Kysely<RecordTables>, name: string): Promise<string | undefined> {
  const found = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return found?.value;
}

/** @param db the transaction of what the setting goes with */
export async function keepSetting(db: Kysely<RecordTables>, name: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
