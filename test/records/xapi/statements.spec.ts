/** A record as statements, and back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ObjectiveResult, RecordedDecision } from '../../../src/records/decision.ts';
import { recordsOf } from '../../../src/records/xapi/records.ts';
import { statementsOf, type Statement } from '../../../src/records/xapi/statements.ts';
import { isStatement, xapiBreaches } from '../../lms/cmi5/xapi-rules.ts';
import { arbitraryRecord } from '../arbitrary-record.ts';
import { sampleRecord } from '../sample-record.ts';

const source = {
  fallback: 'lrs',
  file: 'cabin-signs-scorm12.zip',
  importId: null,
  courses: new Map<string, { id: string; title: string }>(),
  personOf: (id: string) => id,
};
const back = (statements: readonly Statement[]) => recordsOf(statements, source);

const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
const id = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
/** One piece of a response, by type. */
const pieces = {
  choice: id,
  sequencing: id,
  matching: fc.tuple(id, id).map((pair) => pair.join('.')),
};
const arbitraryDecision = fc
  .constantFrom('choice' as const, 'sequencing' as const, 'matching' as const)
  .chain((type): fc.Arbitrary<Omit<RecordedDecision, 'record_id' | 'sequence'>> => {
    const response = fc.array(pieces[type], { minLength: 1, maxLength: 4 });
    return fc.record({
      interaction_id: fc.tuple(id, id).map((parts) => parts.join('.')),
      description: words,
      type: fc.constant(type),
      response: response.map((ids) => JSON.stringify(ids)),
      correct: fc.array(response, { maxLength: 3 }).map((lists) => JSON.stringify(lists)),
      result: fc.constantFrom('correct', 'incorrect', 'neutral', 'unknown'),
      decided_at: fc.option(fc.constantFrom('2026-03-01T08:05:00.000Z', '2026-03-01T08:06:00.000Z')),
      latency_seconds: fc.option(fc.nat(100_000).map((hundredths) => hundredths / 100)),
      objectives: fc.array(id).map((ids) => JSON.stringify(ids)),
    });
  });

const whole = fc
  .record({
    record: arbitraryRecord.filter((record) => !JSON.stringify(record).includes('\\u0000')),
    decisions: fc.array(arbitraryDecision, { maxLength: 4 }),
    objectives: fc.uniqueArray(
      fc.record({
        objective_id: id,
        success: fc.constantFrom('passed' as const, 'failed' as const, 'unknown' as const),
        score_percent: fc.option(
          fc.integer({ min: -10_000, max: 10_000 }).map((hundredths) => hundredths / 100),
        ),
      }),
      { selector: (one) => one.objective_id, maxLength: 3 },
    ),
  })
  .map(({ record, decisions, objectives }) => ({
    record,
    decisions: decisions.map((one, sequence): RecordedDecision => ({
      ...one,
      record_id: record.record_id,
      sequence,
    })),
    objectives: objectives
      .map((one): ObjectiveResult => ({ ...one, record_id: record.record_id }))
      .sort((a, b) => (a.objective_id < b.objective_id ? -1 : 1)),
  }));

test('whatever a record says, its statements say it again', () => {
  fc.assert(
    fc.property(whole, ({ record, decisions, objectives }) => {
      const statements = statementsOf(record, decisions, objectives);
      const { records, rejected } = back(JSON.parse(JSON.stringify(statements)) as Statement[]);
      expect(rejected).toEqual([]);
      const taken = { ...record, source_file: source.file, source_row: 1 };
      expect(records).toEqual([{ record: taken, decisions, objectives }]);
    }),
  );
});

test('they are statements by xAPI, with ids of their own that stay the same', () => {
  fc.assert(
    fc.property(whole, ({ record, decisions, objectives }) => {
      const statements = statementsOf(record, decisions, objectives);
      expect(statementsOf(record, decisions, objectives)).toEqual(statements);
      expect(new Set(statements.map((one) => one.id)).size).toBe(statements.length);
      for (const one of statements) {
        const sent = JSON.parse(JSON.stringify({ timestamp: '2026-01-01T00:00:00.000Z', ...one })) as unknown;
        expect(isStatement(sent) ? xapiBreaches(sent) : 'no statement').toEqual([]);
      }
    }),
  );
});

describe('to a reader that knows nothing of this program', () => {
  /** Without our extensions. */
  const plain = (statements: readonly Statement[]) =>
    statements.map(({ context: { extensions: _ours, ...context }, ...one }) => ({ ...one, context }));
  const readPlainly = (change: Parameters<typeof sampleRecord>[0]) =>
    back(
      plain(statementsOf(sampleRecord({ course_id: 'https://airline.example/signs', ...change }))),
    ).records.map(({ record }) => record);

  test.each([
    {},
    { success: 'failed', score_percent: 40 },
    { success: 'unknown', score_percent: null },
    { success: 'unknown', score_percent: 55 },
    { completion: 'incomplete', success: 'unknown', score_percent: null, completed_at: null },
    { credit: 'waived', success: 'unknown', score_percent: null, duration_seconds: null },
    { learner_id: 'amal@airline.example', learner_id_type: 'email' },
    { registered_at: '2026-02-01T08:00:00.000Z' },
  ] as const)('a record still says the same: %j', (change) => {
    const {
      record_id: _id,
      row_hash: _hash,
      ...said
    } = sampleRecord({
      course_id: 'https://airline.example/signs',
      standard: null,
      attempt: 0,
      learner_id_type: 'unknown',
      source_row: 1,
      ...change,
    });
    const [record] = readPlainly(change);
    expect(record).toMatchObject({ ...said, occurrence: expect.any(String) as string, ...systemOf(said) });
  });

  test('who was only registered has not started', () => {
    const change = {
      completion: 'not_started',
      success: 'unknown',
      score_percent: null,
      started_at: null,
      completed_at: null,
      last_activity_at: null,
      duration_seconds: null,
      registered_at: '2026-02-01T08:00:00.000Z',
    } as const;
    expect(readPlainly(change)).toMatchObject([
      { completion: 'not_started', registered_at: change.registered_at },
    ]);
  });
});

/** A mailbox is of no system. */
function systemOf({ learner_id_type, source_system }: { learner_id_type: string; source_system: string }) {
  return { source_system: learner_id_type === 'email' ? 'lrs' : source_system };
}

test('a record that is corrected, and exported again, comes back corrected', () => {
  const before = sampleRecord({ score_percent: 40, success: 'failed' });
  const after = sampleRecord();
  const stored = (at: string) => (one: Statement) => ({ ...one, stored: at });
  const at = ['2026-04-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'] as const;
  const both = [...statementsOf(after).map(stored(at[1])), ...statementsOf(before).map(stored(at[0]))];
  expect(back(both).records).toMatchObject([{ record: { success: 'passed', score_percent: 85.5 } }]);
});
