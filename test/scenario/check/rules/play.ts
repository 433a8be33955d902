import type { Rule } from '../../../../src/scenario/check/problem.ts';
import type { Loose } from './course.ts';
import { stepCalled, unchanged, type Fixture } from './fixture.ts';

/** A scene whose choices lead back to it until the last one leads on. */
export function hub(name: string, next: string): Loose {
  const choices = Array.from({ length: 6 }, (_, i) => ({
    id: `${name}-${i}`,
    text: 'Do it.',
    feedback: 'Done.',
    outcome: 'good',
    next: i === 0 ? next : name,
  }));
  return { type: 'scene', phase: 'arrival', title: name, text: ['Again.'], prompt: 'And now?', choices };
}

/** Puts four such scenes before the last one. @param back whether one can come back to the first of them */
function goRound(scenario: Loose, back: boolean): void {
  const count = 4;
  delete scenario.walks;
  scenario.steps['written-report'].next = 'hub-0';
  for (let i = 0; i < count; i++) {
    const next = i + 1 < count ? `hub-${i + 1}` : 'hub-end';
    scenario.steps[`hub-${i}`] = hub(`hub-${i}`, next);
  }
  scenario.steps['hub-end'] = hub('hub-end', back ? 'hub-0' : 'last-door');
  scenario.steps['hub-end'].choices[1].next = 'last-door';
}

