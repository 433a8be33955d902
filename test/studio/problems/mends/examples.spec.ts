import { expect, test } from 'vitest';
import { isError } from '../../../../src/scenario/check/problem.ts';
import { mendFor } from '../../../../src/studio/problems/mends/plan.ts';
import {
  cleanCourse,
  fileOf,
  filesOf,
  translate,
  type Course,
} from '../../../scenario/check/rules/course.ts';
import { asTold, found, mended } from './content.ts';

interface Example {
  what: string;
  broken(course: Course): unknown;
  label: string;
}

const examples: Example[] = [
  {
    what: 'a step that nothing is like',
    broken: ({ scenario }) =>
      scenario.steps['at-the-door'].choices.push({
        id: 'say-nothing',
        text: 'Say nothing.',
        feedback: 'Nobody knows, then.',
        outcome: 'acceptable',
        next: 'a-quiet-end',
      }),
    label: 'Add the step "a-quiet-end" as an ending',
  },
  {
    what: 'a value that is misspelt',
    broken: ({ scenario }) => (scenario.steps.warned.outcome = 'harmfull'),
    label: 'Change to "harmful"',
  },
  {
    what: 'a name that is misspelt',
    broken: ({ scenario: { steps } }) => {
      steps.warned.reportd = steps.warned.reported;
      delete steps.warned.reported;
    },
    label: 'Rename to "reported"',
  },
  {
    what: 'a review that is missing',
    broken: ({ scenario }) => delete scenario.review,
    label: 'Add "review"',
  },
  {
    what: 'a number that is too large',
    broken: ({ scenario }) => (scenario.minutes = 90),
    label: 'Change to 60',
  },
  {
    what: 'a key of a translation that is misspelt',
    broken: (course) => {
      const { texts } = translate(course);
      texts.titel = texts.title;
      delete texts.title;
    },
    label: 'Rename to "title"',
  },
  {
    what: 'a translation that is not there',
    broken: ({ course }) => (course.languages = ['en', 'fr']),
    label: 'Begin the French translation',
  },
  {
    what: 'a detail that is taken for another',
    broken: (course) => {
      const { texts } = translate(course);
      for (const one of Object.values(texts) as { text: string }[])
        if (one.text.includes('{senior}')) one.text = one.text.replaceAll('{senior}', '{seat}');
    },
    label: 'Change {seat} to {senior}',
  },
];

test.each(examples)('$what: $label', (example) => {
  const course = cleanCourse();
  example.broken(course);
  const files = filesOf(course);
  const before = found(files);
  const mends = before.map((problem) => ({ problem, mend: mendFor(files, problem) }));
  const { problem, mend } = mends.find((one) => one.mend?.label === example.label) ?? {};
  expect(mends.map((one) => one.mend?.label)).toContain(example.label);
  const after = found(mended(files, mend!));
  expect(after.map(asTold)).not.toContain(asTold(problem!));
  const told = new Set(before.map(asTold));
  expect(
    after
      .filter(isError)
      .map(asTold)
      .filter((one) => !told.has(one)),
  ).toEqual([]);
});

test.each([
  [
    'a comma too few',
    (text: string) => text.replace('"language": "en",', '"language": "en"'),
    'Add the missing comma',
  ],
  ['a comma too many', (text: string) => text.replace(/\n {2}\]\n\}$/, ',\n  ]\n}'), 'Remove the comma'],
  [
    'no colon',
    (text: string) => text.replace('"language": "en"', '"language" "en"'),
    'Add the missing colon',
  ],
  [
    'no end of a text',
    (text: string) => text.replace('"language": "en"', '"language": "en'),
    'Add the missing quotation mark',
  ],
  ['no end of the file', (text: string) => text.replace(/\n\s*\]\n\}$/, ''), 'Close what is open'],
])('a text with %s is mended', (_what, broken, label) => {
  const files = filesOf(cleanCourse());
  const sound = files.get(fileOf.scenario)!;
  files.set(fileOf.scenario, broken(sound));
  expect(files.get(fileOf.scenario)).not.toBe(sound);
  const problem = found(files).find(({ rule }) => rule === 'syntax')!;
  const mend = mendFor(files, problem)!;
  expect(mend.label).toBe(label);
  expect(JSON.parse(mended(files, mend).get(fileOf.scenario)!)).toEqual(JSON.parse(sound));
});

test('a step is deleted with its translation, and not while something leads to it', () => {
  const course = cleanCourse();
  course.scenario.steps.alone = { ...course.scenario.steps.warned, title: 'Alone' };
  translate(course);
  const files = filesOf(course);
  const problem = found(files).find(({ rule }) => rule === 'unreachable-step')!;
  const mend = mendFor(files, problem)!;
  expect(mend.changes.map(({ file }) => file)).toEqual([fileOf.scenario, fileOf.translation]);
  expect(found(mended(files, mend)).map(asTold)).toEqual([]);

  course.scenario.walks[0].ends = 'alone';
  const walked = filesOf(course);
  const same = found(walked).find(({ rule }) => rule === 'unreachable-step')!;
  expect(mendFor(walked, same)).toBeUndefined();
});
