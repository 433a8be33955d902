import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import { ending } from '../sample-scenario.ts';
import { fileWith, placeOf } from './place.ts';

/** A scenario of any form at all, for mistakes that the types would not let pass. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

const loosely = (change: (scenario: Loose) => unknown) => fileWith(change as Parameters<typeof fileWith>[0]);
const reported = (s: Loose) => s.steps.reported;
const greet = (s: Loose) => s.steps.boarding.choices[0];

test.each<[name: string, change: (scenario: Loose) => unknown, at: string, says: string]>([
  [
    'a type that there is not',
    (s) => (reported(s).type = 'endng'),
    '"endng"',
    'Did you mean "ending"? Use one of: scene, observe, order, report, ending.',
  ],
  [
    'an outcome that there is not',
    (s) => (greet(s).outcome = 'bad'),
    '"bad"',
    'Use one of: good, acceptable, harmful.',
  ],
  [
    'a number where there should be text',
    (s) => (s.title = 7),
    '7,\n  "summary"',
    '"title" must be text in quotation marks.',
  ],
  ['text where there should be a number', (s) => (s.minutes = '5'), '"5"', '"minutes" must be a number.'],
  ['half a minute', (s) => (s.minutes = 1.5), '1.5', '"minutes" must be a whole number.'],
  ['null', (s) => (s.signs = null), 'null', '"signs" must be an object in { }.'],
  [
    'text where there should be a list',
    (s) => (s.objectives = 'LO1'),
    '"LO1"',
    '"objectives" must be a list in [ ].',
  ],
  ['an empty title', (s) => (s.title = '  '), '"  "', 'Give it at least 1 character.'],
  [
    'a title that is too long',
    (s) => (s.title = 'x'.repeat(101)),
    '"xxx',
    'Keep it to at most 100 characters.',
  ],
  [
    'a list with one sign',
    (s) => (s.steps['row-41'].signs = ['papers-held']),
    '[\n        "papers-held"',
    'Give it at least 2 entries.',
  ],
  [
    'an id with capitals',
    (s) => (greet(s).id = 'Greet'),
    '"Greet"',
    'Use small letters, digits and single hyphens, such as tell-purser.',
  ],
  [
    'a step with a space in its name',
    (s) => (s.steps['the end'] = ending('good')),
    '"the end"',
    'The name "the end" can\'t be used.',
  ],
  [
    'a name that JavaScript keeps for itself',
    (s) => (s.id = 'constructor'),
    '"constructor"',
    'The name "constructor" is taken',
  ],
  [
    'a source that is none',
    (s) => (greet(s).sources = ['S1', 'ICAO']),
    '"ICAO"',
    'A source is S and a number, such as S45.',
  ],
  [
    'a misspelt name for something that is missing',
    (s) => {
      s.sumary = s.summary;
      delete s.summary;
    },
    '"sumary"',
    'Did you mean "summary"? Correct its spelling, or remove it.',
  ],
  [
    'a condition that there is not',
    (s) => (greet(s).when = { notised: 'papers-held' }),
    '"notised"',
    '"notised" does not belong here.',
  ],
  [
    'a condition with a mistake deep inside',
    (s) => (greet(s).when = { all: [{ not: { score: { atLeast: 'five' } } }] }),
    '"five"',
    '"atLeast" must be a number.',
  ],
  [
    'a branch that leads nowhere',
    (s) => (s.steps['row-41'].next = [{ when: { chose: 'greet' } }]),
    '{\n          "when"',
    '"to" is missing.',
  ],
  [
    'a spoken line without a speaker',
    (s) => (s.steps.boarding.text = [{ says: 'May I?' }]),
    '{\n          "says"',
    '"speaker" is missing.',
  ],
  [
    'a review that does not say by whom',
    (s) => (s.review = { status: 'reviewed', on: '2026-01-31' }),
    '{\n    "status": "reviewed"',
    '"by" is missing.',
  ],
  [
    'a day that there is not',
    (s) => (s.review = { status: 'reviewed', by: 'An expert', on: '2026-02-30' }),
    '"2026-02-30"',
    '"on" is not written as it should be.',
  ],
])('says of %s where it is and what to do', (_, change, at, says) => {
  const text = loosely(change);
  const { scenario, problems } = checkScenario(text);
  expect(scenario).toBeUndefined();
  const ofShape = problems.filter(({ rule }) => rule === 'shape');
  for (const { remedy } of ofShape) expect(remedy).toMatch(/^[A-Z].+\.$/);
  const there = ofShape.filter(({ line, column }) => {
    const place = placeOf(text, at);
    return line === place.line && column === place.column;
  });
  expect(there.map(({ message, remedy }) => `${message} ${remedy}`).join('\n')).toContain(says);
});

test('a step without a type is told which there are', () => {
  const text = loosely((s) => delete reported(s).type);
  expect(checkScenario(text).problems).toMatchObject([
    {
      path: ['steps', 'reported', 'type'],
      message: '"type" is missing.',
      remedy: 'Use one of: scene, observe, order, report, ending.',
    },
  ]);
});

test.each(['toString', 'valueOf', 'toJSON'])(
  'an object with %s where there should be one of a few words',
  (name) => {
    const text = loosely((s) => {
      reported(s).type = { [name]: '' };
      s.language = { [name]: null };
    });
    expect(checkScenario(text).problems).toMatchObject([
      { path: ['language'], remedy: 'Use one of: en, fr, ar.' },
      { path: ['steps', 'reported', 'type'], remedy: 'Use one of: scene, observe, order, report, ending.' },
    ]);
  },
);

test.each(['null', '[]', '7', '"late-boarding"', 'true'])('the file %s is no scenario', (text) => {
  expect(checkScenario(text).problems).toMatchObject([
    { rule: 'shape', message: 'The file must be an object in { }.', line: 1, column: 1 },
  ]);
});

test('everything that is missing is told at once', () => {
  const { problems } = checkScenario('{}');
  expect(problems.map(({ path }) => path.join())).toEqual([
    'id',
    'title',
    'summary',
    'language',
    'minutes',
    'review',
    'objectives',
    'contentNote',
    'setting',
    'signs',
    'start',
    'steps',
  ]);
});

test('a very long list of mistakes is told like a short one', { timeout: 20_000 }, () => {
  const text = loosely((s) => (s.steps['row-41'].next = Array.from({ length: 130_000 }, () => 1)));
  expect(checkScenario(JSON.stringify(JSON.parse(text))).problems).toHaveLength(130_000);
});
