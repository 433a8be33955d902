/** What a period comes to: who was trained, what the authorities ask for, and what trainers should mend. */
import { sql, type Kysely } from 'kysely';
import { momentOf } from '../export/filter.ts';
import type { Store } from '../store/open.ts';
import { onSnapshot, streamBatches } from '../store/snapshot.ts';
import type { RecordTables } from '../store/tables.ts';
import { addUp, type Decided, type DecisionCount, type OptionCount } from './decided.ts';

interface Period {
  /** The first day or instant, in UTC, such as 2026-01-31. */
  from: string;
  /** The day or instant before which the period ends. */
  to: string;
}

export interface SummaryWish extends Period {
  /** What the courses that are counted together are called; each course is by itself where it is left out. */
  editionOf?: (course_id: string) => string;
}

/** Distinct people who completed and passed in the period, and were not let off. */
interface Trained {
  people: number;
  /** By month in UTC, such as 2026-01: who is trained in two months counts in both. */
  byMonth: { month: string; people: number }[];
  /** As the roster has it now. */
  byBase: { base: string; people: number }[];
  byRole: { role: string; people: number }[];
  byEdition: { edition: string; title: string; people: number }[];
}

interface ObjectiveSummary {
  objective: string;
  passed: number;
  failed: number;
  unknown: number;
  /** Percent; null where there is no score. */
  meanScore: number | null;
}

/** An option with what was asked; empty where no decision says. */
export type DescribedCount = OptionCount & { description: string };

export interface Summary extends Period, Pick<Decided, 'flights'> {
  trained: Trained;
  /** What a carrier reports each year by FAR 52.247-69, as far as training records tell. */
  far: { clause: string; due: string; personnelTrained: number; notInTrainingRecords: string[] };
  objectives: ObjectiveSummary[];
  missedSigns: DescribedCount[];
  wrongSigns: DescribedCount[];
  harmfulChoices: DescribedCount[];
}

type Db = Kysely<RecordTables>;

const mostOptions = 10;
const notOnRoster = 'not on the roster';

/**
 * Summarises the records of a period, all as they are at one moment. Objectives and decisions are those of every record
 * completed, or else last active, in the period: also of attempts that failed or are not complete.
 */
export function summaryOf(store: Store, { from, to, editionOf }: SummaryWish): Promise<Summary> {
  return onSnapshot(store, async ({ db }) => {
    const trained = await trainedIn(db, { from, to }, editionOf ?? ((course) => course));
    const { flights, missedSigns, wrongSigns, harmfulChoices } = await addUp(
      streamBatches(db, decisionsIn(db, { from, to })),
      mostOptions,
    );
    return {
      from,
      to,
      trained,
      far: {
        clause: 'FAR 52.247-69',
        due: '30 October, each year',
        personnelTrained: trained.people,
        notInTrainingRecords: [
          'the number of notifications of potential victims that staff and passengers gave',
          'whether the hotline or the police of the airport were called for each of them',
        ],
      },
      objectives: await objectivesIn(db, { from, to }),
      flights,
      missedSigns: await described(db, missedSigns),
      wrongSigns: await described(db, wrongSigns),
      harmfulChoices: await described(db, harmfulChoices),
    };
  });
}

const people = sql<number | string>`count(distinct completion_record.person_id)`.as('people');

