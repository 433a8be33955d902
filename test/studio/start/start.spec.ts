import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import type { Language } from '../../../src/scenario/translation/language-name.ts';
import { blankScenario } from '../../../src/studio/start/blank.ts';
import { copyScenario } from '../../../src/studio/start/copy.ts';
import { guidedScenario, type Answers } from '../../../src/studio/start/guided.ts';
import { whatDoesNotFit } from '../../../src/studio/start/guided-questions.ts';
import { idFrom } from '../../../src/studio/start/ids.ts';
import { listScenarios } from '../../../src/studio/start/listed.ts';
import { inCourseOf, newScenario, scenarioIdFor } from '../../../src/studio/start/new-scenario.ts';
import { writeJson } from '../../../src/studio/start/write-json.ts';
import { shipped } from '../shipped.ts';
import { errorsIn, problemsIn, withChanges } from './checked.ts';

const languages: Language[] = ['en', 'fr', 'ar'];
const named = { id: 'a-new-one', title: 'A new one', objectives: ['LO3'] };

test.each(languages)('a blank scenario in %s has no problem at all', (language) => {
  const { problems } = checkScenario(writeJson(blankScenario({ ...named, language })));
  expect(problems).toEqual([]);
});

test('a blank scenario fits into the course, and into a folder without one', () => {
  const scenario = blankScenario({ ...named, language: 'en' });
  expect(errorsIn(withChanges(shipped, newScenario(shipped, scenario, true)))).toEqual([]);
  const alone = withChanges(new Map(), newScenario(new Map(), scenario, true));
  expect([...alone.keys()]).toEqual([
    'scenarios/a-new-one.json',
    'modules/course.json',
    'modules/sources.json',
  ]);
  expect(problemsIn(alone)).toEqual([]);
});

test('becoming a part of the course changes no other line of it', () => {
  const before = shipped.get('modules/course.json')!.split('\n');
  const after = withChanges(shipped, inCourseOf(shipped, { id: 'a-new-one' }))
    .get('modules/course.json')!
    .split('\n');
  const added = after.filter((line) => !before.includes(line));
  expect(added.join('\n')).toContain('a-new-one');
  expect(after.length - before.length).toBeLessThanOrEqual(4);
});

test('a course that can’t be read is left alone', () => {
  const broken = new Map([['modules/course.json', '{ "parts": [']]);
  expect(inCourseOf(broken, { id: 'a-new-one' })).toEqual([]);
});

const answers: Answers = {
  summary: 'A passenger is worried about a man and a little girl.',
  contentNote: 'A passenger suspects a father. Nobody is harmed.',
  from: 'Algiers',
  to: 'Kuwait',
  aircraft: 'Airbus A320',
  you: 'Cabin crew, forward cabin',
  who: 'A father and his daughter',
  report: 'not-due',
  opening: 'A woman in 12C waits until you pass.\n\nShe says that the man is not the father.',
  signs: [
    { text: 'The girl does not look like the man.', kind: 'stereotype', why: 'Families differ.' },
    { text: 'She sleeps on his arm.', kind: 'ordinary', why: 'Children sleep.' },
  ],
  responses: {
    good: { text: 'Thank her, and see for yourself.', why: 'You promise nothing, and look.' },
    acceptable: { text: 'Tell her that families differ.', why: 'True, but you have not looked.' },
    harmful: { text: 'Tell the senior that there is a case.', why: 'You have seen nothing yet.' },
  },
  procedure: '',
  endings: { good: 'They go home.', harmful: 'Police wait at the door.' },
};

const due: Answers = {
  ...answers,
  report: 'due',
  signs: [
    {
      text: 'She holds seven passports.',
      kind: 'indicator',
      why: 'Papers in other hands are a listed sign.',
    },
    { text: 'They are young.', kind: 'stereotype', why: 'Age is no act.' },
  ],
  procedure: '1. Note the time\n2. Tell the senior\n- Tell the captain',
};

test.each(languages)(
  'answers make a scenario without errors in %s, whether or not a report is due',
  (language) => {
    for (const given of [answers, due]) {
      const text = writeJson(guidedScenario({ ...named, language }, given));
      expect(checkScenario(text).problems).toEqual([]);
      for (const words of [given.who, given.responses.good.text, given.signs[0]!.why, given.endings.harmful])
        expect(text).toContain(words);
    }
  },
);

