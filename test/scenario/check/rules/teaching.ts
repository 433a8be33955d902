import type { Rule } from '../../../../src/scenario/check/problem.ts';
import type { Fixture } from './fixture.ts';

const words = (count: number): string => Array<string>(count).fill('go').join(' ');

/** Rules about what crew read, and are taught. */
export const teaching: Partial<Record<Rule, Fixture[]>> = {
  markup: [
    {
      broken: ({ scenario }) => (scenario.contentNote = 'Nobody is <b>hurt</b>.'),
      at: '"Nobody is <b>',
      says: 'an HTML tag, <b>',
      nearMiss: ({ scenario }) =>
        (scenario.contentNote =
          '5 < 6 > 4, R&D, a * b * c, [so] (see it), snake_case_name, #eyesopen, 2*3*4.'),
    },
    {
      in: 'module',
      broken: ({ module }) => (module.pages[1].title = '**Then** tell'),
      at: '"**Then**',
      says: 'Markdown emphasis, **Then**',
      nearMiss: ({ module }) => (module.pages[1].title = 'Then ** tell'),
    },
    {
      in: 'course',
      broken: ({ course }) => (course.summary = 'See [our page](https://example.com).'),
      at: '"See [our',
      says: 'a Markdown link',
      nearMiss: ({ course }) => (course.summary = 'See [our page] (https://example.com).'),
    },
    {
      in: 'sources',
      broken: ({ sources }) => (sources.S2.title = 'Look&nbsp;and see'),
      at: '"Look&nbsp;',
      says: 'an HTML entity, &nbsp;',
      nearMiss: ({ sources }) => (sources.S2.title = 'Look & see; R&D; then'),
    },
  ],
  'missing-feedback': [
    {
      broken: ({ scenario }) => delete scenario.steps['ask-again'].choices[1].feedback,
      at: '{\n          "id": "nod"',
      says: 'The choice "nod" has no feedback',
      nearMiss: ({ scenario }) => (scenario.steps['ask-again'].choices[1].feedback = 'So.'),
    },
  ],
  'missing-alt': [
    {
      broken: ({ scenario }) => delete scenario.steps['at-the-door'].picture.alt,
      at: '{\n        "view": "boarding-door"',
      says: 'Add "alt"',
      nearMiss: ({ scenario }) => delete scenario.steps['at-the-door'].picture,
    },
    {
      in: 'module',
      broken: ({ module }) => delete module.pages[0].picture.alt,
      at: '{\n        "view": "galley"',
      says: 'Add "alt"',
      nearMiss: ({ module }) => delete module.pages[0].picture,
    },
  ],
  'long-text': [
    {
      broken: ({ scenario }) =>
        (scenario.steps.warned.text = [words(100), { speaker: 'He', says: words(70) }]),
      at: '[\n        "go go',
      says: 'This text has 171 words',
      nearMiss: ({ scenario }) =>
        (scenario.steps.warned.text = [`${words(100)} – …`, { speaker: 'He', says: words(69) }]),
    },
  ],
  'short-time-limit': [
    {
      broken: ({ scenario }) => {
        scenario.steps['ask-again'].within.seconds = 20;
        scenario.steps['ask-again'].text = [words(26)];
      },
      at: '20,\n        "then"',
      says: 'Give at least 21 seconds',
      nearMiss: ({ scenario }) => {
        scenario.steps['ask-again'].within.seconds = 20;
        scenario.steps['ask-again'].text = [words(24)];
      },
    },
  ],
  'shown-in-order': [
    {
      broken: ({ scenario }) => {
        const { items } = scenario.steps['the-chain'];
        items.push(items.shift());
      },
      at: '[\n        {\n          "id": "own-notes"',
      says: 'in the right order already',
      nearMiss: ({ scenario }) => {
        const { items } = scenario.steps['the-chain'];
        items.splice(1, 0, items.shift());
      },
    },
  ],
  'longest-is-best': [
    {
      broken: ({ scenario: { steps } }) => {
        steps['in-the-aisle'].choices[0].text = 'Ask.';
        steps['in-the-galley'].choices[1].text = 'Accuse.';
        steps['ask-again'].choices[0].text = 'Go';
      },
      at: '{\n    "at-the-door": {',
      says: 'In 6 of the 6 scenes of this scenario that have one best choice, it is the longest.',
      nearMiss: ({ scenario: { steps } }) => {
        steps['in-the-aisle'].choices[0].text = 'Ask.';
        steps['in-the-galley'].choices[1].text = 'Accuse.';
        steps['ask-again'].choices[0].text = 'Off.';
      },
    },
  ],
  'same-place-is-best': [
    {
      broken: ({ scenario: { steps } }) => {
        for (const id of ['by-the-window', 'in-the-aisle', 'ask-again']) steps[id].choices.reverse();
      },
      at: '{\n    "at-the-door": {',
      says: 'it is number 1.',
      nearMiss: ({ scenario: { steps } }) => {
        for (const id of ['by-the-window', 'in-the-aisle']) steps[id].choices.reverse();
      },
    },
  ],
  'stereotype-as-indicator': [
    {
      broken: ({ scenario }) => (scenario.signs['keeps-phones'].text = 'A Nepali woman says nothing.'),
      at: '"A Nepali woman',
      says: '“Nepali woman” is about nationality',
      nearMiss: ({ scenario }) => (scenario.signs['keeps-phones'].text = 'He keeps her Nepali passport.'),
    },
    {
      broken: ({ scenario }) => (scenario.signs['from-afar'].kind = 'indicator'),
      at: '"They are Nepali workers."',
      says: 'set "kind" to "stereotype"',
      nearMiss: ({ scenario }) => {
        scenario.signs['from-afar'].kind = 'ordinary';
        scenario.signs['from-afar'].why = 'Nepali women travel alone, as anybody does.';
      },
    },
  ],
  'figure-without-source': [
    {
      broken: ({ scenario }) => delete scenario.signs['keeps-phones'].sources,
      at: '"More than 24 million',
      says: '“24 million” is a figure, and no source is cited for it. Add "sources" beside this text',
      nearMiss: ({ scenario }) => {
        delete scenario.signs['keeps-phones'].sources;
        scenario.signs['keeps-phones'].why =
          'At 21:05 the seven in rows 31 and 32 asked, the man of 24 first.';
      },
    },
    {
      broken: ({ scenario }) => (scenario.steps.warned.text = ['In 2019 this was made law.']),
      at: '"In 2019',
      says: '“In 2019” is a dated fact, and no source is cited for it. Leave it out here',
      nearMiss: ({ scenario }) => (scenario.steps.warned.text = ['Her passport was issued in 2019.']),
    },
    {
      in: 'module',
      broken: ({ module }) => (module.pages[1].blocks[0].text = 'Call 1916, or read Law 23-04.'),
      at: '"Call 1916',
      says: '“Law 23-04” is a law',
      nearMiss: ({ module }) => (module.pages[1].blocks[0].text = 'Call row 16, or read the law.'),
    },
  ],
  'stale-source': [
    {
      in: 'sources',
      broken: ({ sources }) => (sources.S1.checked = '2025-11-23'),
      at: '"2025-11-23"',
      says: 'last checked on 2025-11-23, more than 12 months ago',
      nearMiss: ({ sources }) => (sources.S1.checked = '2025-11-24'),
    },
    {
      in: 'sources',
      broken: ({ sources }) => delete sources.S1.checked,
      at: '{\n    "title": "A survey',
      says: '“Nine in a hundred” in modules/looking.json rests on the source "S1"',
      nearMiss: ({ sources }) => (sources.S2.checked = '1999-01-01'),
    },
    {
      in: 'sources',
      broken: ({ sources }) => (sources.S1.checked = '2026-11-25'),
      at: '"2026-11-25"',
      says: 'a day still to come',
      nearMiss: ({ sources }) => (sources.S1.checked = '2026-11-24'),
    },
  ],
};
