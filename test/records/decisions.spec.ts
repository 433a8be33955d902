import { expect, test } from 'vitest';
import type { ObjectiveResult, RecordedDecision } from '../../src/records/decision.ts';
import { findDecisions, keepDecisions } from '../../src/records/store/decisions.ts';
import { describeOnStores } from './stores.ts';

const decision = (sequence: number, response: string): RecordedDecision => ({
  record_id: 'r',
  sequence,
  interaction_id: `the-aisle.step-${sequence}`,
  description: 'What do you do?',
  type: 'choice',
  response: JSON.stringify([response]),
  correct: '[["wait"]]',
  result: 'neutral',
  decided_at: '2026-03-01T08:05:00.000Z',
  latency_seconds: 4.25,
  objectives: '["LO3"]',
});
const passed: ObjectiveResult = {
  record_id: 'r',
  objective_id: 'LO3',
  success: 'passed',
  score_percent: 85.5,
};

describeOnStores(({ open }) => {
  test('decisions grow with each report, and one that is changed is changed', async () => {
    const db = await open();
    await keepDecisions(db, 'r', [decision(0, 'wait')], [{ ...passed, success: 'unknown' }]);
    const now = [decision(0, 'tell-purser'), decision(1, 'wait')];
    await keepDecisions(db, 'r', now, [passed]);
    expect(await findDecisions(db, 'r')).toEqual({ decisions: now, objectives: [passed] });
  });

  test('a report from before the last decisions takes none away, and other records are left alone', async () => {
    const db = await open();
    const all = Array.from({ length: 700 }, (_, i) => decision(i, 'wait'));
    await keepDecisions(db, 'r', all, [passed]);
    await keepDecisions(db, 'other', [{ ...decision(0, 'wait'), record_id: 'other' }], []);
    await keepDecisions(db, 'r', all.slice(0, 2), []);
    expect(await findDecisions(db, 'r')).toEqual({ decisions: all, objectives: [passed] });
  });
});
