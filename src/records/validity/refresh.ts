/** Keeps the table of currency true to the records, the roster and the rules. */
import { sql, type Transaction } from 'kysely';
import { tidyGroups } from '../store/currency-groups.ts';
import { engineOf, takeTurns } from '../store/engine.ts';
import type { Store } from '../store/open.ts';
import { rowsOf, valuesOf } from '../store/rows.ts';
import { keepSetting, settingOf } from '../store/setting.ts';
import { markAllStale } from '../store/stale.ts';
import type { Currency, RecordTables } from '../store/tables.ts';
import { learnersWith } from './learners.ts';
import { currencyOfLearner } from './learner.ts';
import { hashOfRules } from './rules.ts';
import type { Rules } from './rules-schema.ts';

/** So few that a batch holds the one write lock of SQLite for a moment, so many that statements cost little. */
const peopleAtOnce = 2000;

/** How many changed people leave rows behind that are worth tidying up. */
const untidy = 500;

const columns = [
  'person_id',
  'requirement_id',
  'name',
  'person_key',
  'name_key',
  'role',
  'base',
  'completed_on',
  'due_on',
  'lapses_on',
  'record_id',
  'until',
] as const satisfies readonly (keyof Currency)[];

/**
 * Works out again where everybody stands whose records, role or rules have changed. Call it before asking. Any number of
 * processes may do so at once, and may die in the middle: each batch is worked off whole or not at all. People whom an
 * unfinished import or another process is changing are left to the next time.
 */
export async function refreshCurrency(store: Store, rules: Rules): Promise<void> {
  await heedRules(store, hashOfRules(rules));
  const anybody = () => store.selectFrom('stale_person').select('person_id').limit(1).executeTakeFirst();
  if (!(await anybody())) return;
  let done = 0;
  for (let people = peopleAtOnce; people === peopleAtOnce; done += people)
    people = await store.transaction().execute((transaction) => refreshBatch(transaction, rules));
  if (done > untidy * Math.random()) await tidyGroups(store);
}

const rulesName = 'currency_rules';

/** New rules change where everybody stands. */
async function heedRules(store: Store, hash: string): Promise<void> {
  if ((await settingOf(store, rulesName)) === hash) return;
  await store.transaction().execute(async (transaction) => {
    await takeTurns(transaction, rulesName);
    if ((await settingOf(transaction, rulesName)) === hash) return;
    await markAllStale(transaction);
    await keepSetting(transaction, rulesName, hash);
  });
}

/** @returns how many people were worked off */
async function refreshBatch(transaction: Transaction<RecordTables>, rules: Rules): Promise<number> {
  let query = transaction
    .selectFrom('stale_person')
    .select('person_id')
    .orderBy('person_id')
    .limit(peopleAtOnce);
  if (engineOf(transaction) === 'postgres') query = query.forUpdate().skipLocked();
  const people = (await query.execute()).map(({ person_id }) => person_id);
  if (people.length === 0) return 0;
  const batch = valuesOf(transaction, people);
  await sql`delete from stale_person where person_id in ${batch}`.execute(transaction);
  // Read only now: what an import has committed since it marked somebody is there to be read.
  const before = await transaction
    .selectFrom('currency')
    .select(columns)
    .where(sql<boolean>`person_id in ${batch}`)
    .execute();
  const learners = await learnersWith(transaction, rules, people);
  const after = learners.flatMap((learner) => currencyOfLearner(learner, rules));
  await replace(transaction, before, after);
  return people.length;
}

/** Writes what is different, and leaves the rest. */
async function replace(
  transaction: Transaction<RecordTables>,
  before: readonly Currency[],
  after: readonly Currency[],
): Promise<void> {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const changed = after.filter((row) => {
    const key = keyOf(row);
    const known = old.get(key);
    old.delete(key);
    return !known || columns.some((column) => known[column] !== row[column]);
  });
  const gone = [...old.values()].map((row) => [row.person_id, row.requirement_id]);
  if (gone.length > 0)
    await sql`delete from currency where (person_id, requirement_id) in (
      ${rowsOf(transaction, ['person_id', 'requirement_id'], gone)})`.execute(transaction);
  if (changed.length === 0) return;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const changes = sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
  );
  await sql`insert into currency (${names}) ${rowsOf(
    transaction,
    columns,
    changed.map((row) => columns.map((column) => row[column])),
  )} where true
    on conflict (person_id, requirement_id) do update set ${changes}`.execute(transaction);
}

/** No requirement has a space in its id. */
const keyOf = ({ person_id, requirement_id }: Currency) => `${requirement_id} ${person_id}`;