test('the graph goes from a scene to what is noticed, to what is done, and to its endings', () => {
  const { steps, start } = guidedScenario({ ...named, language: 'en' }, due);
  expect(start).toBe('beginning');
  expect(Object.values(steps).map(({ type }) => type)).toEqual([
    ...['scene', 'observe', 'order', 'report', 'ending', 'ending'],
  ]);
  expect(Object.keys(guidedScenario({ ...named, language: 'en' }, answers).steps)).toHaveLength(4);
});

test('answers that do not go together are told with their field', () => {
  expect(whatDoesNotFit(answers)).toEqual([]);
  expect(whatDoesNotFit({ ...answers, report: 'due' }).map(({ field }) => field)).toEqual(['kind-0']);
  expect(whatDoesNotFit({ ...answers, procedure: 'one' }).map(({ field }) => field)).toEqual(['procedure']);
  const long = Array.from({ length: 9 }, () => 'Words.').join('\n\n');
  expect(whatDoesNotFit({ ...answers, opening: long }).map(({ field }) => field)).toEqual(['opening']);
});

test('each shipped scenario can be copied with its translations, and the copy has no errors', () => {
  for (const { file } of listScenarios(shipped)) {
    const id = scenarioIdFor('Another flight', shipped);
    const copied = copyScenario(shipped, file, { id, title: 'Another flight' })!;
    expect(copied.leftOut).toEqual([]);
    expect(copied.changes.map((change) => change.file)).toEqual([
      ...[
        'scenarios/another-flight.json',
        'scenarios/another-flight.fr.json',
        'scenarios/another-flight.ar.json',
      ],
    ]);
    const after = withChanges(shipped, [...copied.changes, ...inCourseOf(shipped, { id })]);
    expect(errorsIn(after)).toEqual([]);
    const lines = (text: string) => text.split('\n');
    const [before, now] = [lines(shipped.get(file)!), lines(after.get('scenarios/another-flight.json')!)];
    expect(now.filter((line, i) => line !== before[i])).toHaveLength(2);
  }
});

test('a copy of what was approved awaits an expert, and what is no JSON is not copied', () => {
  const scenario = {
    ...blankScenario({ ...named, language: 'en' }),
    review: { status: 'reviewed', by: 'A', on: '2026-01-01' },
  };
  const files = new Map([
    ['scenarios/a-new-one.json', writeJson(scenario)],
    ['scenarios/a-new-one.fr.json', '{'],
    ['scenarios/broken.json', '{ "id": '],
  ]);
  const copied = copyScenario(files, 'scenarios/a-new-one.json', { id: 'b', title: 'B' })!;
  expect(copied.leftOut).toEqual(['scenarios/a-new-one.fr.json']);
  expect(withChanges(files, copied.changes).get('scenarios/b.json')).toContain('"awaiting-expert"');
  expect(copyScenario(files, 'scenarios/broken.json', { id: 'b', title: 'B' })).toBeUndefined();
  expect(listScenarios(files).map(({ isJson, title }) => [title, isJson])).toEqual([
    ['A new one', true],
    ['scenarios/broken.json', false],
  ]);
});

test('names are made of words, whatever the words', () => {
  const free = () => false;
  expect(idFrom('The window seat', free, 'step')).toBe('the-window-seat');
  expect(idFrom('L’été à Orly', free, 'step')).toBe('lete-a-orly');
  expect(idFrom('14A', free, 'step')).toBe('step-14a');
  expect(idFrom('مقعد', free, 'step')).toMatch(/^step-[0-9a-f]{8}$/);
  expect(idFrom('مقعد', free, 'step')).toBe(idFrom('مقعد', free, 'step'));
  expect(idFrom('constructor', free, 'step')).toBe('constructor-2');
  expect(idFrom('Skipped', free, 'step')).toBe('skipped-2');
  const long = idFrom('a '.repeat(90), free, 'step');
  expect(idFrom('a '.repeat(90), (id) => id === long, 'step')).toMatch(/-2$/);
});
