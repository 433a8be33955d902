/** What statements of no profile say, as a record. */
import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../../src/records/xapi/records.ts';
import { read, readOne, source } from './read.ts';
import { cmi5Said, said } from './said.ts';

const passed = cmi5Said('passed', '2026-03-01T08:21:00.000Z');

describe('other courses', () => {
  const day = (text: string) => `${text}T09:00:00.000Z`;

  test('where no registration is named, each day is an attempt', () => {
    const records = read(
      said('passed', day('2025-03-01')),
      said('attempted', day('2026-03-02')),
      said('passed', '2026-03-02T10:00:00+02:00', { result: { score: { raw: 17, min: 0, max: 20 } } }),
    ).map(({ record }) => record);
    expect(
      records
        .map(({ occurrence, completed_at, score_percent }) => [occurrence, completed_at, score_percent])
        .sort(),
    ).toEqual([
      ['2025-03-01', '2025-03-01T09:00:00.000Z', null],
      ['2026-03-02', '2026-03-02T08:00:00.000Z', 85],
    ]);
    expect(records[0]!.warnings).toContain('Passed counts as completed');
  });

  test('a result says as much as a verb', () => {
    expect(
      readOne(
        said('exited', day('2026-03-01'), { result: { completion: true, success: false, duration: 'PT1H' } }),
      ),
    ).toMatchObject({ completion: 'completed', success: 'failed', duration_seconds: 3600 });
    expect(readOne(said('completed', day('2026-03-01'), { result: { completion: false } }))).toMatchObject({
      completion: 'incomplete',
    });
  });

  test('a learner is known by a mailbox too', () => {
    const actor = { mbox: 'mailto:amal@airline.example' };
    expect(readOne(said('completed', day('2026-03-01'), { actor }))).toMatchObject({
      learner_id: 'amal@airline.example',
      learner_id_type: 'email',
      source_system: 'lrs',
    });
  });

  test('an answer belongs to the course that its question is in', () => {
    const context = { contextActivities: { parent: { id: 'https://lms.example/courses/signs' } } };
    const [{ record, decisions } = { record: undefined }] = read(
      said('completed', day('2026-03-01')),
      said('answered', day('2026-03-01'), {
        context,
        object: {
          id: 'https://lms.example/q/1',
          definition: {
            type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
            interactionType: 'matching',
            description: { fr: 'Quoi ?', 'en-GB': 'What?' },
            correctResponsesPattern: ['a[.]1[,]b[.]2'],
          },
        },
        result: { response: 'a[.]2[,]b[.]1', success: false },
      }),
      said('experienced', day('2026-03-01'), { context, object: { id: 'https://lms.example/slides/3' } }),
    );
    expect(record).toMatchObject({ course_id: 'https://lms.example/courses/signs', completion: 'completed' });
    expect(decisions).toMatchObject([
      {
        interaction_id: 'https://lms.example/q/1',
        description: 'What?',
        response: '["a.2","b.1"]',
        correct: '[["a.1","b.2"]]',
        result: 'incorrect',
      },
    ]);
  });

  test.each([
    ['not an object', 'This is no statement.'],
    [{ ...passed, id: '17' }, 'id: The id is not a UUID.'],
    [{ ...passed, actor: { name: 'Amal' } }, 'The actor has no account and no mailbox.'],
    [
      { ...passed, actor: { objectType: 'Group', account: { homePage: 'h', name: 'n' } } },
      'The actor is a group',
    ],
    [{ ...passed, actor: { name: 'A\0B', mbox: 'mailto:a@b.c' } }, 'There is a NUL character in it.'],
    [{ ...passed, actor: { mbox: `mailto:${'a'.repeat(2000)}@b.c` } }, 'longer than 1000 bytes'],
  ])('what is no statement of a learner is rejected, with a reason: %j', (statement, reason) => {
    const { records, rejected } = recordsOf([passed, statement], source);
    expect(records).toHaveLength(1);
    expect(rejected).toMatchObject([{ position: 1, reason: expect.stringContaining(reason) as string }]);
  });
});
