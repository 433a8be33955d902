/** Reads people with what they have completed. */
import { sql, type Kysely } from 'kysely';
import { gathered, valuesOf } from '../store/rows.ts';
import type { RecordTables } from '../store/tables.ts';
import { completionBy, type Attempted, type Completion } from './currency.ts';
import type { Learner } from './learner.ts';
import type { Rules } from './rules-schema.ts';

/**
 * @param people their ids; a few thousand at most
 * @param asOf leaves out what was completed after this day
 * @returns of them those who must hold training: who is on the roster, or, as long as there is none, who has a record
 */
export async function learnersWith(
  db: Kysely<RecordTables>,
  rules: Rules,
  people: readonly string[],
  asOf?: string,
): Promise<Learner[]> {
  const known = await trained(db, rules, people, asOf);
  const anybody = await db.selectFrom('roster_member').select('person_id').limit(1).executeTakeFirst();
  if (!anybody) {
    // Everybody with a record has the default role, under the last of their names by the alphabet.
    const assumed = { role: rules.defaultRole, base: '', since: null, until: null };
    return [...known].map(([person_id, learner]) => ({ person_id, ...learner, ...assumed }));
  }
  const members = await db
    .selectFrom('roster_member')
    .selectAll()
    .where(sql<boolean>`person_id in ${valuesOf(db, people)}`)
    .execute();
  return members.map((member) => ({
    ...member,
    completions: known.get(member.person_id)?.completions ?? [],
  }));
}

/** Whoever has a record, with their name there and the training that counts. */
async function trained(
  db: Kysely<RecordTables>,
  rules: Rules,
  people: readonly string[],
  asOf: string | undefined,
): Promise<Map<string, Pick<Learner, 'name' | 'completions'>>> {
  const courses = rules.requirements.flatMap((one) =>
    one.kind === 'booster' ? [...one.courses, ...one.after] : one.courses,
  );
  const columns = ['record_id', 'course_id', 'completion', 'success', 'credit', 'completed_at'];
  const concerned = sql`completion = 'completed' and course_id in ${valuesOf(db, courses)}`;
  const rows = await db
    .selectFrom('completion_record')
    .select((select) => [
      'person_id',
      select.fn.max('learner_name').as('name'),
      gathered(db, columns, concerned).as('attempts'),
    ])
    .where(sql<boolean>`person_id in ${valuesOf(db, people)}`)
    .groupBy('person_id')
    .execute();
  const completionOf = completionBy(rules);
  return new Map(
    rows.map(({ person_id, name, attempts }) => {
      const completions = (JSON.parse(attempts ?? '[]') as Values[])
        .map((values) => completionOf(attemptOf(values)))
        .filter((one) => one !== undefined && (asOf === undefined || one.on <= asOf)) as Completion[];
      return [person_id, { name, completions }];
    }),
  );
}

type Values = [
  string,
  string,
  Attempted['completion'],
  Attempted['success'],
  Attempted['credit'],
  string | null,
];

function attemptOf([record_id, course_id, completion, success, credit, completed_at]: Values): Attempted {
  return { record_id, course_id, completion, success, credit, completed_at };
}
