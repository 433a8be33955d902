import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isError, type Path, type Rule } from '../../../../src/scenario/check/problem.ts';
import { mendFor } from '../../../../src/studio/problems/mends/plan.ts';
import { valueAt } from '../../../../src/studio/problems/mends/documents.ts';
import { cleanCourse, fileOf, filesOf, translate, type Loose } from '../../../scenario/check/rules/course.ts';
import { asTold, found, mended } from './content.ts';

/** As long as one of these is there, other rules are not looked at; what they would say is no fault of a mend. */
const hiding: ReadonlySet<Rule> = new Set([
  'syntax',
  'shape',
  'duplicate-id',
  'unknown-step',
  'unknown-sign',
  'unknown-choice',
  'unknown-item',
  'unknown-entry',
  'unknown-field',
  'unknown-objective',
  'unknown-part',
  'incomplete-sequence',
  'file-name',
]);

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, child]) =>
    pathsIn(child, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

const whole = cleanCourse();
translate(whole);
const places = pathsIn(whole.scenario);

const changes: Record<string, (parent: Loose, name: string | number) => void> = {
  misspell: (parent, name) => (parent[name] = `${String(parent[name])}x`),
  shorten: (parent, name) => (parent[name] = String(parent[name]).slice(0, -1)),
  'take another kind': (parent, name) => (parent[name] = [parent[name]]),
  'leave out': (parent, name) =>
    Array.isArray(parent) ? parent.splice(Number(name), 1) : Reflect.deleteProperty(parent, name),
  double: (parent, name) =>
    Array.isArray(parent) ? parent.push(parent[Number(name)]) : (parent[`${name}s`] = parent[name]),
};

test('a mend makes its problem go away, and brings no error along', () => {
  const change = fc.constantFrom(...Object.keys(changes));
  fc.assert(
    fc.property(fc.constantFrom(...places), change, (path, how) => {
      const course = structuredClone(whole);
      changes[how]!(valueAt(course.scenario, path.slice(0, -1)), path.at(-1)!);
      const files = filesOf(course);
      const before = found(files);
      const told = new Set(before.map(asTold));
      const hides = before.some(({ rule }) => hiding.has(rule));
      for (const problem of before.slice(0, 4)) {
        const mend = mendFor(files, problem);
        if (!mend) continue;
        const after = found(mended(files, mend));
        expect(after.map(asTold), mend.label).not.toContain(asTold(problem));
        const errors = after.filter(isError).map(asTold);
        if (!hides)
          expect(
            errors.filter((one) => !told.has(one)),
            mend.label,
          ).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('a text with a mark taken out is JSON again where a mend is offered', () => {
  const files = filesOf(whole);
  const text = files.get(fileOf.scenario)!;
  const marks = [...text.matchAll(/[",:[\]{}]/g)].map(({ index }) => index);
  fc.assert(
    fc.property(fc.constantFrom(...marks), (at) => {
      const broken = new Map(files).set(fileOf.scenario, text.slice(0, at) + text.slice(at + 1));
      const problem = found(broken).find(({ rule }) => rule === 'syntax');
      const mend = problem && mendFor(broken, problem);
      if (mend) JSON.parse(mended(broken, mend).get(fileOf.scenario)!);
    }),
    { numRuns: 60 },
  );
});
