import type { Rule } from '../../../../src/scenario/check/problem.ts';
import { stepCalled, unchanged, type Fixture } from './fixture.ts';

/** Rules about the form of a scenario file and the names in it. */
export const names: Partial<Record<Rule, Fixture[]>> = {
  syntax: [
    {
      broken: unchanged,
      brokenText: (text) => text.replace('"language": "en",', '"language": "en"'),
      at: '"minutes"',
      says: 'not valid JSON',
      nearMiss: ({ scenario }) => (scenario.summary = 'A comma, a "quotation" mark, a \\ and a }.'),
    },
  ],
  shape: [
    {
      broken: ({ scenario }) => (scenario.minutes = '5'),
      at: '"5"',
      says: '"minutes" must be a number.',
      nearMiss: ({ scenario }) => (scenario.minutes = 1),
    },
    {
      broken: ({ scenario }) => delete scenario.steps.warned.outcome,
      at: stepCalled('ending', 'arrival', 'Warned'),
      says: '"outcome" is missing.',
      nearMiss: ({ scenario }) => delete scenario.steps['look-round'].picture,
    },
    {
      broken: ({ scenario }) => delete scenario.steps.warned.debrief,
      at: stepCalled('ending', 'arrival', 'Warned'),
      says: '"debrief" is missing.',
      nearMiss: ({ scenario }) => (scenario.steps.warned.debrief[0].heading = 'H'),
    },
    {
      broken: ({ scenario }) => (scenario.sumary = 'Again.'),
      at: '"sumary"',
      says: '"sumary" does not belong here.',
      nearMiss: ({ scenario }) => (scenario.$schema = '../dist/schema/scenario.schema.json'),
    },
    {
      in: 'sources',
      broken: ({ sources }) => (sources.S1.checked = '1 March 2026'),
      at: '"1 March 2026"',
      says: '"checked" is not written as it should be.',
      nearMiss: ({ sources }) => (sources.S1.year = '1 March 2026'),
    },
  ],
  'unknown-step': [
    {
      broken: ({ scenario }) => (scenario.start = 'at-the-dor'),
      at: '"at-the-dor"',
      says: 'Did you mean "at-the-door"?',
      nearMiss: unchanged,
    },
    {
      broken: ({ scenario }) => (scenario.steps['look-round'].next[1].to = 'by-the-windows'),
      at: '"by-the-windows"',
      says: 'Did you mean "by-the-window"?',
      nearMiss: ({ scenario }) => (scenario.steps['look-round'].next[0].to = 'in-the-aisle'),
    },
    {
      broken: ({ scenario }) => (scenario.walks[1].decisions[2] = { 'in-the-isle': 'confront' }),
      at: '"in-the-isle"',
      says: 'Did you mean "in-the-aisle"?',
      nearMiss: ({ scenario }) => (scenario.walks[1].name = 'In the isle'),
    },
    {
      broken: ({ scenario }) => (scenario.walks[1].ends = 'warnd'),
      at: '"warnd"',
      says: 'Did you mean "warned"?',
      nearMiss: ({ scenario }) => (scenario.steps.warned.title = 'Warnd'),
    },
  ],
  'unknown-sign': [
    {
      broken: ({ scenario }) => scenario.steps['look-round'].signs.push('keeps-phone'),
      at: '"keeps-phone"',
      says: 'Did you mean "keeps-phones"?',
      nearMiss: ({ scenario }) => scenario.steps['look-round'].signs.pop(),
    },
    {
      broken: ({ scenario }) => (scenario.steps['at-the-door'].choices[0].notices = ['sleeps']),
      at: '"sleeps"',
      says: 'There is no sign "sleeps".',
      nearMiss: ({ scenario }) => (scenario.steps['at-the-door'].choices[0].notices = ['sleeps-early']),
    },
    {
      broken: ({ scenario }) =>
        (scenario.steps['look-round'].text[1].when = {
          any: [{ chose: 'welcome' }, { not: { noticed: 'x' } }],
        }),
      at: '"x"',
      says: 'There is no sign "x".',
      nearMiss: ({ scenario }) =>
        (scenario.steps['by-the-window'].text = [{ text: 'Calm.', when: { not: { chose: 'welcome' } } }]),
    },
  ],
  'unknown-choice': [
    {
      broken: ({ scenario }) => (scenario.steps['look-round'].text[1].when.chose = 'welcomes'),
      at: '"welcomes"',
      says: 'Did you mean "welcome"?',
      nearMiss: ({ scenario }) => (scenario.steps['look-round'].text[1].when.chose = 'wave-on'),
    },
    {
      broken: ({ scenario }) => (scenario.steps['ask-again'].within.then = 'goodbye'),
      at: '"goodbye"',
      says: 'There is no choice "goodbye" in this scene.',
      nearMiss: ({ scenario }) => (scenario.steps['ask-again'].within.then = 'nod'),
    },
  ],
  'unknown-item': [
    {
      broken: ({ scenario }) => scenario.steps['the-chain'].sequence.push('captain-tld'),
      at: '"captain-tld"',
      says: 'Did you mean "captain-told"?',
      nearMiss: ({ scenario }) => {
        scenario.steps['the-chain'].sequence.push('write-it');
        scenario.steps['the-chain'].items.unshift({ id: 'write-it', text: 'Write it up.' });
        delete scenario.walks;
      },
    },
  ],
  'unknown-entry': [
    {
      broken: ({ scenario }) => (scenario.walks[0].decisions[6]['written-report'] = { 'held-phone': 'seen' }),
      at: '"held-phone"',
      says: 'Did you mean "held-phones"?',
      nearMiss: ({ scenario }) => {
        scenario.walks[0].decisions[6]['written-report'] = { 'held-phones': 'when' };
        scenario.walks[0].score = 15;
      },
    },
  ],
  'unknown-field': [
    {
      broken: ({ scenario }) => (scenario.steps['written-report'].entries[0].field = 'sen'),
      at: '"sen"',
      says: 'Did you mean "seen"?',
      nearMiss: ({ scenario }) => {
        scenario.steps['written-report'].entries[0].field = 'when';
        scenario.walks[0].score = 17;
      },
    },
  ],
  'unknown-detail': [
    {
      broken: ({ scenario }) => (scenario.steps['in-the-galley'].text = ['{senor} draws the curtain.']),
      at: '"{senor} draws',
      says: 'Did you mean "senior"?',
      nearMiss: ({ scenario }) => (scenario.steps['in-the-galley'].text = ['Leila :-} draws the {curtain.']),
    },
    {
      broken: ({ scenario }) => (scenario.steps['in-the-galley'].text = ['{Senior} draws the curtain.']),
      at: '"{Senior} draws',
      says: 'Did you mean "senior"?',
      nearMiss: ({ scenario }) => (scenario.steps['in-the-galley'].text = ['{senior}! {senior}!']),
    },
    {
      broken: ({ scenario }) => (scenario.variants[1].details.senior = '{seat}'),
      at: '"{seat}",\n        "seat": "41C"',
      says: 'one detail can’t refer to another',
      nearMiss: ({ scenario }) => (scenario.variants[1].details.senior = 'seat'),
    },
    {
      broken: ({ scenario }) => (scenario.summary = 'A night with {senior}.'),
      at: '"A night with {senior}."',
      says: 'before a variant is picked',
      nearMiss: ({ scenario }) => (scenario.contentNote = 'A night with {senior}.'),
    },
  ],
  'missing-detail': [
    {
      broken: ({ scenario }) => delete scenario.variants[1].details.seat,
      at: '{\n        "senior": "Mariam"',
      says: 'The variant "at-the-back" lacks the detail "seat"',
      nearMiss: ({ scenario }) => (scenario.variants[1].details.seat = '12C'),
    },
  ],
  'incomplete-sequence': [
    {
      broken: ({ scenario }) => (scenario.steps['the-chain'].sequence = ['own-notes', 'captain-told']),
      at: '[\n        "own-notes",\n        "captain-told"',
      says: '"sequence" leaves out the item "second-look".',
      nearMiss: ({ scenario }) =>
        (scenario.steps['the-chain'].sequence = ['own-notes', 'second-look', 'captain-told']),
    },
  ],
  'time-limit-choice': [
    {
      broken: ({ scenario }) => (scenario.steps['ask-again'].choices[0].when = { chose: 'welcome' }),
      at: '"look-away"\n',
      says: 'it has a condition',
      nearMiss: ({ scenario }) => (scenario.steps['ask-again'].choices[1].when = { chose: 'welcome' }),
    },
    {
      broken: ({ scenario }) => (scenario.steps['ask-again'].choices[0].next = 'in-the-galley'),
      at: '"look-away"\n',
      says: 'a learner can come back here after it',
      nearMiss: ({ scenario }) => {
        delete scenario.walks;
        scenario.steps['ask-again'].choices[1].next = 'in-the-galley';
      },
    },
  ],
};
