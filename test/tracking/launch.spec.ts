import { describe, expect, test } from 'vitest';
import { standards, trackerOn } from './samples.ts';
import { strictLms } from '../lms/strict-api.ts';

describe.each(standards)('%s', (standard) => {
  const prefix = standard === 'scorm12' ? 'cmi.core.student_' : 'cmi.learner_';
  const passMark = standard === 'scorm12' ? 'cmi.student_data.mastery_score' : 'cmi.scaled_passing_score';

  test('a first launch', async () => {
    const lms = strictLms(standard);
    expect(await trackerOn(standard, lms.api).launch()).toEqual({
      learner: { id: 'crew-17', name: standard === 'scorm12' ? 'Diallo, Awa' : 'Awa Diallo' },
      mode: 'normal',
      credit: true,
      suspendData: '',
      earned: { completion: 'incomplete', success: 'unknown' },
      passMark: null,
      registration: '',
      returnTo: null,
    });
  });

  test.each(standard === 'scorm12' ? ['80', '80.0'] : ['0.8', '0.80'])('a pass mark of %s', async (value) => {
    const { api } = strictLms(standard, { values: { [passMark]: value } });
    expect((await trackerOn(standard, api).launch()).passMark).toBe(80);
  });

  test.each([
    ['{lang=fr}Awa Diallo', 'Awa Diallo'],
    ['{lang=ar} آوا ديالو', 'آوا ديالو'],
    ['', ''],
  ])('the name %j is shown as %j', async (value, name) => {
    const { api } = strictLms(standard, { values: { [`${prefix}name`]: value } });
    expect((await trackerOn(standard, api).launch()).learner.name).toBe(name);
  });

  test('an LMS that answers with null, booleans and capitals is understood', async () => {
    const lms = strictLms(standard, {
      answers: (_, result) => (result === '' ? null : result === 'true' ? true : result.toUpperCase()),
    });
    const launch = await trackerOn(standard, lms.api).launch();
    expect(launch).toMatchObject({ mode: 'normal', credit: true, suspendData: '', passMark: null });
  });

  test.each([
    'cmi.suspend_data',
    standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status',
  ])(
    'an LMS that can’t say what it holds as %s opens no course, so that nothing takes its place',
    async (element) => {
      let left = 3;
      const lms = strictLms(standard, {
        values: { [element]: 'held' },
        fault: (call, asked) =>
          call.endsWith('GetValue') && asked === element && left-- > 0 ? 'throws' : undefined,
      });
      await expect(trackerOn(standard, lms.api).launch()).rejects.toThrow('did not say');
      expect(lms.log.filter((call) => call.includes('SetValue'))).toEqual([]);
      expect((await trackerOn(standard, lms.api).launch()).learner.id).toBe('crew-17');
    },
  );

  test('an unknown mode is a normal one', async () => {
    const mode = standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode';
    const { api } = strictLms(standard, { values: { [mode]: '' } });
    expect(await trackerOn(standard, api).launch()).toMatchObject({ mode: 'normal' });
  });
});
