import type { Store } from '../store/open.ts';
import type { Currency } from '../store/tables.ts';
import type { Rules } from './rules.ts';

const day = (instant: string) => instant.slice(0, 10);

/** Until validity is worked out: everybody anew where anybody is stale, by months without grace. */
export async function refreshCurrency(store: Store, rules: Rules): Promise<void> {
  const stale = await store.selectFrom('stale_person').select('person_id').limit(1).executeTakeFirst();
  if (stale === undefined) return;
  await store.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('stale_person').execute();
    await refreshAll(transaction, rules);
  });
}

async function refreshAll(db: Store, { requirements }: Rules): Promise<void> {
  const members = await db.selectFrom('roster_member').selectAll().execute();
  const rows: Currency[] = [];
  for (const { person_id, name, role, base, since } of members) {
    const done = await db
      .selectFrom('completion_record')
      .selectAll()
      .where('person_id', '=', person_id)
      .where('success', '=', 'passed')
      .orderBy('completed_at', 'desc')
      .execute();
    for (const { id, courses, months } of requirements) {
      const last = done.find(({ course_id, completed_at }) => completed_at && courses.includes(course_id));
      if (!last && months !== undefined) continue;
      const due = last
        ? months === undefined
          ? '9999-12-31'
          : monthsAfter(day(last.completed_at!), months)
        : (since ?? '2000-01-01');
      rows.push({
        ...{ person_id, requirement_id: id, name, name_key: name.toLowerCase(), role, base },
        completed_on: last ? day(last.completed_at!) : null,
        due_on: due,
        lapses_on: due,
        record_id: last?.record_id ?? null,
      });
    }
  }
  await db.deleteFrom('currency').execute();
  for (const row of rows) await db.insertInto('currency').values(row).execute();
}

function monthsAfter(from: string, months: number): string {
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + months);
  return day(date.toISOString());
}