async function trainedIn(db: Db, { from, to }: Period, editionOf: (course: string) => string) {
  const trainings = db
    .selectFrom('completion_record')
    .where('completion', '=', 'completed')
    .where('success', '=', 'passed')
    .where('credit', '=', 'credit')
    .where('completed_at', '>=', from)
    .where('completed_at', '<', to);
  const month = sql<string>`substr(completed_at, 1, 7)`;
  const months = await trainings
    .select([month.as('month'), people])
    .groupBy(month)
    .orderBy('month')
    .execute();
  const byPlace = async (column: 'base' | 'role') => {
    const rows = await trainings
      .leftJoin('roster_member', 'roster_member.person_id', 'completion_record.person_id')
      .select([sql<string | null>`roster_member.${sql.ref(column)}`.as('place'), people])
      .groupBy(sql.ref(`roster_member.${column}`))
      .execute();
    return rows
      .map((row) => ({ place: row.place ?? notOnRoster, people: Number(row.people) }))
      .sort((a, b) => byText(a.place, b.place));
  };
  const courses = await trainings
    .select(['course_id', sql<string>`max(course_title)`.as('title'), people])
    .groupBy('course_id')
    .orderBy('course_id')
    .execute();
  const byEdition: Trained['byEdition'] = [];
  for (const [edition, members] of grouped(courses, ({ course_id }) => editionOf(course_id))) {
    // Who took two courses of an edition is one person.
    const ids = members.map(({ course_id }) => course_id);
    const count =
      members.length === 1
        ? members[0]!
        : await trainings.select(people).where('course_id', 'in', ids).executeTakeFirstOrThrow();
    byEdition.push({ edition, title: members[0]!.title, people: Number(count.people) });
  }
  return {
    people: Number((await trainings.select(people).executeTakeFirstOrThrow()).people),
    byMonth: months.map((row) => ({ month: row.month, people: Number(row.people) })),
    byBase: (await byPlace('base')).map(({ place: base, ...row }) => ({ base, ...row })),
    byRole: (await byPlace('role')).map(({ place: role, ...row }) => ({ role, ...row })),
    byEdition: byEdition.sort((a, b) => byText(a.edition, b.edition)),
  };
}

/** The records that have something to tell of the period. */
function recordsIn(db: Db, { from, to }: Period) {
  return db
    .selectFrom('completion_record')
    .select('record_id')
    .where((select) => select(momentOf(select), '>=', from))
    .where((select) => select(momentOf(select), '<', to));
}

async function objectivesIn(db: Db, period: Period): Promise<ObjectiveSummary[]> {
  const rows = await db
    .selectFrom('objective_result')
    .where('record_id', 'in', recordsIn(db, period))
    .select([
      'objective_id',
      sql<number | string>`sum(case when success = 'passed' then 1 else 0 end)`.as('passed'),
      sql<number | string>`sum(case when success = 'failed' then 1 else 0 end)`.as('failed'),
      sql<number | string>`sum(case when success = 'unknown' then 1 else 0 end)`.as('unknown'),
      sql<number | null>`avg(score_percent)`.as('mean'),
    ])
    .groupBy('objective_id')
    .orderBy('objective_id')
    .execute();
  return rows.map(({ objective_id, passed, failed, unknown, mean }) => ({
    objective: objective_id,
    passed: Number(passed),
    failed: Number(failed),
    unknown: Number(unknown),
    meanScore: mean,
  }));
}

/** Only choices: signs are marked, scenes are decided and reports are made by choosing. */
function decisionsIn(db: Db, period: Period) {
  return db
    .selectFrom('decision')
    .where('type', '=', 'choice')
    .where('record_id', 'in', recordsIn(db, period))
    .select(['interaction_id', 'response', 'correct', 'result'])
    .select((select) => select.fn.countAll<DecisionCount['count']>().as('count'))
    .groupBy(['interaction_id', 'response', 'correct', 'result']);
}

/** Texts are looked up for the few that are shown: to group by them would make of one step as many as languages. */
async function described(db: Db, counts: readonly OptionCount[]): Promise<DescribedCount[]> {
  const rows: DescribedCount[] = [];
  for (const count of counts) {
    const found = await db
      .selectFrom('decision')
      .select('description')
      .where('interaction_id', '=', count.interaction_id)
      .where('description', '<>', '')
      .limit(1)
      .executeTakeFirst();
    rows.push({ ...count, description: found?.description ?? '' });
  }
  return rows;
}

function grouped<T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return groups;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
