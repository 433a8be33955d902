import { expect, test } from 'vitest';
import { readContent } from '../../../src/course/content.ts';
import { createChecking } from '../../../src/studio/problems/checking.ts';
import type { Answer, Task } from '../../../src/studio/problems/protocol.ts';
import { courseFile, filesWith, scenarioFile } from '../../course/sample-course.ts';

const today = '2026-11-24';

/** A checker whose work is done step by step, when the test says so. */
function checking() {
  const answers: Answer[] = [];
  const waiting: { work: () => void; wait: number }[] = [];
  const check = createChecking(
    (answer) => answers.push(answer),
    (work, wait) => waiting.push({ work, wait }),
  );
  const step = () => waiting.shift()?.work();
  return {
    answers,
    check,
    step,
    finish() {
      for (let steps = 0; waiting.length > 0; steps++) {
        if (steps > 1000) throw new Error('It never ends.');
        step();
      }
    },
  };
}

const task = (version: number, files: ReadonlyMap<string, string>, more: Partial<Task> = {}): Task => ({
  version,
  changed: [...files],
  removed: [],
  open: scenarioFile,
  today,
  ...more,
});

const sound = filesWith(() => undefined);
const misspelt = filesWith(({ scenario }) => (scenario.start = 'boardin'));
const withoutMends = (problems: readonly object[]) =>
  problems.map((problem) => ({ ...problem, mend: undefined }));

test('answers for the open file first, then for all of them, as the command would', () => {
  const { answers, check, finish } = checking();
  check(task(1, misspelt));
  finish();
  expect(answers.map(({ type }) => type)).toEqual(['file', 'content']);
  const all = readContent(misspelt, today).problems;
  expect(withoutMends(answers.at(-1)!.problems)).toEqual(withoutMends(all));
  expect(answers[0]!.problems[0]!.mend?.label).toBe('Change to "boarding"');
});

test('tells what comes of playing a scenario as soon as that is known, and what came of it before until then', () => {
  const unreachable = filesWith(({ scenario }) => {
    scenario.steps['alone'] = { ...scenario.steps['scared-off']! };
  });
  const { answers, check, finish } = checking();
  check(task(1, unreachable));
  finish();
  const text = unreachable.get(scenarioFile)!.replace('Late boarding', 'Boarding late');
  answers.length = 0;
  check(task(2, new Map([[scenarioFile, text]])));
  finish();
  const [first, second] = answers as Extract<Answer, { type: 'file' }>[];
  expect([first!.complete, second!.complete]).toEqual([false, true]);
  for (const { problems } of [first!, second!])
    expect(problems.map(({ rule }) => rule)).toContain('unreachable-step');
});

test('gives up what a newer text makes idle', () => {
  const { answers, check, step, finish } = checking();
  check(task(1, sound));
  step();
  check(task(2, new Map([[scenarioFile, misspelt.get(scenarioFile)!]])));
  finish();
  expect(answers.filter(({ version }) => version === 1).map(({ type }) => type)).toEqual(['file']);
  expect(answers.at(-1)).toMatchObject({ type: 'content', version: 2 });
  expect(answers.at(-1)!.problems.map(({ rule }) => rule)).toContain('unknown-step');
});

test('keeps what was found between the files while one of them is typed in', () => {
  const unknown = filesWith(({ scenario }) => scenario.objectives.push('LO9'));
  const { answers, check, finish, step } = checking();
  check(task(1, unknown));
  finish();
  const text = unknown.get(scenarioFile)!.replace('Late boarding', 'Boarding late');
  check(task(2, new Map([[scenarioFile, text]])));
  answers.length = 0;
  step();
  expect(answers[0]!.problems.map(({ rule }) => rule)).toContain('unknown-objective');
});

test('forgets a file that is gone', () => {
  const { answers, check, finish } = checking();
  check(task(1, sound));
  finish();
  check(task(2, new Map(), { removed: [courseFile], open: undefined }));
  finish();
  expect(answers.at(-1)!.problems.map(({ file, rule }) => `${file} ${rule}`)).toContain(
    `${courseFile} missing-file`,
  );
});
