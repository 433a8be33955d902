import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import type { Rule } from '../../../src/scenario/check/problem.ts';
import type { Observe, Scenario, Scene } from '../../../src/scenario/schema.ts';
import { choice, ending, observe, sampleScenario, scene } from '../sample-scenario.ts';
import { fileWith, placeOf } from './place.ts';

const boarding = ({ steps }: Scenario) => (steps['boarding'] as Scene).choices;
const galley = ({ steps }: Scenario) => (steps['galley'] as Scene).choices;
const row41 = ({ steps }: Scenario) => steps['row-41'] as Observe;

/** A kind of mistake, the change that makes it, the text that it is found at, and a part of what is said of it. */
type Mistake = [rule: Rule, name: string, change: (scenario: Scenario) => unknown, at: string, says: string];

test('a scenario without a mistake is given back as it was written', () => {
  expect(checkScenario(fileWith(() => undefined))).toEqual({ scenario: sampleScenario(), problems: [] });
});

test.each<Mistake>([
  ['unknown-step', 'in "start"', (s) => (s.start = 'bording'), '"bording"', 'Did you mean "boarding"?'],
  [
    'unknown-step',
    'after a choice',
    (s) => (boarding(s)[1]!.next = 'row-14'),
    '"row-14"',
    'Did you mean "row-41"?',
  ],
  [
    'unknown-step',
    'in a branch',
    (s) => (row41(s).next = [{ when: { noticed: 'papers-held' }, to: 'galley' }, { to: 'too-litle' }]),
    '"too-litle"',
    'Did you mean "too-little"?',
  ],
  [
    'unknown-step',
    'that has a name of JavaScript',
    (s) => (row41(s).next = 'hasownproperty'),
    '"hasownproperty"',
    'There is no step "hasownproperty".',
  ],
  [
    'unknown-sign',
    'in an observe step',
    (s) => row41(s).signs.push('papers-hold'),
    '"papers-hold"',
    'Did you mean "papers-held"?',
  ],
  [
    'unknown-sign',
    'brought to notice by a choice',
    (s) => (boarding(s)[0]!.notices = ['same-anser']),
    '"same-anser"',
    'Did you mean "same-answer"?',
  ],
  [
    'unknown-sign',
    'in the condition of a choice',
    (s) => (galley(s)[2]!.when = { any: [{ noticed: 'nobody-asked' }, { not: { noticed: 'papers-held' } }] }),
    '{\n            "any"',
    'There is no sign "nobody-asked".',
  ],
  [
    'unknown-choice',
    'in a condition',
    (s) => (galley(s)[1]!.when = { not: { chose: 'great' } }),
    '{\n            "not"',
    'Did you mean "greet"?',
  ],
  [
    'unknown-choice',
    'in the condition of a branch',
    (s) => (row41(s).next = [{ when: { chose: 'stay' }, to: 'galley' }, { to: 'too-little' }]),
    '{\n            "chose": "stay"',
    'There is no choice "stay".',
  ],
  [
    'duplicate-id',
    'of two choices in different steps',
    (s) => (galley(s)[2]!.id = 'greet'),
    '"greet",\n          "next": "too-little"',
    'The choice id "greet" is used more than once',
  ],
  [
    'duplicate-id',
    'of a sign listed twice in a step',
    (s) => (row41(s).signs = ['papers-held', 'mixed-family', 'papers-held']),
    '"papers-held"\n',
    'The sign "papers-held" is listed more than once',
  ],
  [
    'similar-id',
    'of two choices in one step',
    (s) => {
      galley(s)[0]!.id = 'part-969';
      galley(s)[2]!.id = 'part-1186';
    },
    '"part-1186"',
    'The ids "part-969" and "part-1186" have the same short form',
  ],
  [
    'unreachable-step',
    'that nothing leads to',
    (s) => (s.steps['crew-room'] = { ...ending('good'), title: 'Alone' }),
    '{\n      "type": "ending",\n      "phase": "arrival",\n      "title": "Alone"',
    'No path leads to the step "crew-room".',
  ],
  [
    'unreachable-step',
    'whose condition never holds',
    (s) => {
      row41(s).next = [{ when: { score: { atLeast: 100 } }, to: 'crew-room' }, { to: 'galley' }];
      s.steps['crew-room'] = { ...ending('good'), title: 'Alone' };
    },
    '{\n      "type": "ending",\n      "phase": "arrival",\n      "title": "Alone"',
    'No path leads to the step "crew-room".',
  ],
  [
    'dead-end',
    'with every choice under a condition',
    (s) => (s.steps['galley'] = { ...scene([galley(s)[1]!]), title: 'Stuck' }),
    '{\n      "type": "scene",\n      "phase": "boarding",\n      "title": "Stuck"',
    'A learner can come to the step "galley" and find no way on.',
  ],
  [
    'dead-end',
    'with every branch under a condition',
    (s) => {
      row41(s).next = [{ when: { noticed: 'papers-held' }, to: 'galley' }];
      row41(s).title = 'Stuck';
    },
    '{\n      "type": "observe"',
    'A learner can come to the step "row-41" and find no way on.',
  ],
  [
    'dead-end',
    'whose choices are all used up on the way round',
    (s) => {
      s.steps['galley'] = { ...scene([choice({ id: 'ask', next: 'galley' })]), title: 'Stuck' };
      boarding(s)[0]!.next = 'reported';
    },
    '{\n      "type": "scene",\n      "phase": "boarding",\n      "title": "Stuck"',
    'A learner can come to the step "galley" and find no way on.',
  ],
  [
    'endless-loop',
    'of looking again and again',
    (s) => (row41(s).next = [{ when: { noticed: 'papers-held' }, to: 'galley' }, { to: 'row-41' }]),
    '{\n      "type": "observe"',
    'The step "row-41" leads back to itself without a choice',
  ],
  [
    'no-good-ending',
    'since all of them do harm',
    (s) => Object.values(s.steps).forEach((step) => step.type === 'ending' && (step.outcome = 'harmful')),
    '{\n    "boarding": {',
    'No path earns points and comes to an ending without harm.',
  ],
  [
    'no-good-ending',
    'since nothing earns points',
    (s) => {
      for (const made of [...boarding(s), ...galley(s)]) made.score = 0;
      for (const sign of Object.values(s.signs)) sign.kind = 'ordinary';
      row41(s).next = 'galley';
      galley(s)[1]!.when = { chose: 'greet' };
    },
    '{\n    "boarding": {',
    'No path earns points',
  ],
])('%s %s', (rule, _, change, at, says) => {
  const text = fileWith(change);
  const { scenario, problems } = checkScenario(text);
  expect(scenario).toBeUndefined();
  expect(problems).toMatchObject([{ rule, ...placeOf(text, at) }]);
  const [problem] = problems;
  expect(`${problem!.message} ${problem!.remedy}`).toContain(says);
  expect(problem!.remedy).toMatch(/^[A-Z].+\.$/);
});

