import { expect, test } from 'vitest';
import { readMapping } from '../../../src/records/import/mapping.ts';
import { pick, readBytes } from './read-fixture.ts';

test.each([
  ['{"headings": }', /^m\.json is no valid JSON/],
  ['{"heading": {}}', /^m\.json, at the top: .*heading.*dist\/schema\/mapping\.schema\.json/],
  ['{"headings": {"learner": "Login"}}', /^m\.json, at headings/],
  ['{"statuses": {"fertig": "done"}}', /^m\.json, at statuses\.fertig: /],
  ['{"dateOrder": "dym"}', /^m\.json, at dateOrder: /],
  ['[]', /^m\.json, at the top: /],
])('%s is refused with the place', (json, message) => {
  expect(() => readMapping(json, 'm.json')).toThrow(message);
});

test('a mapping adds to the format that it names', async () => {
  const mapping = readMapping(
    '{"from":"moodle","headings":{"course_id":"Activity"},"statuses":{"Geschafft":"passed"}}',
    'm.json',
  );
  const text =
    'Name\tUsername\tActivity\tAttempt\tStarted on\tLast accessed on\tScore\tSCO\nAmal\tamal\tcabin-signs\t1\t2026-01-05 09:00\t2026-01-05 09:30\t85\tGeschafft\n';
  const { format, records } = await readBytes(text, { mapping });
  expect(format).toBe('moodle');
  expect(records.map(pick('course_id', 'success'))).toEqual([['cabin-signs', 'passed']]);
});

test('a zone that there is not is named', async () => {
  await expect(
    readBytes('Username,Course ID,Status\na,b,passed\n', { zone: 'Mars/Olympus' }),
  ).rejects.toThrow('There is no time zone Mars/Olympus. Name it as in Africa/Algiers, Asia/Kuwait or UTC.');
});
