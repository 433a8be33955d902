/** The export of each LMS that is named, with the headings that its documentation gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMapping } from '../../../src/records/import/mapping.ts';
import { fixtures, pick, readAll, readBytes } from './read-fixture.ts';

const course = { course: 'cabin-signs' };

test('Moodle: tab-separated text, values escaped for HTML, users without attempts, the creator’s row of dashes', async () => {
  const { layout, records, rejections } = await readAll('moodle-basic.txt', course);
  expect(layout).toBe('Moodle SCORM report');
  expect(
    records.map(
      pick(
        'learner_id',
        'learner_id_type',
        'attempt',
        'started_at',
        'last_activity_at',
        'score_percent',
        'completion',
      ),
    ),
  ).toEqual([
    ['00427', 'staff_number', 1, '2026-11-24T02:07:00.000Z', '2026-11-24T02:41:00.000Z', 85, 'unknown'],
    ['00427', 'staff_number', 2, '2026-11-25T09:15:00.000Z', '2026-11-25T09:58:00.000Z', 100, 'unknown'],
    ['00431', 'staff_number', 1, '2026-11-23T23:30:00.000Z', '2026-11-24T00:05:00.000Z', 0, 'unknown'],
    ['00502', 'staff_number', 0, null, null, null, 'not_started'],
  ]);
  expect(records[2]!.learner_name).toBe("Séan O'Brien & Co");
  expect(rejections).toMatchObject([{ line: 6, reason: 'Nothing says who the learner is.' }]);
});

test('Moodle: a score tells who has passed where a mapping says from which', async () => {
  const { records } = await readAll('moodle-basic.txt', {
    ...course,
    mapping: { from: 'moodle', passingScore: 80 },
  });
  expect(records.map(pick('success', 'completion', 'completed_at'))).toEqual([
    ['passed', 'completed', '2026-11-24T02:41:00.000Z'],
    ['passed', 'completed', '2026-11-25T09:58:00.000Z'],
    ['unknown', 'unknown', null],
    ['unknown', 'not_started', null],
  ]);
});

test('Moodle in French: translated headings, states and dates', async () => {
  const { records, rejections } = await readAll('moodle-detailed-fr.txt', {
    ...course,
    zone: 'Europe/Paris',
  });
  expect(rejections).toEqual([]);
  expect(
    records.map(pick('learner_id', 'started_at', 'completion', 'success', 'score_percent', 'completed_at')),
  ).toEqual([
    ['00611', '2026-11-24T13:07:00.000Z', 'completed', 'passed', 90, '2026-11-24T13:40:00.000Z'],
    ['00612', '2026-11-25T07:00:00.000Z', 'completed', 'failed', 40, '2026-11-25T07:20:00.000Z'],
    ['00613', '2026-11-26T07:00:00.000Z', 'incomplete', 'unknown', null, null],
    ['00614', null, 'not_started', 'unknown', null, null],
  ]);
  expect(records[0]!.course_title).toBe('Les signes en cabine');
});

test('Moodle in Arabic: translated headings, states, months and digits', async () => {
  const { records, rejections } = await readAll('moodle-detailed-ar.txt', { ...course, zone: 'Asia/Kuwait' });
  expect(rejections).toEqual([]);
  expect(
    records.map(pick('learner_id', 'learner_name', 'attempt', 'started_at', 'success', 'score_percent')),
  ).toEqual([
    ['salma.alkhatib@airline.example', 'سلمى الخطيب', 1, '2026-11-24T11:07:00.000Z', 'passed', 95],
    ['youssef.benali@airline.example', 'يوسف بن علي', 2, '2026-11-25T06:00:00.000Z', 'failed', 55],
  ]);
});

test('Moodle: each answer of the interactions report is a decision', async () => {
  const { imported } = await readAll('moodle-interactions.txt', course);
  expect(imported[0]!.decisions).toMatchObject([
    { sequence: 0, interaction_id: 'night-flight.galley', response: '["tell-purser"]', result: 'correct' },
    {
      sequence: 1,
      interaction_id: 'night-flight.report',
      response: '["a","b"]',
      correct: '[["a","c"]]',
      result: 'incorrect',
    },
  ]);
  expect(imported[1]!.decisions).toHaveLength(1);
  expect(imported[0]!.decisions!.every(({ record_id }) => record_id === imported[0]!.record.record_id)).toBe(
    true,
  );
});

test('IOMAD: the state is told by the dates', async () => {
  const { layout, format, records } = await readAll('iomad.csv');
  expect([layout, format]).toEqual(['IOMAD completion report', 'moodle']);
  expect(records.map(pick('learner_id', 'course_id', 'completion', 'completed_at', 'occurrence'))).toEqual([
    ['amal', '7', 'completed', '2026-01-07T00:00:00.000Z', '2026-01-05T00:00:00.000Z'],
    ['fatou', '7', 'incomplete', null, '2026-01-05T00:00:00.000Z'],
    ['kofi', '7', 'not_started', null, '2026-01-05T00:00:00.000Z'],
  ]);
});

test('Cornerstone progress chart: a title above, totals below, and each of its statuses', async () => {
  const { layout, records, rejections, notices } = await readAll('cornerstone-progress.csv', course);
  expect(layout).toBe('Cornerstone SCORM 2004 Course Progress Chart');
  expect(
    records.map(
      pick('learner_id', 'registered_at', 'completion', 'success', 'credit', 'duration_seconds', 'standard'),
    ),
  ).toEqual([
    ['00427', '2026-01-15T00:00:00.000Z', 'completed', 'passed', 'credit', 1510, 'scorm2004'],
    ['00431', '2026-01-16T00:00:00.000Z', 'incomplete', 'unknown', 'credit', 300, 'scorm2004'],
    ['00502', '2026-01-17T00:00:00.000Z', 'not_started', 'unknown', 'credit', null, 'scorm2004'],
    ['00503', '2026-01-18T00:00:00.000Z', 'incomplete', 'unknown', 'credit', null, 'scorm2004'],
    ['00504', '2026-01-19T00:00:00.000Z', 'unknown', 'unknown', 'exempt', null, 'scorm2004'],
    ['00505', '2026-01-20T00:00:00.000Z', 'incomplete', 'unknown', 'credit', null, 'scorm2004'],
    ['00506', '2026-01-21T00:00:00.000Z', 'not_started', 'unknown', 'credit', null, 'scorm2004'],
  ]);
  expect(rejections).toMatchObject([{ line: 12, reason: 'This is a row of totals, not of a learner.' }]);
  expect(notices).toContain('Dates were read as month/day/year, since some can only be that.');
});

test('Cornerstone assessment results: the occurrence is the attempt, the title stands for the id', async () => {
  const { layout, records } = await readAll('cornerstone-assessment.csv');
  expect(layout).toBe('Cornerstone Course Assessment Results');
  expect(records.map(pick('learner_id', 'course_id', 'attempt', 'completion', 'score_percent'))).toEqual([
    ['00427', 'Signs in the cabin, version 2', 1, 'completed', 85],
    ['00427', 'Signs in the cabin, version 2', 2, 'completed', 95],
    ['00431', 'Signs in the cabin, version 2', 1, 'incomplete', null],
  ]);
});

test('Cornerstone transcript: registrations are attempts of their own', async () => {
  const { layout, records } = await readAll('cornerstone-transcript.txt');
  expect(layout).toBe('Cornerstone transcript');
  expect(records.map(pick('course_id', 'occurrence', 'completion', 'credit'))).toEqual([
    ['cabin-signs', '1001', 'completed', 'credit'],
    ['cabin-signs', '1002', 'not_started', 'credit'],
    ['cabin-signs', '1003', 'unknown', 'exempt'],
  ]);
  expect(new Set(records.map(({ record_id }) => record_id)).size).toBe(3);
});

test('SuccessFactors: an item is its type and id, dates are Unix epochs', async () => {
  const { format, records } = await readAll('successfactors-history.csv');
  expect(format).toBe('successfactors');
  expect(records.map(pick('course_id', 'completed_at', 'completion', 'success', 'credit'))).toEqual([
    ['COURSE/CABIN-SIGNS', '2026-01-15T10:00:00.000Z', 'completed', 'unknown', 'credit'],
    ['COURSE/CABIN-SIGNS', '2026-01-16T10:00:00.000Z', 'completed', 'failed', 'credit'],
    ['COURSE/CABIN-SIGNS', '2026-01-17T10:00:00.000Z', 'unknown', 'unknown', 'exempt'],
  ]);
});

test('SuccessFactors external events: a time zone in each row, grades in words, a line break in a comment', async () => {
  const { layout, records } = await readAll('successfactors-external.csv');
  expect(layout).toBe('SuccessFactors external events');
  expect(
    records.map(pick('completed_at', 'credit', 'success', 'score_percent', 'duration_seconds', 'source_row')),
  ).toEqual([
    ['2026-02-01T08:30:00.000Z', 'external', 'unknown', 95, 5400, 2],
    ['2026-02-01T06:30:00.000Z', 'external', 'passed', null, 5400, 4],
  ]);
});

test.each([
  ['a list under "registrations"', readFileSync(join(fixtures, 'scormcloud.json'), 'utf8')],
  [
    'a list in one line',
    JSON.stringify(JSON.parse(readFileSync(join(fixtures, 'scormcloud.json'), 'utf8')).registrations),
  ],
])('SCORM Cloud: %s; scores are 0 to 100, and one of 1 is not all', async (_form, json) => {
  const { format, records, rejections } = await readBytes(json, {}, 'registrations.json');
  expect(format).toBe('scormcloud');
  expect(rejections).toEqual([]);
  expect(
    records.map(
      pick(
        'learner_id',
        'learner_name',
        'occurrence',
        'completion',
        'success',
        'score_percent',
        'duration_seconds',
      ),
    ),
  ).toEqual([
    ['00427', 'Amal Benkirane', 'r-1', 'completed', 'passed', 85, 1500],
    ['00431', "Sean O'Brien", 'r-2', 'completed', 'failed', 1, 60],
    ['00502', 'Thị Hồng Nguyễn', 'r-3', 'incomplete', 'unknown', null, 0],
  ]);
  expect(new Set(records.map(({ source_row }) => source_row)).size).toBe(3);
});

test('Rustici Content Controller', async () => {
  const { layout, records } = await readAll('content-controller.csv');
  expect(layout).toBe('Rustici Content Controller launches');
  expect(records.map(pick('learner_id', 'completion', 'success', 'duration_seconds'))).toEqual([
    ['amal@airline.example', 'completed', 'passed', 1500],
    ['sean@airline.example', 'incomplete', 'unknown', 60],
  ]);
});

test('Totara: days come first, and who has no completion has not begun', async () => {
  const { format, records } = await readAll('totara.csv');
  expect(format).toBe('totara');
  expect(records.map(pick('learner_id', 'course_id', 'completion', 'completed_at'))).toEqual([
    ['amal', 'CERT-1', 'completed', '2026-04-03T00:00:00.000Z'],
    ['fatou', 'CERT-1', 'not_started', null],
  ]);
});

test('Totara: the order of dates is a setting of the site', async () => {
  const { records } = await readAll('totara.csv', { dateOrder: 'mdy' });
  expect(records[0]!.completed_at).toBe('2026-03-04T00:00:00.000Z');
});

test.each(['latitude.csv', 'docebo.csv'])('%s: plain headings need no format of their own', async (file) => {
  const { format, records, rejections } = await readAll(file);
  expect(format).toBe('csv');
  expect(rejections).toEqual([]);
  expect(records.map(pick('learner_id', 'course_id'))).toEqual([
    ['amal', 'cabin-signs'],
    ['kofi', 'cabin-signs'],
  ]);
});

test('any other LMS: a mapping file says what its columns and words are', async () => {
  const mapping = readMapping(
    readFileSync(join(fixtures, 'academy-de.mapping.json'), 'utf8'),
    'academy-de.mapping.json',
  );
  const { records } = await readAll('academy-de.csv', { mapping });
  expect(records.map(pick('learner_id', 'completed_at', 'completion', 'success', 'score_percent'))).toEqual([
    ['00427', '2026-01-05T08:00:00.000Z', 'completed', 'passed', 85],
    ['00431', '2026-01-06T08:00:00.000Z', 'incomplete', 'unknown', null],
  ]);
});

test('a file that may be of two formats is refused, with both named', async () => {
  await expect(readAll('ambiguous.csv', course)).rejects.toThrow(
    /--from successfactors.*--from totara|--from totara.*--from successfactors/,
  );
});

test('a file that does not say which course it is of is refused with the remedy', async () => {
  await expect(readAll('moodle-basic.txt')).rejects.toThrow(
    'moodle-basic.txt (Moodle SCORM report) does not say which course it is of. Name it with --course ID.',
  );
});

test('a file of no known headings is refused with the headings that it has', async () => {
  await expect(readBytes('Colour,Size\nred,4\n')).rejects.toThrow(
    /export\.csv has no headings that are known; its first row is Colour \| Size.*--mapping/,
  );
});
