import type { Rule } from '../../../../src/scenario/check/problem.ts';
import { bank, briefings, contactsOf, question } from './documents.ts';
import type { Loose } from './course.ts';
import type { Fixture } from './fixture.ts';

/** The scenario with another name for one of its steps, wherever it is named. */
const withStep = (scenario: Loose, name: string): Loose =>
  JSON.parse(JSON.stringify(scenario).replaceAll('"warned"', `"${name}"`));

/** Rules about names that two have. */
export const unique: Partial<Record<Rule, Fixture[]>> = {
  'duplicate-id': [
    {
      broken: ({ scenario }) => (scenario.steps['last-door'].choices[1].id = 'nod'),
      at: '"nod",\n          "text": "Nothing at all."',
      says: 'The choice id "nod" is used more than once',
      nearMiss: ({ scenario }) => (scenario.steps['last-door'].choices[1].id = 'nod-too'),
    },
    {
      broken: ({ scenario }) => scenario.steps['look-round'].signs.push('from-afar'),
      at: '"from-afar"\n',
      says: 'The sign "from-afar" is named more than once',
      nearMiss: ({ scenario }) => scenario.steps['look-round'].signs.reverse(),
    },
    {
      broken: ({ scenario }) => (scenario.variants[1].id = 'in-front'),
      at: '"in-front"',
      nth: 2,
      says: 'The variant id "in-front"',
      nearMiss: ({ scenario }) => (scenario.variants[1].id = 'look-round'),
    },
    {
      broken: ({ scenario }) => (scenario.walks[1].name = 'Reports by the book'),
      at: '"Reports by the book"',
      nth: 2,
      says: 'Two walks are called',
      nearMiss: ({ scenario }) => (scenario.walks[1].name = 'Reports by the book, not'),
    },
    {
      broken: ({ scenario }) => (scenario.steps['the-chain'].sequence[1] = ['captain-told', 'own-notes']),
      at: '"own-notes"\n',
      says: '"sequence" names the item "own-notes" more than once',
      nearMiss: ({ scenario }) => (scenario.steps['the-chain'].sequence[0] = ['second-look', 'own-notes']),
    },
    {
      broken: ({ scenario }) => scenario.steps['the-chain'].items.push({ id: 'own-notes', text: 'Again.' }),
      at: '"own-notes",\n          "text": "Again."',
      says: 'The item "own-notes"',
      nearMiss: ({ scenario }) => (scenario.steps['the-chain'].items[2].text = 'You write notes.'),
    },
    {
      broken: ({ scenario }) => scenario.steps['written-report'].fields.push({ id: 'seen', label: 'Again' }),
      at: '"seen",\n          "label": "Again"',
      says: 'The field "seen"',
      nearMiss: ({ scenario }) => (scenario.steps['written-report'].fields[1].label = 'What was seen'),
    },
    {
      broken: ({ scenario }) => (scenario.steps['written-report'].entries[2].id = 'at-nine'),
      at: '"at-nine",\n          "kind": "assumption"',
      says: 'The entry "at-nine"',
      nearMiss: ({ scenario }) => (scenario.steps['written-report'].entries[2].id = 'seen'),
    },
    {
      in: 'course',
      broken: ({ course }) => course.parts.push({ type: 'module', id: 'looking' }),
      at: '"looking"\n',
      nth: 2,
      says: 'The part "looking"',
      nearMiss: ({ course }) => course.parts.reverse(),
    },
    {
      in: 'module',
      broken: ({ module }) => (module.pages[1].id = 'see-first'),
      at: '"see-first"',
      nth: 2,
      says: 'The id "see-first"',
      nearMiss: ({ module }) => (module.pages[1].title = 'See first'),
    },
    {
      in: 'module',
      broken: ({ module: { pages } }) => {
        pages[0].blocks.push(question('what-now'));
        pages[1].blocks.push(question('what-now'));
      },
      at: '"what-now"',
      nth: 2,
      says: 'The id "what-now"',
      nearMiss: ({ module: { pages } }) => {
        pages[0].blocks.push(question('what-now'));
        pages[1].blocks.push(question('and-now'));
      },
    },
    {
      in: 'assessment',
      broken: (course) => (course.assessment = bank('ask-twice', 'look-first', 'ask-twice')),
      at: '"ask-twice"',
      nth: 2,
      says: 'The id "ask-twice"',
      nearMiss: (course) => (course.assessment = bank('ask-twice', 'look-first', 'ask-once')),
    },
    {
      in: 'assessment',
      broken: (course) => {
        course.assessment = bank('ask-twice', 'look-first', 'ask-once');
        course.assessment.items[1].options[2].id = 'no';
      },
      at: '"no"',
      nth: 3,
      says: 'The id "no"',
      nearMiss: (course) => {
        course.assessment = bank('ask-twice', 'look-first', 'ask-once');
        course.assessment.items[1].options[2].id = 'look-first';
      },
    },
    {
      in: 'countries',
      broken: (course) => (course.countries = briefings('algeria', 'algeria')),
      at: '"algeria"',
      nth: 2,
      says: 'The id "algeria"',
      nearMiss: (course) => (course.countries = briefings('algeria', 'albania')),
    },
    {
      in: 'contacts',
      broken: (course) => (course.contacts = contactsOf('algeria', 'the-line', 'the-line')),
      at: '"the-line"',
      nth: 2,
      says: 'The id "the-line"',
      nearMiss: (course) => (course.contacts = contactsOf('algeria', 'the-line', 'another-line')),
    },
  ],
  'taken-id': [
    {
      broken: (course) => (course.scenario = withStep(course.scenario, 'skipped')),
      at: '"skipped": {',
      says: 'The step "skipped" would have the same id in the record',
      nearMiss: (course) => (course.scenario = withStep(course.scenario, 'skipped-it')),
    },
    {
      in: 'assessment',
      broken: (course) => (course.assessment = bank('supervisor-review', 'look-first', 'ask-once')),
      at: '"supervisor-review"',
      says: 'Give the item another id',
      nearMiss: (course) => (course.assessment = bank('supervisor', 'look-first', 'ask-once')),
    },
  ],
  'similar-id': [
    {
      broken: ({ scenario }) => {
        const [facts, verdict] = scenario.steps['in-the-galley'].choices;
        [facts.id, verdict.id] = ['part-969', 'part-1186'];
        scenario.walks[0].decisions[3]['in-the-galley'] = 'part-969';
      },
      at: '"part-1186"',
      says: 'The ids "part-969" and "part-1186"',
      nearMiss: ({ scenario }) => {
        scenario.steps['in-the-galley'].choices[1].id = 'part-969';
        scenario.steps['last-door'].choices[1].id = 'part-1186';
      },
    },
    {
      broken: ({ scenario }) => {
        [scenario.variants[0].id, scenario.variants[1].id] = ['part-969', 'part-1186'];
      },
      at: '"part-1186"',
      says: 'The ids "part-969" and "part-1186"',
      nearMiss: ({ scenario }) => (scenario.variants[1].id = 'part-1186'),
    },
  ],
};
