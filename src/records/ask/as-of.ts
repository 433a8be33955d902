/** Where people stood on a day that is past: by what they had completed until then. */
import type { Kysely } from 'kysely';
import type { RecordTables } from '../store/tables.ts';
import { never } from '../validity/day.ts';
import { currencyOfLearner } from '../validity/learner.ts';
import { learnersWith } from '../validity/learners.ts';
import type { Rules } from '../validity/rules-schema.ts';
import { standingOf } from '../validity/status.ts';
import type { CurrencyRow } from './currency.ts';
import type { CurrencyFilter } from './filter.ts';

/** So few that they take little memory, so many that statements cost little. */
const peopleAtOnce = 2000;

/**
 * Works out from the records where everybody stood at the end of a day, by the roster and the rules as they are now. It
 * reads all that they have completed, so it takes a while; by person, and of each in the order of the rules.
 */
export async function* currencyAsOf(
  db: Kysely<RecordTables>,
  rules: Rules,
  { on, within, requirement, role, base }: Omit<CurrencyFilter, 'standing' | 'search'>,
): AsyncGenerator<CurrencyRow> {
  for await (const people of everybody(db)) {
    for (const learner of await learnersWith(db, rules, people, on)) {
      if ((learner.until ?? never) < on) continue;
      if (role !== undefined && learner.role !== role) continue;
      if (base !== undefined && learner.base !== base) continue;
      for (const row of currencyOfLearner(learner, rules))
        if (requirement === undefined || row.requirement_id === requirement)
          yield { ...row, standing: standingOf(row, { on, within }) };
    }
  }
}

/**
 * Where one person stands with each requirement at the end of a day, by what they have completed until then; what falls
 * due first comes first. The day may be any.
 */
export async function currencyOfPerson(
  db: Kysely<RecordTables>,
  rules: Rules,
  person_id: string,
  { on, within }: Pick<CurrencyFilter, 'on' | 'within'>,
): Promise<CurrencyRow[]> {
  const [learner] = await learnersWith(db, rules, [person_id], on);
  const rows = learner === undefined ? [] : currencyOfLearner(learner, rules);
  const place = ({ due_on, requirement_id }: (typeof rows)[number]) => `${due_on} ${requirement_id}`;
  rows.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return rows.map((row) => ({ ...row, standing: standingOf(row, { on, within }) }));
}

/** The ids of those who are asked about, as `learnersWith` chooses them, some at a time. */
async function* everybody(db: Kysely<RecordTables>): AsyncGenerator<string[]> {
  const member = await db.selectFrom('roster_member').select('person_id').limit(1).executeTakeFirst();
  const table = member === undefined ? 'completion_record' : 'roster_member';
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom(table)
      .select('person_id')
      .distinct()
      .where('person_id', '>', last)
      .orderBy('person_id')
      .limit(peopleAtOnce)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)!.person_id;
    yield rows.map(({ person_id }) => person_id);
  }
}
