import { describe, expect, test } from 'vitest';
import { explore } from '../../../src/scenario/explore/explore.ts';
import { hasLms, learnersInWords } from '../../../src/studio/insight/counts.ts';
import { measure, secondsFor } from '../../../src/studio/insight/measure.ts';
import { measureFile } from '../../../src/studio/insight/measure-file.ts';
import { minutesInWords, pathsInWords } from '../../../src/studio/insight/measures-list.ts';
import { shippedCourse, smallCourse, smallCourseFiles } from '../../package/small-course.ts';

const galley = smallCourse().scenarios[0]!;

test('the small course’s scenario is measured', () => {
  const measured = measure(galley)!;
  const explored = explore(galley);
  expect(measured).toMatchObject({
    paths: String(explored.complete && explored.paths),
    decisions: { least: 1, most: 3 },
    score: { least: -4 },
  });
  const seconds = new Map(measured.steps.map(({ id, seconds: each }) => [id, each]));
  const sum = (...ids: string[]) => ids.reduce((all, id) => all + seconds.get(id)!, 0);
  expect(measured.reading).toEqual({
    least: Math.min(sum('a-smell', 'smoke'), sum('a-smell', 'what-now', 'handled')),
    most: Math.max(
      sum('a-smell', 'around-the-kettle', 'what-now', 'handled'),
      sum('a-smell', 'around-the-kettle', 'what-now', 'wait-and-see'),
    ),
  });
});

test('of every flight that Crosscheck comes with the longest path is the one that exploring finds', () => {
  for (const scenario of shippedCourse().scenarios) {
    const explored = explore(scenario);
    expect(measure(scenario)?.decisions.most).toBe(explored.complete && explored.longestPath);
  }
});

test('a step takes as long to read as its words', () => {
  const words = Array.from({ length: 60 }, () => 'word').join(' ');
  const step = { ...galley.steps.smoke!, text: [words], debrief: [{ heading: 'Why', text: [words] }] };
  expect(secondsFor(step as never, galley)).toBe(60);
});

describe('a file', () => {
  test('is measured where it has no errors', () => {
    const text = smallCourseFiles().get('scenarios/warm-galley.json')!;
    expect(measureFile(text)).toMatchObject({ scenario: { id: 'warm-galley' } });
  });

  test('is not measured otherwise, and nothing is thrown', () => {
    for (const text of ['', '{', 'null', '{"steps": []}']) expect(measureFile(text).problems).not.toEqual([]);
  });
});

test('figures are told in words', () => {
  expect(['1', '1234', '123456789012', '9'.repeat(40)].map(pathsInWords)).toEqual([
    ...['1', '1,234', 'about 120 billion', 'more than a quadrillion'],
  ]);
  expect([20, 61, 240].map(minutesInWords)).toEqual(['under a minute', '1 minute', '4 minutes']);
  expect([undefined, 0, 'few', 1200, null].map((one) => learnersInWords(one as never))).toEqual([
    'nobody',
    'nobody',
    'fewer than 5 learners',
    '1,200 learners',
    'not told',
  ]);
  expect(['http:', 'https:', 'file:'].map((protocol) => hasLms({ protocol }))).toEqual([true, true, false]);
});
