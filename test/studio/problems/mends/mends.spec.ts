import { describe, expect, test } from 'vitest';
import { readContent, type FileProblem } from '../../../../src/course/content.ts';
import { isError, severityOf, type Rule } from '../../../../src/scenario/check/problem.ts';
import { applyEdits } from '../../../../src/studio/document/text-edit.ts';
import type { Mend } from '../../../../src/studio/problems/mends/mend.ts';
import { mendFor } from '../../../../src/studio/problems/mends/plan.ts';
import { cleanCourse, fileOf, filesOf, today } from '../../../scenario/check/rules/course.ts';
import { courseFiles } from '../../../scenario/check/rules/course-files.ts';
import type { Fixture } from '../../../scenario/check/rules/fixture.ts';
import { modules } from '../../../scenario/check/rules/modules.ts';
import { names } from '../../../scenario/check/rules/names.ts';
import { play } from '../../../scenario/check/rules/play.ts';
import { teaching } from '../../../scenario/check/rules/teaching.ts';
import { unique } from '../../../scenario/check/rules/unique.ts';
import { offered } from './offered.ts';

const fixtures: Partial<Record<Rule, Fixture[]>> = {
  ...names,
  ...unique,
  ...play,
  ...teaching,
  ...modules,
  ...courseFiles,
};

function broken({ in: where = 'scenario', ...fixture }: Fixture): Map<string, string> {
  const course = cleanCourse();
  fixture.broken(course);
  const files = filesOf(course);
  const file = fileOf[where];
  if (fixture.brokenText) files.set(file, fixture.brokenText(files.get(file)!));
  return files;
}

function mended(files: ReadonlyMap<string, string>, { changes }: Mend): Map<string, string> {
  const after = new Map(files);
  for (const { file, edits } of changes) after.set(file, applyEdits(files.get(file) ?? '', edits));
  return after;
}

const found = (files: ReadonlyMap<string, string>) => readContent(files, today).problems;
const asTold = ({ file, rule, message }: FileProblem) => `${file}: ${message} [${rule}]`;

describe.each(Object.keys(severityOf) as Rule[])('%s', (rule) => {
  const ofRule = fixtures[rule] ?? [];

  test('is offered what is listed', () => {
    const labels = ofRule.map((fixture) => {
      const files = broken(fixture);
      const [problem] = found(files);
      return mendFor(files, problem!)?.label;
    });
    expect(labels).toEqual(offered[rule] ?? ofRule.map(() => undefined));
  });

  test.each(ofRule)('is mended, and nothing else broken, at $at', (fixture) => {
    const files = broken(fixture);
    const [problem] = found(files);
    const mend = mendFor(files, problem!);
    if (!mend) return;
    const after = found(mended(files, mend));
    expect(after.map(asTold)).not.toContain(asTold(problem!));
    // A walk is played only once every name is known, and this one writes less than it should.
    const isRevealed = ({ rule: other }: FileProblem) => rule === 'unknown-entry' && other === 'walk';
    const errors = after.filter((one) => isError(one) && !isRevealed(one));
    expect(errors.map(asTold)).toEqual([]);
  });
});
