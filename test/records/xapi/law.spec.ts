/** What holds of all statements. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionSchema, objectiveResultSchema } from '../../../src/records/decision.ts';
import { recordSchema } from '../../../src/records/record.ts';
import { recordsOf } from '../../../src/records/xapi/records.ts';
import { read, source } from './read.ts';
import { abandoned, cmi5Said, registration, said, satisfied, waived, type Statement } from './said.ts';

/** Statements of a few learners, registrations and courses, about anything. */
const anyStatement: fc.Arbitrary<Statement> = fc
  .record({
    id: fc.uuid(),
    verb: fc.constantFrom(
      ...[
        'launched',
        'initialized',
        'completed',
        'passed',
        'failed',
        'terminated',
        'answered',
        'scored',
        'played',
      ],
      ...[waived, satisfied, abandoned],
    ),
    at: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-01-03'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    session: fc.constantFrom('s1', 's2'),
    isCmi5: fc.boolean(),
    registration: fc.constantFrom(registration, 'a664f8ed-9ac0-4e70-9990-641650e86060', undefined),
    result: fc.record(
      {
        completion: fc.boolean(),
        success: fc.boolean(),
        score: fc.record({ scaled: fc.constantFrom(-1, 0, 0.5, 1, 3) }),
        duration: fc.constantFrom('PT1M', 'PT0.33S', 'soon'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ id, verb, at, session, isCmi5, registration: given, result }) => {
    const statement = isCmi5 ? cmi5Said(verb, at, { session, result }) : said(verb, at, { result });
    const context = { ...statement.context, ...(given && { registration: given }) };
    return { ...statement, id, context };
  });

const someStatements = fc.array(anyStatement, { maxLength: 12 }).chain((statements) =>
  fc.subarray(statements).map((voided) => [
    ...statements,
    ...voided.slice(0, 2).map((target) =>
      said('voided', '2026-01-04T00:00:00.000Z', {
        object: { objectType: 'StatementRef', id: target.id },
      }),
    ),
  ]),
);

test('neither the order of statements nor their repetition matters', () => {
  const shuffled = someStatements.chain((statements) =>
    fc.tuple(
      fc.constant(statements),
      fc.shuffledSubarray([...statements, ...statements], { minLength: statements.length * 2 }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([statements, again]) => {
      expect(read(...again)).toEqual(read(...statements));
    }),
  );
});

test('whatever statements say, their records are records, one for each attempt', () => {
  fc.assert(
    fc.property(someStatements, (statements) => {
      const records = read(...statements);
      for (const { record, decisions = [], objectives = [] } of records) {
        recordSchema.parse(record);
        for (const one of decisions) decisionSchema.parse(one);
        for (const one of objectives) objectiveResultSchema.parse(one);
        expect(record.completion === 'completed').toBe(record.completed_at !== null);
      }
      expect(new Set(records.map(({ record }) => record.record_id)).size).toBe(records.length);
    }),
  );
});

test('no statement is too bad to be read', () => {
  const junk = fc.jsonValue({ maxDepth: 2 });
  const bad = anyStatement.chain((statement) =>
    fc
      .dictionary(fc.constantFrom('id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp'), junk, {
        maxKeys: 2,
      })
      .map((change) => ({ ...statement, ...change })),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(bad, junk), { maxLength: 5 }), (statements) => {
      const { records } = recordsOf(statements, source);
      for (const { record } of records) recordSchema.parse(record);
    }),
    { numRuns: 300 },
  );
});
