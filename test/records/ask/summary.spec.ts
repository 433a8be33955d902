import { expect, test } from 'vitest';
import { summaryOf } from '../../../src/records/ask/summary.ts';
import type { RecordedDecision } from '../../../src/records/decision.ts';
import type { CompletionRecord } from '../../../src/records/record.ts';
import { keepDecisions } from '../../../src/records/store/decisions.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';

const march = { from: '2026-03-01', to: '2026-04-01' };
const at = (day: string) => `${day}T08:25:00.000Z`;

/** A record that is completed, or last active, on a day. */
const onDay = (learner_id: string, day: string, change: Partial<CompletionRecord> = {}) =>
  sampleRecord({ learner_id, completed_at: at(day), last_activity_at: at(day), ...change });

type Answer = [id: string, response: string[], correct: string[][], result: RecordedDecision['result']];

async function keep(db: Store, record: CompletionRecord, ...answers: Answer[]): Promise<void> {
  await upsertRecord(db, record);
  const decisions = answers.map(([interaction_id, response, correct, result], sequence) => ({
    ...{ record_id: record.record_id, sequence, interaction_id, result, type: 'choice' },
    description: `Asked in ${interaction_id}`,
    response: JSON.stringify(response),
    correct: JSON.stringify(correct),
    ...{ decided_at: null, latency_seconds: null, objectives: '[]' },
  }));
  await keepDecisions(db, record.record_id, decisions, []);
}

async function onRoster(db: Store, person_id: string, role: string, base: string): Promise<void> {
  await db
    .insertInto('roster_member')
    .values({ person_id, name: '', role, base, since: null, until: null })
    .execute();
}

