import { describe, expect, test, vi } from 'vitest';
import { readContent } from '../../../src/course/content.ts';
import { severityOf, type Rule } from '../../../src/scenario/check/problem.ts';
import { placeOf } from './place.ts';
import { cleanCourse, fileOf, filesOf, today, type Course } from './rules/course.ts';
import { courseFiles } from './rules/course-files.ts';
import type { Fixture } from './rules/fixture.ts';
import { modules } from './rules/modules.ts';
import { names } from './rules/names.ts';
import { play } from './rules/play.ts';
import { teaching } from './rules/teaching.ts';
import { unique } from './rules/unique.ts';

vi.setConfig({ testTimeout: 30_000 });

const fixtures: Partial<Record<Rule, Fixture[]>> = {
  ...names,
  ...unique,
  ...play,
  ...teaching,
  ...modules,
  ...courseFiles,
};

function filesAfter(change: (course: Course) => unknown): Map<string, string> {
  const course = cleanCourse();
  change(course);
  return filesOf(course);
}

test('the course that the fixtures change has no problem of its own', () => {
  expect(
    readContent(
      filesAfter(() => undefined),
      today,
    ).problems,
  ).toEqual([]);
});

test('every rule has a fixture', () => {
  expect(Object.keys(fixtures).sort()).toEqual(Object.keys(severityOf).sort());
});

describe.each(Object.entries(fixtures))('%s', (rule, ofRule) => {
  test.each(ofRule)(
    'is told, and nothing else, at $at',
    ({ in: where = 'scenario', at, nth, ...fixture }) => {
      const files = filesAfter(fixture.broken);
      const file = fileOf[where];
      if (fixture.brokenText) files.set(file, fixture.brokenText(files.get(file)!));
      const { content, problems } = readContent(files, today);

      const place = at === '' ? { line: 1, column: 1 } : placeOf(files.get(file)!, at, nth);
      expect(problems).toMatchObject([{ rule, file, ...place }]);
      const [{ message, remedy }] = problems as [(typeof problems)[number]];
      expect(`${message} ${remedy}`).toContain(fixture.says);
      for (const sentence of [message, remedy]) expect(sentence).toMatch(/^["“A-Z\d][^]+[.?!]$/);
      expect(content === undefined).toBe(severityOf[rule as Rule] === 'error');
    },
  );

  test.each(ofRule)('is not told of what only comes near, at $at', ({ nearMiss }) => {
    expect(readContent(filesAfter(nearMiss), today).problems).toEqual([]);
  });
});
