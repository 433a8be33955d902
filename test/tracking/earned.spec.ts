import { describe, expect, test } from 'vitest';
import { passed, standing, standards, trackerOn, interaction } from './samples.ts';
import { strictLms } from '../lms/strict-api.ts';

const completed = standing({ completion: 'completed', success: 'unknown', progress: 1 });
const failed = standing({ completion: 'completed', success: 'failed', score: 40, progress: 1 });
const begun = standing();
const retrying = standing({ success: 'failed' });

describe('SCORM 1.2: the status that the LMS has after the course reports', () => {
  test.each([
    ['not attempted', begun, 'incomplete'],
    ['not attempted', completed, 'completed'],
    ['not attempted', passed, 'passed'],
    ['not attempted', failed, 'failed'],
    ['not attempted', retrying, 'incomplete'],
    ['', begun, 'incomplete'],
    ['browsed', begun, 'incomplete'],
    ['incomplete', passed, 'passed'],
    ['failed', begun, 'failed'],
    ['failed', passed, 'passed'],
    ['completed', begun, 'completed'],
    ['completed', failed, 'completed'],
    ['completed', passed, 'passed'],
    ['passed', begun, 'passed'],
    ['passed', completed, 'passed'],
    ['passed', failed, 'passed'],
    ['Passed', begun, 'passed'],
  ])('%j, then %o: %s', async (before, report, after) => {
    const lms = strictLms('scorm12', { values: { 'cmi.core.lesson_status': before } });
    const tracker = trackerOn('scorm12', lms.api);
    await tracker.launch();
    await tracker.save(report);
    expect(lms.stored['cmi.core.lesson_status']).toBe(after);
    await tracker.finish(begun);
    expect(lms.stored['cmi.core.lesson_status']).toBe(after);
    expect(lms.stored['cmi.core.exit']).toBe(after === 'incomplete' ? 'suspend' : '');
    expect(lms.breaches).toEqual([]);
  });
});

describe('SCORM 2004: the statuses that the LMS has after the course reports', () => {
  test.each([
    ['unknown/unknown', begun, 'incomplete/unknown'],
    ['not attempted/unknown', begun, 'incomplete/unknown'],
    ['unknown/unknown', completed, 'completed/unknown'],
    ['unknown/unknown', passed, 'completed/passed'],
    ['unknown/unknown', failed, 'completed/failed'],
    ['incomplete/failed', passed, 'completed/passed'],
    ['completed/unknown', failed, 'completed/unknown'],
    ['completed/failed', begun, 'completed/failed'],
    ['completed/passed', begun, 'completed/passed'],
    ['completed/passed', failed, 'completed/passed'],
    ['Completed/PASSED', begun, 'completed/passed'],
    ['incomplete/passed', retrying, 'incomplete/passed'],
  ])('%s, then %o: %s', async (before, report, after) => {
    const [completion, success] = before.split('/');
    const values = { 'cmi.completion_status': completion!, 'cmi.success_status': success! };
    const lms = strictLms('scorm2004', { values });
    const tracker = trackerOn('scorm2004', lms.api);
    await tracker.launch();
    await tracker.save(report);
    await tracker.finish(begun);
    expect(`${lms.stored['cmi.completion_status']}/${lms.stored['cmi.success_status']}`).toBe(after);
    const isCompleted = after.startsWith('completed');
    expect(lms.stored['cmi.exit']).toBe(isCompleted ? 'normal' : 'suspend');
    if (isCompleted) expect(lms.stored['cmi.progress_measure']).toBe('1');
    expect(lms.breaches).toEqual([]);
  });
});

describe.each(standards)('%s', (standard) => {
  const [mode, credit, status] =
    standard === 'scorm12'
      ? ['cmi.core.lesson_mode', 'cmi.core.credit', 'cmi.core.lesson_status']
      : ['cmi.mode', 'cmi.credit', 'cmi.completion_status'];

  test.each([
    ['review', { [mode]: 'review', [credit]: 'no-credit' }],
    ['browse', { [mode]: 'browse', [credit]: 'credit' }],
    ['Browse', { [mode]: 'Browse', [credit]: 'credit' }],
    ['normal', { [mode]: 'normal', [credit]: 'no-credit' }],
  ])('in mode %s with %o the record is left alone, and the session still ends', async (_, values) => {
    const before = { ...values, [status]: 'completed', 'cmi.suspend_data': 'old' };
    const lms = strictLms(standard, { values: before });
    const tracker = trackerOn(standard, lms.api);
    const launch = await tracker.launch();
    expect(launch).toMatchObject({ suspendData: 'old', earned: { completion: 'completed' } });
    tracker.record(interaction());
    expect(await tracker.save(begun)).toBe(true);
    expect(await tracker.finish(begun)).toBe(true);
    expect(await tracker.finish(begun)).toBe(true);
    expect(lms.stored).toEqual(before);
    expect(lms.log.filter((call) => !/GetValue/.test(call))).toEqual([
      expect.stringMatching(/Initialize$/),
      expect.stringMatching(/(Finish|Terminate)$/),
    ]);
  });

  test('a status that the LMS forgets after a commit is not taken back', async () => {
    const lms = strictLms(standard);
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    await tracker.save(passed);
    lms.api[standard === 'scorm12' ? 'LMSSetValue' : 'SetValue']!(status, 'incomplete');
    await tracker.finish(begun);
    expect(lms.stored[status]).toBe(standard === 'scorm12' ? 'passed' : 'completed');
  });
});