describeOnStores(({ open }) => {
  test('counts each person once who completed and passed in the period and was not let off', async () => {
    const db = await open();
    const untrained: Partial<CompletionRecord>[] = [
      { success: 'failed' },
      { success: 'unknown' },
      { completion: 'incomplete' },
      { credit: 'waived' },
      { credit: 'external' },
      { completed_at: null },
      { completed_at: '2026-02-28T23:59:59.999Z' },
      { completed_at: '2026-04-01T00:00:00.000Z' },
    ];
    for (const [i, change] of untrained.entries()) await keep(db, onDay(`no-${i}`, '2026-03-05', change));
    await keep(db, sampleRecord({ learner_id: 'first', completed_at: '2026-03-01T00:00:00.000Z' }));
    await keep(db, sampleRecord({ learner_id: 'last', completed_at: '2026-03-31T23:59:59.999Z' }));
    await keep(db, onDay('last', '2026-03-02', { attempt: 2 }));
    const { trained, far } = await summaryOf(db, march);
    expect(trained.people).toBe(2);
    expect(trained.byMonth).toEqual([{ month: '2026-03', people: 2 }]);
    expect(far).toMatchObject({ clause: 'FAR 52.247-69', personnelTrained: 2 });
    expect(far.notInTrainingRecords.join()).toMatch(/notifications.*hotline.*police/);
  });

  test('who is trained counts in the month, base, role and edition', async () => {
    const db = await open();
    await onRoster(db, 'a', 'cabin', 'CMN');
    await onRoster(db, 'b', 'pilot', 'CMN');
    await keep(db, onDay('a', '2026-02-10', { course_id: 'initial-2025' }));
    await keep(db, onDay('a', '2026-03-10', { course_id: 'initial-2026' }));
    await keep(db, onDay('b', '2026-03-11', { course_id: 'initial-2026' }));
    await keep(db, onDay('c', '2026-03-12', { course_id: 'booster' }));
    const period = { from: '2026-01-01', to: '2027-01-01' };
    const { trained } = await summaryOf(db, { ...period, editionOf: (id) => id.replace(/-\d+$/, '') });
    expect(trained).toMatchObject({
      people: 3,
      byMonth: [
        { month: '2026-02', people: 1 },
        { month: '2026-03', people: 3 },
      ],
      byBase: [
        { base: 'CMN', people: 2 },
        { base: 'not on the roster', people: 1 },
      ],
      byRole: [
        { role: 'cabin', people: 1 },
        { role: 'not on the roster', people: 1 },
        { role: 'pilot', people: 1 },
      ],
      byEdition: [
        { edition: 'booster', people: 1 },
        { edition: 'initial', people: 2 },
      ],
    });
    const { byEdition } = (await summaryOf(db, period)).trained;
    expect(byEdition.map(({ edition, people }) => [edition, people])).toEqual([
      ['booster', 1],
      ['initial-2025', 1],
      ['initial-2026', 2],
    ]);
  });

  test('tells of each objective how many passed and the mean of the scores there are, failed attempts too', async () => {
    const db = await open();
    const results = [
      { learner: 'a', day: '2026-03-10', success: 'passed', score: 90 },
      { learner: 'b', day: '2026-03-10', success: 'failed', score: 0 },
      { learner: 'c', day: '2026-03-10', success: 'unknown', score: null },
      { learner: 'd', day: '2026-05-10', success: 'failed', score: 10 },
    ] as const;
    for (const { learner, day, success, score } of results) {
      const record = onDay(learner, day, { completed_at: null, completion: 'incomplete', success: 'failed' });
      await upsertRecord(db, record);
      const result = { record_id: record.record_id, objective_id: 'LO3', success, score_percent: score };
      const unscored = { ...result, objective_id: 'LO4', score_percent: null };
      await keepDecisions(db, record.record_id, [], [result, unscored]);
    }
    const counts = { passed: 1, failed: 1, unknown: 1 };
    expect((await summaryOf(db, march)).objectives).toEqual([
      { objective: 'LO3', ...counts, meanScore: 45 },
      { objective: 'LO4', ...counts, meanScore: null },
    ]);
  });

  test('holds the reports of flights against those that were due', async () => {
    const db = await open();
    const flight = (said: string, due: string): Answer => [
      'the-aisle.report-made',
      [said],
      [[due]],
      said === due ? 'correct' : 'incorrect',
    ];
    const [yes, no] = ['report', 'no-report'];
    await keep(db, onDay('a', '2026-03-10'), flight(yes, yes), flight(yes, yes), flight(no, yes));
    await keep(db, onDay('b', '2026-03-10'), flight(yes, yes), flight(yes, no), flight(no, no));
    await keep(db, onDay('c', '2026-03-10'), flight(no, no), flight(no, no), flight(no, no));
    await keep(db, onDay('d', '2026-05-10'), flight(no, yes));
    const { flights, harmfulChoices } = await summaryOf(db, march);
    expect(flights).toEqual({ hits: 3, misses: 1, falseAlarms: 1, correctRejections: 4 });
    expect(harmfulChoices).toEqual([]);
  });

  test('names the signs most missed and most wrongly marked, and nothing of what is no observe step', async () => {
    const db = await open();
    const look = (...marked: string[]): Answer => [
      'the-aisle.first-look',
      marked,
      [['no-passport', 'watched']],
      'neutral',
    ];
    await keep(db, onDay('a', '2026-03-10'), look('watched', 'headscarf'));
    await keep(db, onDay('b', '2026-03-10'), look('headscarf'), [
      'the-aisle.look-2',
      [],
      [['alone']],
      'neutral',
    ]);
    await keep(
      db,
      onDay('c', '2026-03-10'),
      look('watched', 'no-passport', 'tired'),
      ['assessment.q1', ['x', 'y'], [['z']], 'incorrect'],
      ['the-aisle.act', ['wait'], [['tell']], 'neutral'],
    );
    const { missedSigns, wrongSigns, harmfulChoices } = await summaryOf(db, march);
    const first = { interaction_id: 'the-aisle.first-look', description: 'Asked in the-aisle.first-look' };
    const second = { interaction_id: 'the-aisle.look-2', description: 'Asked in the-aisle.look-2' };
    expect(missedSigns).toEqual([
      { ...first, option: 'no-passport', count: 2, of: 3 },
      { ...second, option: 'alone', count: 1, of: 1 },
      { ...first, option: 'watched', count: 1, of: 3 },
    ]);
    expect(wrongSigns).toEqual([
      { ...first, option: 'headscarf', count: 2, of: 3 },
      { ...first, option: 'tired', count: 1, of: 3 },
    ]);
    expect(harmfulChoices).toEqual([]);
  });

  test('names the harmful choices, the most frequent first, of scenes alone', async () => {
    const db = await open();
    const act = (choice: string, result: Answer[3], step = 'act'): Answer => [
      `the-aisle.${step}`,
      [choice],
      [['tell'], ['note']],
      result,
    ];
    await keep(db, onDay('a', '2026-03-10'), act('confront', 'incorrect'), act('film', 'incorrect', 'later'));
    await keep(db, onDay('b', '2026-03-10'), act('confront', 'incorrect'), act('tell', 'correct', 'later'));
    await keep(
      db,
      onDay('c', '2026-03-10'),
      act('wait', 'neutral'),
      ['assessment.q1', ['wrong'], [['right']], 'incorrect'],
      ['the-aisle.look', ['headscarf'], [['a', 'b']], 'incorrect'],
      ['Slide 3 Question 1', ['wrong'], [['right']], 'incorrect'],
    );
    expect((await summaryOf(db, march)).harmfulChoices).toEqual([
      {
        interaction_id: 'the-aisle.act',
        description: 'Asked in the-aisle.act',
        option: 'confront',
        count: 2,
        of: 3,
      },
      {
        interaction_id: 'the-aisle.later',
        description: 'Asked in the-aisle.later',
        option: 'film',
        count: 1,
        of: 2,
      },
    ]);
  });

  test('of an empty period there is nothing', async () => {
    const summary = await summaryOf(await open(), march);
    expect(summary).toMatchObject({
      trained: { people: 0, byMonth: [], byBase: [], byRole: [], byEdition: [] },
      objectives: [],
      flights: { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 },
    });
  });
});