/** Rules about a scenario as it is played. */
export const play: Partial<Record<Rule, Fixture[]>> = {
  'about-ending': [
    {
      broken: ({ scenario }) => (scenario.about = { who: 'A woman', report: 'not-due' }),
      at: 'true',
      says: 'no report is due',
      nearMiss: ({ scenario }) => {
        scenario.about = { who: 'A woman', report: 'not-due' };
        scenario.steps['passed-on'].outcome = 'acceptable';
        delete scenario.walks;
      },
    },
  ],
  'unreachable-step': [
    {
      broken: ({ scenario }) => (scenario.steps.alone = { ...scenario.steps.warned, title: 'Alone' }),
      at: stepCalled('ending', 'arrival', 'Alone'),
      says: 'No path leads to the step "alone".',
      nearMiss: ({ scenario }) => {
        scenario.steps.alone = { ...scenario.steps.warned, title: 'Alone' };
        scenario.steps['last-door'].choices[1].next = 'alone';
      },
    },
  ],
  'dead-end': [
    {
      broken: ({ scenario }) =>
        scenario.steps['by-the-window'].choices.forEach(
          (choice: Loose) => (choice.when = { chose: 'welcome' }),
        ),
      at: stepCalled('scene', 'cruise', 'By the window'),
      says: 'find no way on',
      nearMiss: ({ scenario }) => (scenario.steps['by-the-window'].choices[0].when = { chose: 'welcome' }),
    },
    {
      broken: ({ scenario }) => (scenario.steps['look-round'].next[1].when = { chose: 'welcome' }),
      at: stepCalled('observe', 'climb', 'A look round'),
      says: 'find no way on',
      nearMiss: ({ scenario }) =>
        scenario.steps['look-round'].next.splice(1, 0, { when: { chose: 'wave-on' }, to: 'by-the-window' }),
    },
    {
      broken: ({ scenario: { steps } }) => {
        const [only] = steps['by-the-window'].choices;
        steps['by-the-window'].choices = [only];
        only.next = [{ when: { chose: 'welcome' }, to: 'uneventful' }, { to: 'look-round' }];
      },
      at: stepCalled('scene', 'cruise', 'By the window'),
      says: 'find no way on',
      nearMiss: ({ scenario: { steps } }) => {
        steps['by-the-window'].choices[0].next = [
          { when: { chose: 'welcome' }, to: 'uneventful' },
          { to: 'look-round' },
        ];
      },
    },
  ],
  'endless-loop': [
    {
      broken: ({ scenario }) => (scenario.steps['look-round'].next[1].to = 'look-round'),
      at: stepCalled('observe', 'climb', 'A look round'),
      says: 'leads back to itself without a choice',
      nearMiss: ({ scenario }) => (scenario.steps['by-the-window'].choices[0].next = 'look-round'),
    },
  ],
  'no-way-out': [
    {
      broken: ({ scenario }) => {
        for (const choice of scenario.steps['by-the-window'].choices) choice.next = 'by-the-window';
        delete scenario.steps.uneventful;
      },
      at: stepCalled('scene', 'cruise', 'By the window'),
      says: 'never to an ending',
      nearMiss: ({ scenario }) => (scenario.steps['by-the-window'].choices[0].next = 'by-the-window'),
    },
  ],
  'condition-never': [
    {
      broken: ({ scenario }) =>
        (scenario.steps['in-the-galley'].choices[1].when = { score: { atLeast: 100 } }),
      at: '{\n            "score"',
      says: 'never holds',
      nearMiss: ({ scenario }) =>
        (scenario.steps['in-the-galley'].choices[1].when = { score: { atLeast: 5 } }),
    },
  ],
  'condition-always': [
    {
      broken: ({ scenario }) =>
        (scenario.steps['in-the-galley'].choices[1].when = { not: { chose: 'goodbye' } }),
      at: '{\n            "not"',
      says: 'holds on every path',
      nearMiss: ({ scenario }) =>
        (scenario.steps['in-the-galley'].choices[1].when = { not: { chose: 'welcome' } }),
    },
  ],
  'harmful-to-best': [
    {
      broken: ({ scenario }) =>
        (scenario.steps['in-the-aisle'].choices[0].next = [
          { when: { not: { chose: 'welcome' } }, to: 'warned' },
          { to: 'in-the-galley' },
        ]),
      at: '[\n            {\n              "when"',
      says: 'The choice "confront" is harmful',
      nearMiss: ({ scenario: { steps } }) => {
        steps.hushed = { ...steps.warned, outcome: 'acceptable' };
        steps['in-the-aisle'].choices[0].next = [
          { when: { not: { chose: 'welcome' } }, to: 'warned' },
          { to: 'hushed' },
        ];
      },
    },
  ],
  'too-many-states': [
    {
      broken: ({ scenario }) => goRound(scenario, true),
      at: stepCalled('scene', 'arrival', 'hub-end'),
      says: 'not every path can be looked at',
      nearMiss: ({ scenario }) => goRound(scenario, false),
    },
  ],
  'no-good-ending': [
    {
      broken: ({ scenario }) => {
        delete scenario.walks;
        scenario.steps['passed-on'].outcome = scenario.steps.uneventful.outcome = 'harmful';
      },
      at: '{\n    "at-the-door": {',
      says: 'No path earns points and comes to an ending without harm.',
      nearMiss: ({ scenario }) => {
        delete scenario.walks;
        scenario.steps['passed-on'].outcome = 'acceptable';
        scenario.steps.uneventful.outcome = 'harmful';
      },
    },
  ],
  walk: [
    {
      broken: ({ scenario }) => (scenario.walks[0].score = 17),
      at: '17',
      says: 'The walk “Reports by the book” earns 18 points, not 17.',
      nearMiss: ({ scenario }) => {
        scenario.walks[0].decisions[7]['last-door'] = 'nothing';
        scenario.walks[0].score = 17;
      },
    },
    {
      broken: ({ scenario }) => (scenario.walks[0].outcome = 'acceptable'),
      at: '"acceptable",\n      "score": 18',
      says: 'has the outcome "good", not "acceptable"',
      nearMiss: unchanged,
    },
    {
      broken: ({ scenario }) => (scenario.walks[0].ends = 'uneventful'),
      at: '"uneventful",\n      "outcome": "good",\n      "score"',
      says: 'ends at "passed-on", not at "uneventful"',
      nearMiss: unchanged,
    },
    {
      broken: ({ scenario }) => scenario.walks[0].decisions.pop(),
      at: '"passed-on",\n      "outcome": "good",\n      "score"',
      says: 'stops at the step "last-door"',
      nearMiss: unchanged,
    },
    {
      broken: ({ scenario }) => (scenario.walks[1].decisions[2] = { 'in-the-galley': 'say-facts' }),
      at: '{\n          "in-the-galley": "say-facts"',
      nth: 2,
      says: 'stops at decision 3: the learner is at the step "in-the-aisle"',
      nearMiss: unchanged,
    },
    {
      broken: ({ scenario }) => (scenario.walks[1].decisions[2] = { 'in-the-aisle': 'nod' }),
      at: '{\n          "in-the-aisle": "nod"',
      says: 'what it decides at "in-the-aisle" can\'t be decided there',
      nearMiss: ({ scenario }) => (scenario.walks[0].decisions[1]['look-round'] = ['keeps-phones']),
    },
  ],
};