test('all mistakes of a kind are told at once, from the top of the file to its end', () => {
  const text = fileWith((s) => {
    s.start = 'bording';
    boarding(s)[1]!.next = 'row-14';
    row41(s).signs.push('papers-hold');
    galley(s)[1]!.when = { all: [{ chose: 'great' }, { noticed: 'same-anser' }] };
    galley(s)[2]!.id = 'greet';
  });
  const { problems } = checkScenario(text);
  expect(problems.map(({ rule }) => rule)).toEqual([
    'unknown-step',
    'unknown-step',
    'unknown-sign',
    'unknown-choice',
    'unknown-sign',
    'duplicate-id',
  ]);
  expect(problems.map(({ line }) => line)).toEqual(problems.map(({ line }) => line).sort((a, b) => a - b));
});

test('a loop that a choice leads out of is no endless one', () => {
  const text = fileWith((s) => {
    row41(s).next = [{ when: { noticed: 'papers-held' }, to: 'galley' }, { to: 'look-again' }];
    s.steps['look-again'] = scene([
      choice({ id: 'once-more', next: 'row-41' }),
      choice({ id: 'go-on', next: 'galley' }),
    ]);
  });
  expect(checkScenario(text).problems).toEqual([]);
});

test('an endless loop of several steps is told of each', () => {
  const text = fileWith((s) => {
    row41(s).next = [{ when: { noticed: 'papers-held' }, to: 'galley' }, { to: 'row-42' }];
    s.steps['row-42'] = observe({
      signs: ['papers-held', 'mixed-family'],
      next: [{ when: { score: { below: 3 } }, to: 'row-41' }, { to: 'too-little' }],
    });
  });
  expect(checkScenario(text).problems.map(({ rule, path }) => [rule, path.at(-1)])).toEqual([
    ['endless-loop', 'row-41'],
    ['endless-loop', 'row-42'],
  ]);
});
