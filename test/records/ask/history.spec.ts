import { beforeEach, expect, test } from 'vitest';
import { learnerHistory } from '../../../src/records/ask/history.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';

const person = '00427';
const first = sampleRecord({ attempt: 1, completed_at: '2026-01-01T08:00:00.000Z' });
const second = sampleRecord({ attempt: 2, completed_at: '2026-02-01T08:00:00.000Z' });
const begun = sampleRecord({ attempt: 3, completed_at: null });

describeOnStores(({ open }) => {
  let db: Store;

  beforeEach(async () => {
    db = await open();
    for (const record of [begun, first, second, sampleRecord({ learner_id: '00428' })])
      await upsertRecord(db, record);
  });

  const decide = (record_id: string, sequence: number) =>
    db
      .insertInto('decision')
      .values({
        ...{ record_id, sequence, interaction_id: `step-${sequence}`, description: '', type: 'choice' },
        ...{ response: '[]', correct: '', result: 'neutral', decided_at: null, latency_seconds: null },
        objectives: '[]',
      })
      .execute();

  test('the last completed comes first, and nobody else’s are among them', async () => {
    const { records, member } = await learnerHistory(db, undefined, person, '2026-06-01');
    expect(records.map(({ record }) => record.attempt)).toEqual([2, 1, 3]);
    expect(records[0]).toEqual({ record: second, superseded: [], decisions: [], objectives: [] });
    expect(member).toBeNull();
  });

  test('each record has its own decisions in order, results and earlier versions', async () => {
    for (const sequence of [1, 0]) await decide(second.record_id, sequence);
    await decide(first.record_id, 0);
    await db
      .insertInto('objective_result')
      .values({ record_id: first.record_id, objective_id: 'LO1', success: 'passed', score_percent: null })
      .execute();
    for (const [score_percent, superseded_at] of [
      [50, '2026-02-02T00:00:00.000Z'],
      [60, '2026-02-03T00:00:00.000Z'],
    ] as const) {
      const before = sampleRecord({ ...second, score_percent });
      await db
        .insertInto('superseded_record')
        .values({ ...before, superseded_at, superseded_by: null })
        .execute();
    }
    const { records } = await learnerHistory(db, undefined, person, '2026-06-01');
    const [latest, earlier] = records;
    expect(latest!.decisions.map(({ sequence }) => sequence)).toEqual([0, 1]);
    expect(latest!.superseded.map(({ score_percent }) => score_percent)).toEqual([60, 50]);
    expect(latest!.objectives).toEqual([]);
    expect(earlier!.decisions).toHaveLength(1);
    expect(earlier!.objectives).toMatchObject([{ objective_id: 'LO1', score_percent: null }]);
  });

  test('somebody whom nobody knows has an empty history', async () => {
    expect(await learnerHistory(db, undefined, 'nobody', '2026-06-01')).toEqual({
      member: null,
      currency: [],
      records: [],
    });
  });
});
