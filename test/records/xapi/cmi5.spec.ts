/** What cmi5's statements say, as a record. */
import { describe, expect, test } from 'vitest';
import { iriOf } from '../../../src/package/iri.ts';
import { courseIris } from '../../../src/records/xapi/name.ts';
import { recordsOf } from '../../../src/records/xapi/records.ts';
import { standing, tab } from '../../lms/cmi5/course.ts';
import { fakeCmi5Lms } from '../../lms/cmi5/fake-lms.ts';
import { interaction, report } from '../../tracking/samples.ts';
import { read, readOne, source } from './read.ts';
import { abandoned, cmi5Said, registration, said, satisfied, unit, waived } from './said.ts';

const launched = cmi5Said('launched', '2026-03-01T08:00:00.000Z');
const initialized = cmi5Said('initialized', '2026-03-01T08:01:00.000Z');
const completed = cmi5Said('completed', '2026-03-01T08:20:00.000Z', {
  result: { completion: true, duration: 'PT19M' },
});
const passed = cmi5Said('passed', '2026-03-01T08:21:00.000Z', {
  result: { success: true, score: { scaled: 0.855, raw: 86, min: 0, max: 100 }, duration: 'PT20M' },
});
const terminated = cmi5Said('terminated', '2026-03-01T08:22:00.000Z', { result: { duration: 'PT21M' } });

describe('cmi5', () => {
  test('a session from launch to end is one record', () => {
    expect(readOne(launched, initialized, completed, passed, terminated)).toMatchObject({
      learner_id: '00427',
      learner_name: 'Amal Benkirane',
      course_id: unit,
      standard: 'cmi5',
      attempt: 0,
      occurrence: registration,
      started_at: '2026-03-01T08:01:00.000Z',
      completed_at: '2026-03-01T08:21:00.000Z',
      last_activity_at: '2026-03-01T08:22:00.000Z',
      duration_seconds: 21 * 60,
      completion: 'completed',
      success: 'passed',
      score_percent: 85.5,
      credit: 'credit',
      source_system: 'lms.example',
    });
  });

  test('who was launched and never came has not started', () => {
    expect(readOne(launched)).toMatchObject({ completion: 'not_started', started_at: null });
    expect(readOne(launched, initialized)).toMatchObject({ completion: 'incomplete', completed_at: null });
  });

  test('who fails and passes later has passed, in the time of both sessions', () => {
    const failed = cmi5Said('failed', '2026-02-01T09:00:00.000Z', {
      session: 's0',
      result: { success: false, score: { scaled: 0.4 }, duration: 'PT5M' },
    });
    const gone = cmi5Said(abandoned, '2026-02-01T09:02:00.000Z', {
      session: 's0',
      result: { duration: 'PT7M' },
    });
    expect(readOne(failed, gone)).toMatchObject({
      completion: 'incomplete',
      success: 'failed',
      score_percent: 40,
    });
    expect(readOne(failed, gone, completed, passed)).toMatchObject({
      success: 'passed',
      score_percent: 85.5,
      completed_at: '2026-03-01T08:21:00.000Z',
      duration_seconds: 27 * 60,
    });
  });

  test.each([
    ['Passed', 'completed'],
    ['CompletedOrPassed', 'completed'],
    ['CompletedAndPassed', 'incomplete'],
    ['Completed', 'incomplete'],
    ['NotApplicable', 'incomplete'],
  ])('passed alone, where the unit moves on when %s, is %s', (moveOn, completion) => {
    const started = cmi5Said('launched', '2026-03-01T08:00:00.000Z', {
      context: {
        registration,
        contextActivities: { grouping: [{ id: unit }] },
        extensions: {
          'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1',
          'https://w3id.org/xapi/cmi5/context/extensions/moveon': moveOn,
        },
      },
    });
    expect(readOne(started, initialized, passed)).toMatchObject({ completion, success: 'passed' });
  });

  test('who was let off has not been trained', () => {
    const letOff = cmi5Said(waived, '2026-03-01T08:00:00.000Z', {
      result: { success: true, completion: true },
    });
    expect(readOne(letOff)).toMatchObject({ completion: 'completed', credit: 'waived', success: 'unknown' });
    const course = cmi5Said(satisfied, '2026-03-01T08:00:01.000Z', {
      context: {
        registration,
        contextActivities: {
          category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
          grouping: [{ id: 'https://airline.example/courses/signs' }],
        },
      },
    });
    expect(read(letOff, course).map(({ record }) => [record.course_id, record.credit])).toEqual([
      ['https://airline.example/courses/signs', 'waived'],
      [unit, 'waived'],
    ]);
    expect(readOne(letOff, completed)).toMatchObject({ credit: 'credit' });
  });

  test('a statement that is voided holds no more', () => {
    const voids = said('voided', '2026-03-02T10:00:00.000Z', {
      object: { objectType: 'StatementRef', id: passed.id.toUpperCase() },
    });
    expect(readOne(voids, completed, passed)).toMatchObject({
      completion: 'completed',
      success: 'unknown',
      score_percent: null,
      // Otherwise this would pass for older than what was known before.
      last_activity_at: '2026-03-02T10:00:00.000Z',
    });
    expect(readOne(voids, passed)).toMatchObject({ completion: 'unknown', success: 'unknown' });
  });

  test('a registration is an attempt', () => {
    const again = { ...passed, id: 'b0a5bd2f-6d0d-4f0c-8d3c-0a4f4d3a1c11' };
    again.context = { ...passed.context, registration: 'a664f8ed-9ac0-4e70-9990-641650e86060' };
    const records = read(passed, again).map(({ record }) => record);
    expect(new Set(records.map(({ record_id }) => record_id)).size).toBe(2);
  });
});

