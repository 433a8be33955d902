import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scormStandards } from '../../src/course/packed.ts';
import type { RegistrationView } from '../../src/host/requests.ts';
import { recordSchema } from '../../src/records/record.ts';
import { openStore } from '../../src/records/store/open.ts';
import { firstRecords } from '../../src/records/store/records.ts';
import { courseFiles, packedCourse, writeCourse } from './course-zip.ts';
import { startTestServer, type TestServer } from './running-server.ts';
import { amal, launch, relaunch } from './session.ts';

let server: TestServer;

beforeEach(async () => {
  server = await startTestServer();
});

afterEach(() => server.close());

const records = async () => {
  const store = await openStore(server.store);
  const kept = await firstRecords(store, 1000);
  await store.destroy();
  return kept.map((record) => recordSchema.parse(record));
};

describe.each(scormStandards)('%s', (standard) => {
  const minutes = (whole: number) =>
    standard === 'scorm12' ? `00:${String(whole).padStart(2, '0')}:00` : `PT${whole}M`;

  test('a first launch begins from the start, for credit, and knows the learner', async () => {
    const { get, names } = await launch(server, standard);
    expect(get(names.learnerId)).toBe(amal.learnerId);
    expect(get(names.learnerName)).toBe(amal.learnerName);
    expect(get(names.entry)).toBe('ab-initio');
    expect(get(names.mode)).toBe('normal');
    expect(get(names.credit)).toBe('credit');
    expect(get('cmi.suspend_data')).toBe('');
    expect(await records()).toEqual([]);
  });

  test('a session that is cut off resumes at its last commit, with its time', async () => {
    const first = await launch(server, standard);
    first.report('incomplete');
    first.set(first.names.exit, 'suspend');
    first.set('cmi.suspend_data', 'c1.0a.trail');
    first.set(first.names.location, 'tell-purser');
    first.took(300);
    await first.commit();
    first.set('cmi.suspend_data', 'never committed');

    const second = await launch(server, standard);
    expect(second.registration.id).toBe(first.registration.id);
    expect(second.get(second.names.entry)).toBe('resume');
    expect(second.get(second.names.totalTime)).toBe(minutes(5));
    expect(second.get('cmi.suspend_data')).toBe('c1.0a.trail');
    expect(second.get(second.names.location)).toBe('tell-purser');
  });

  test('the time of all sessions is added up, and each session’s only once', async () => {
    for (const [session, total] of [300, 420, 720].entries()) {
      const { took, commit, finish, report, get, names } = await launch(server, standard);
      expect(get(names.totalTime)).toBe(
        [standard === 'scorm12' ? '00:00:00' : 'PT0S', minutes(5), minutes(7)][session],
      );
      report('incomplete');
      took(60);
      const { startedAt } = await commit();
      took([300, 120, 300][session]!);
      await commit();
      const { totalSeconds, startedAt: stillStartedAt } = await finish();
      expect([totalSeconds, stillStartedAt]).toEqual([total, startedAt]);
    }
    expect((await records()).map((record) => record.duration_seconds)).toEqual([720]);
  });

  test('passing the course makes a completion record that says so', async () => {
    const session = await launch(server, standard);
    session.report('incomplete');
    session.took(30);
    await session.commit();
    expect(await records()).toMatchObject([
      { completion: 'incomplete', success: 'unknown', score_percent: null },
    ]);

    session.report('passed', 85);
    session.took(90);
    const { completion, success, scorePercent, done } = await session.finish();
    expect({ completion, success, scorePercent, done }).toEqual({
      completion: 'completed',
      success: 'passed',
      scorePercent: 85,
      done: true,
    });
    const [record, ...others] = await records();
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      learner_id: amal.learnerId,
      learner_name: amal.learnerName,
      course_id: 'cabin-signs',
      course_title: 'Signs in the cabin',
      course_version: '1.2.0',
      content_fingerprint: 'ab'.repeat(32),
      standard,
      attempt: 1,
      duration_seconds: 90,
      completion: 'completed',
      success: 'passed',
      score_percent: 85,
      source_system: 'crosscheck-local-lms',
      source_file: `cabin-signs-${standard}.zip`,
    });
    expect(Date.parse(record!.completed_at!)).toBeGreaterThanOrEqual(Date.parse(record!.started_at!));
  });

  test('a passed course opens for review with its data, and nothing that it then reports counts', async () => {
    const first = await launch(server, standard);
    first.set('cmi.suspend_data', 'c1.0a.trail');
    first.report('passed', 85);
    first.took(60);
    const passed = await first.finish();
    const before = await records();

    const review = await launch(server, standard);
    expect(review.get(review.names.mode)).toBe('review');
    expect(review.get(review.names.credit)).toBe('no-credit');
    expect(review.get('cmi.suspend_data')).toBe('c1.0a.trail');
    review.report('failed', 10);
    review.took(600);
    review.set('cmi.suspend_data', 'changed');
    await review.commit();
    expect(await review.finish()).toEqual(passed);
    expect(await records()).toEqual(before);
  });

  test('a new attempt begins from the start, and leaves the one before as it was', async () => {
    const first = await launch(server, standard);
    first.set('cmi.suspend_data', 'c1.0a.trail');
    first.report('passed', 85);
    await first.finish();

    const second = await launch(server, standard, true);
    expect(second.registration.attempt).toBe(2);
    expect(second.get(second.names.entry)).toBe('ab-initio');
    expect(second.get(second.names.mode)).toBe('normal');
    expect(second.get('cmi.suspend_data')).toBe('');
    second.report('incomplete');
    await second.commit();
    expect(await records()).toMatchObject([
      { attempt: 1, success: 'passed' },
      { attempt: 2, completion: 'incomplete' },
    ]);
    expect((await launch(server, standard)).registration.attempt).toBe(2);
  });

  test('what an older tab reports after the pass takes nothing away', async () => {
    const older = await launch(server, standard);
    older.report('incomplete');
    older.took(10);
    await older.commit();
    const newer = await relaunch(server, older.registration.id);
    newer.report('passed', 85);
    newer.took(60);
    const passed = await newer.finish();

    older.report('failed', 20);
    older.took(20);
    expect(await older.finish()).toMatchObject({
      completion: 'completed',
      success: 'passed',
      scorePercent: 85,
      completedAt: passed.completedAt,
      totalSeconds: passed.totalSeconds,
    });
    const review = await relaunch(server, older.registration.id);
    const status = standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status';
    expect([review.get(review.names.mode), review.get(status)]).toEqual(['review', 'passed']);
  });

  test('who has failed may try again in the same attempt, and is done once passed', async () => {
    const first = await launch(server, standard);
    first.report('failed', 0);
    first.set(first.names.exit, 'suspend');
    const failed = await first.finish();
    expect(failed).toMatchObject({
      completion: 'completed',
      success: 'failed',
      scorePercent: 0,
      done: false,
    });

    const second = await launch(server, standard);
    expect([second.get(second.names.mode), second.get(second.names.entry)]).toEqual(['normal', 'resume']);
    second.report('passed', 90);
    const passed = await second.finish();
    expect(passed).toMatchObject({ attempt: 1, success: 'passed', scorePercent: 90, done: true });
    expect(Date.parse(passed.completedAt!)).toBeGreaterThanOrEqual(Date.parse(failed.completedAt!));
  });

  test('every decision is there again, in order, also beyond the tenth', async () => {
    const first = await launch(server, standard);
    first.report('incomplete');
    for (let index = 0; index < 12; index += 1) {
      first.set(`cmi.interactions.${index}.id`, `scene.choice${index}`);
      first.set(`cmi.interactions.${index}.type`, 'choice');
      const response = standard === 'scorm12' ? 'student_response' : 'learner_response';
      first.set(`cmi.interactions.${index}.${response}`, 'a');
      first.set(`cmi.interactions.${index}.correct_responses.0.pattern`, 'b');
    }
    await first.commit();
    const second = await launch(server, standard);
    expect(second.get('cmi.interactions._count')).toBe('12');
    second.set('cmi.interactions.12.id', 'scene.choice12');
    await second.commit();
    const third = await launch(server, standard);
    expect(third.get('cmi.interactions._count')).toBe('13');
    if (standard === 'scorm2004') expect(third.get('cmi.interactions.11.id')).toBe('scene.choice11');
  });

  test('a server that is started again knows what was saved', async () => {
    const first = await launch(server, standard);
    first.report('incomplete');
    first.set('cmi.suspend_data', 'c1.0a.trail');
    const saved = await first.commit();
    await server.restart();
    const { registrations } = await server.get<{ registrations: RegistrationView[] }>('/api/registrations');
    expect(registrations).toEqual([saved]);
    expect((await launch(server, standard)).get('cmi.suspend_data')).toBe('c1.0a.trail');
  });

  test('an attempt goes on with new content, and its record says which', async () => {
    const first = await launch(server, standard);
    first.report('incomplete');
    await first.commit();
    const packed = packedCourse(standard);
    const changed = {
      ...packed,
      fingerprint: 'cd'.repeat(32),
      course: { ...packed.course, version: '1.3.0' },
    };
    const course = strToU8(JSON.stringify(changed));
    const path = await writeCourse(server.folder, standard, {
      ...courseFiles(standard),
      'content/course.json': course,
    });
    await server.restart([path]);
    const second = await launch(server, standard);
    expect(second.get(second.names.entry)).toBe('resume');
    second.report('passed', 90);
    await second.finish();
    expect(await records()).toMatchObject([
      { attempt: 1, course_version: '1.3.0', content_fingerprint: 'cd'.repeat(32) },
    ]);
  });

  test('a course whose package has gone while it was open is still saved, but cannot be launched', async () => {
    const first = await launch(server, standard);
    const { id } = first.registration;
    await server.restart([]);
    const commit = { totalTimeSeconds: 5, runtimeData: { cmi: { core: { lesson_status: 'incomplete' } } } };
    await server.post(`/api/registrations/${id}/commit`, commit);
    expect(await records()).toMatchObject([{ course_title: 'Signs in the cabin', duration_seconds: 5 }]);
    await expect(relaunch(server, id)).rejects.toThrow('The package of “Signs in the cabin”');
  });
});

test('the same course in the other standard is an attempt of its own', async () => {
  const one = await launch(server, 'scorm12');
  one.report('incomplete');
  await one.commit();
  const two = await launch(server, 'scorm2004');
  two.report('incomplete');
  await two.commit();
  expect((await records()).map(({ standard, attempt }) => [standard, attempt]).sort()).toEqual([
    ['scorm12', 1],
    ['scorm2004', 1],
  ]);
});
