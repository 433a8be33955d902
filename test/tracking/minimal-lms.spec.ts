import { expect, test } from 'vitest';
import { interaction, passed, standing, trackerOn } from './samples.ts';
import { strictLms } from '../lms/strict-api.ts';

const optional = /lesson_mode|score\.m|student_data|interactions/;

test('an LMS with nothing but what SCORM 1.2 demands hears of no element it lacks, but for two questions', async () => {
  const lms = strictLms('scorm12', { lacks: (element) => optional.test(element) });
  const tracker = trackerOn('scorm12', lms.api);
  expect(await tracker.launch()).toMatchObject({ mode: 'normal', credit: true, passMark: null });
  tracker.record(interaction());
  expect(await tracker.save(standing())).toBe(true);
  tracker.record(interaction());
  expect(await tracker.finish(passed)).toBe(true);
  expect(lms.stored).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '85' });
  // SCORM 1.2 offers no way to ask for these that an LMS without them could answer with anything but 401.
  expect(lms.errors).toEqual([
    '401 LMSGetValue cmi.student_data.mastery_score',
    '401 LMSGetValue cmi.interactions._children',
  ]);
});

test('an LMS that lists nothing and lacks the optional elements is tried once for each', async () => {
  const lms = strictLms('scorm12', {
    lacks: (element) => optional.test(element),
    answers: (_, result, element) => (element.endsWith('_children') ? '' : result),
  });
  const tracker = trackerOn('scorm12', lms.api);
  await tracker.launch();
  expect(await tracker.save(passed)).toBe(true);
  expect(await tracker.finish(passed)).toBe(true);
  expect(lms.errors.filter((error) => error.includes('score.max'))).toHaveLength(1);
  expect(lms.stored['cmi.core.lesson_status']).toBe('passed');
});

test('a 2004 LMS without navigation, progress or score limits records the rest', async () => {
  const lms = strictLms('scorm2004', {
    lacks: (element) => /^adl\.|progress_measure|score\.m/.test(element),
  });
  const tracker = trackerOn('scorm2004', lms.api);
  await tracker.launch();
  expect(await tracker.save(passed)).toBe(true);
  expect(await tracker.finish(passed)).toBe(true);
  expect(lms.errors.filter((error) => error.includes('progress_measure'))).toHaveLength(1);
  expect(lms.stored['cmi.success_status']).toBe('passed');
});