describe('our own cmi5 courses', () => {
  const ours = {
    ...source,
    courses: new Map([[courseIris('cabin-signs').unit, { id: 'cabin-signs', title: 'Signs' }]]),
  };

  test('their ids are those that their packages have', async () => {
    expect(courseIris('cabin-signs')).toEqual({
      course: await iriOf('cabin-signs'),
      unit: await iriOf('cabin-signs/au'),
    });
  });

  test('what a learner did is told as it was', async () => {
    const lms = fakeCmi5Lms({
      template: { contextActivities: { grouping: [{ id: courseIris('cabin-signs').unit }] } },
    });
    const page = tab(lms);
    const course = page.load(lms.launch().query);
    await course.launch();
    page.wait(60);
    course.record(interaction({ at: page.now(), objectives: ['LO3'], latency: 4.25 }));
    course.record({ ...report, at: page.now(), result: 'neutral' });
    page.wait(60);
    const objectives = [
      {
        id: 'LO3',
        description: 'Tell whom.',
        completion: 'completed',
        success: 'passed',
        score: 85.5,
      } as const,
    ];
    await course.finish(
      standing({
        completion: 'completed',
        success: 'passed',
        score: 85.5,
        objectives,
        taken: { version: '1.2.0', fingerprint: 'ab'.repeat(32), language: 'en' },
      }),
    );
    const [{ record, decisions, objectives: results } = { record: undefined }, ...others] = recordsOf(
      lms.statements(),
      ours,
    ).records;
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      course_id: 'cabin-signs',
      course_title: 'Signs',
      course_version: '1.2.0',
      content_fingerprint: 'ab'.repeat(32),
      learner_id: '4711',
      completion: 'completed',
      success: 'passed',
      score_percent: 85.5,
      duration_seconds: 120,
    });
    expect(decisions).toMatchObject([
      {
        sequence: 0,
        interaction_id: 'gulf-recruits.count-passports',
        description: 'One man holds all the passports. What do you do?',
        type: 'choice',
        response: '["tell-purser"]',
        correct: '[["tell-purser"]]',
        result: 'correct',
        latency_seconds: 4.25,
        objectives: '["LO3"]',
      },
      {
        sequence: 1,
        type: 'matching',
        response: '["seven-passports.seen","is-a-smuggler.seen"]',
        correct: '[["seven-passports.seen","owes-money.heard"]]',
        result: 'neutral',
        objectives: '["LO6"]',
      },
    ]);
    expect(results).toMatchObject([{ objective_id: 'LO3', success: 'passed', score_percent: 85.5 }]);
  });
});
