/** A small airline: who is asked about on the first of June, with one of each standing, and many who are alike. */
import { readRules } from '../../../src/records/validity/rules.ts';
import type { RecordedDecision } from '../../../src/records/decision.ts';
import { recordColumns, type CompletionRecord } from '../../../src/records/record.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { openStore, type StoreAddress } from '../../../src/records/store/open.ts';
import { sampleRecord } from '../../records/sample-record.ts';

/** Far ahead: where people stand on a day that is past, the page does not tell. */
export const on = '2096-06-01';

export const rules = readRules(
  JSON.stringify({
    timeZone: 'UTC',
    defaultRole: 'cabin crew',
    dueSoonDays: 30,
    counts: { success: ['passed'], credit: ['credit'] },
    requirements: [
      { kind: 'initial', id: 'initial', title: 'Initial training', courses: ['cabin-signs'] },
      {
        kind: 'recurrent',
        id: 'recurrent',
        title: 'Recurrent training, every 12 months',
        courses: ['cabin-signs'],
        months: 12,
        earlyMonths: 0,
        graceMonths: 0,
      },
    ],
    retention: { years: 5, then: 'pseudonymise' },
  }),
  'records.json',
);

/** Each with the day on which they last passed; null where they never did. */
export const people = [
  { id: '00427', name: 'Amal Benkirane', role: 'purser', base: 'CMN', passed: '2096-03-10' },
  { id: '00428', name: 'Bilal Haddad', role: 'cabin crew', base: 'CMN', passed: '2095-06-12' },
  { id: '00429', name: 'Chloé Martin', role: 'cabin crew', base: 'CDG', passed: '2094-01-20' },
  { id: '00430', name: 'داليا منصور', role: 'cabin crew', base: 'CAI', passed: null },
] as const;

export const others = 120;

/** Puts everybody into a store, with a corrected record and decisions for the first of them. */
export async function seedCrew(address: StoreAddress): Promise<void> {
  const store = await openStore(address);
  try {
    const crowd = Array.from({ length: others }, (_each, index) => ({
      id: `1${String(index).padStart(4, '0')}`,
      name: `Crew ${String(index).padStart(3, '0')}`,
      role: 'cabin crew',
      base: 'CDG',
      passed: '2096-02-02',
    }));
    for (const { id, name, role, base, passed } of [...people, ...crowd]) {
      await store
        .insertInto('roster_member')
        .values({ person_id: id, name, role, base, since: '2023-01-01', until: null })
        .execute();
      await store
        .insertInto('stale_person')
        .values({ person_id: id })
        .onConflict((each) => each.doNothing())
        .execute();
      if (passed !== null) await upsertRecord(store, passedOn(id, name, passed));
    }
    const [{ id, name, passed }] = people;
    const record = passedOn(id, name, passed);
    const before = passedOn(id, name, passed, 60);
    await store
      .insertInto('superseded_record')
      .values({ ...before, superseded_at: '2096-04-01T09:00:00.000Z', superseded_by: null })
      .execute();
    for (const decision of decisionsOf(record.record_id))
      await store.insertInto('decision').values(decision).execute();
    await store
      .insertInto('objective_result')
      .values({ record_id: record.record_id, objective_id: 'LO1', success: 'passed', score_percent: 85 })
      .execute();
  } finally {
    await store.destroy();
  }
}

export function passedOn(id: string, name: string, day: string, score = 85) {
  const at = `${day}T08:25:00.000Z`;
  return sampleRecord({
    ...{ person_id: id, learner_id: id, learner_name: name, score_percent: score },
    ...{ started_at: `${day}T08:00:00.000Z`, completed_at: at, last_activity_at: at },
  });
}

function decisionsOf(record_id: string): RecordedDecision[] {
  const common = { record_id, type: 'choice', decided_at: '2096-03-10T08:10:00.000Z', latency_seconds: 12 };
  return [
    {
      ...common,
      sequence: 0,
      interaction_id: 'night-flight.observe',
      description: 'What do you notice?',
      response: '["holds-passports","does-not-speak"]',
      correct: '[["holds-passports","does-not-speak"]]',
      result: 'correct',
      objectives: '["LO1"]',
    },
    {
      ...common,
      sequence: 1,
      interaction_id: 'night-flight.report',
      description: 'Whom do you tell?',
      response: '["another-passenger"]',
      correct: '[["senior-crew"]]',
      result: 'incorrect',
      objectives: '["LO2"]',
    },
  ];
}

/** A file as our own export writes it. */
export function csvOf(records: readonly CompletionRecord[]): string {
  const rows = records.map((record) => recordColumns.map((column) => record[column] ?? '').join(','));
  return [recordColumns.join(','), ...rows].join('\r\n');
}
