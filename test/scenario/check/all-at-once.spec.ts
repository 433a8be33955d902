import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/course/content.ts';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import { cleanCourse, fileOf, filesOf, type Course, type Loose } from './rules/course.ts';
import { hub } from './rules/play.ts';

function rulesAfter(change: (scenario: Loose) => unknown): string[] {
  const { scenario } = cleanCourse();
  change(scenario);
  return checkScenario(JSON.stringify(scenario, null, 2)).problems.map(({ rule, line }) => `${line} ${rule}`);
}

const withoutLines = (rules: readonly string[]) => rules.map((rule) => rule.split(' ')[1]);

describe('whatever is wrong with one step, the others are judged', () => {
  const breaks: [name: string, change: (scenario: Loose) => unknown][] = [
    ['has no type', (s) => delete s.steps['in-the-aisle'].type],
    ['has choices that are no list', (s) => (s.steps['by-the-window'].choices = {})],
    ['is a number', (s) => (s.steps['by-the-window'] = 7)],
    ['has a phase that there is not', (s) => (s.steps['in-the-aisle'].phase = 'take-off')],
  ];
  test.each(breaks)('which %s', (_, change) => {
    const rules = rulesAfter((s) => {
      change(s);
      s.start = 'at-the-dor';
      s.steps['look-round'].signs.push('keeps-phone');
      s.steps['in-the-galley'].text = ['{senor} draws the <i>curtain</i>.'];
      delete s.steps['ask-again'].choices[1].feedback;
      delete s.steps['at-the-door'].picture.alt;
      s.steps['the-chain'].sequence = ['own-notes', 'captain-told'];
      s.steps.warned.text = ['In 2019 this was made law.'];
    });
    const expected = [
      'unknown-step',
      'missing-alt',
      'unknown-sign',
      'shape',
      'unknown-detail',
      'markup',
      'incomplete-sequence',
      'missing-feedback',
      'figure-without-source',
    ];
    expect(withoutLines(rules).sort()).toEqual(expected.sort());
  });
});

test('problems are told from the top of the file to its end', () => {
  const rules = rulesAfter((s) => {
    delete s.steps.warned.outcome;
    delete s.steps['ask-again'].choices[1].feedback;
    s.start = 'at-the-dor';
    s.minutes = 0;
  });
  expect(withoutLines(rules)).toEqual(['shape', 'unknown-step', 'missing-feedback', 'shape']);
  const lines = rules.map((rule) => parseInt(rule));
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test.each(['steps', 'signs', 'objectives'])(
  'where "%s" is missing, names of them are not called unknown',
  (list) => {
    const rules = withoutLines(rulesAfter((s) => Reflect.deleteProperty(s, list)));
    expect(rules.filter((rule) => rule !== 'shape')).toEqual([]);
  },
);

test('an endless loop of several steps is told of each', () => {
  const rules = rulesAfter((s) => {
    s.steps['look-again'] = {
      ...s.steps['look-round'],
      next: [{ when: { noticed: 'keeps-phones' }, to: 'look-round' }, { to: 'in-the-aisle' }],
    };
    s.steps['look-round'].next[1].to = 'look-again';
    s.steps['look-round'].next.push({ to: 'by-the-window' });
  });
  expect(withoutLines(rules)).toEqual(['endless-loop', 'endless-loop']);
});

test('thousands of mistakes are told as fast as one', () => {
  const rules = rulesAfter((s) => {
    for (let i = 0; i < 5000; i++) {
      s.steps[`hub-${i}`] = hub(`hub-${i}`, 'nowhere');
      delete s.steps[`hub-${i}`].choices[5].feedback;
      delete s.steps[`hub-${i}`].choices[4].outcome;
    }
  });
  expect(rules.filter((rule) => rule.endsWith('unknown-step'))).toHaveLength(5000);
  expect(rules.filter((rule) => rule.endsWith('shape'))).toHaveLength(5000);
}, 20_000);

describe('of a course', () => {
  const problemsAfter = (change: (course: Course) => unknown) => {
    const course = cleanCourse();
    change(course);
    return readContent(filesOf(course)).problems;
  };

  test('what does not fit between the files is told although one of them has errors', () => {
    const problems = problemsAfter(({ course, module, scenario }) => {
      course.passMark = 101;
      course.parts.push({ type: 'module', id: 'nowhere' });
      module.pages[0].blocks[0].sources = ['S9'];
      scenario.minutes = 0;
      scenario.objectives.push('LO9');
    });
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
      [fileOf.course, 'shape'],
      [fileOf.course, 'unknown-part'],
      [fileOf.module, 'unknown-source'],
      [fileOf.scenario, 'shape'],
      [fileOf.scenario, 'unknown-objective'],
    ]);
  });

  test('a habit of all scenarios together is told where none has it by itself', () => {
    const course = cleanCourse();
    const { steps } = course.scenario;
    steps['in-the-aisle'].choices[0].text = 'Ask.';
    steps['in-the-galley'].choices[1].text = 'Accuse.';
    const other = structuredClone(course.scenario);
    other.id = 'other-rows';
    course.course.parts.push({ type: 'scenario', id: 'other-rows' });
    const files = filesOf(course).set('scenarios/other-rows.json', JSON.stringify(other));
    expect(readContent(files).problems).toMatchObject([
      {
        file: fileOf.course,
        rule: 'longest-is-best',
        path: ['parts'],
        message: expect.stringContaining('In 10 of the 12 scenes of this course') as string,
      },
    ]);
  });
});
