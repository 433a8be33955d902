/** What a page of a module is made of. */
import { z } from 'zod';
import { id, neededSources, sources, words } from '../../scenario/schema/words.ts';
import { basis, statement } from './common.ts';
import { seatMap } from './seat-map.ts';

const condition = z
  .enum(['service-contact', 'no-service-contact'])
  .optional()
  .describe(
    'Show this only where the airline lets crew make ordinary service contact, or only where it does not.',
  )
  .meta({ examples: ['service-contact'] });

const text = z.strictObject({
  type: z.literal('text').describe('A paragraph.'),
  text: words('The paragraph.', 700, 'Smuggling is a service; trafficking exploits a person.'),
  if: condition,
  ...basis,
});

const list = z.strictObject({
  type: z.literal('list').describe('A list.'),
  items: z
    .array(statement)
    .min(1)
    .describe('The entries, top to bottom.')
    .meta({ examples: [[{ text: 'What did I see or hear myself?' }]] }),
});

const note = z.strictObject({
  type: z.literal('note').describe('A paragraph that is set off from the others.'),
  text: words('The paragraph.', 500, 'Your airline’s manual comes first.'),
  if: condition,
  ...basis,
});

const steps = z.strictObject({
  type: z.literal('steps').describe('What is done one after the other.'),
  items: z
    .array(statement.extend({ title: words('The step in a word or two.', 60, 'Tell the captain') }))
    .min(2)
    .max(10)
    .describe('The steps, in order.')
    .meta({ examples: [[{ title: 'Observe', text: 'Look on during service.' }]] }),
});

const terms = z.strictObject({
  type: z.literal('terms').describe('Terms with what they mean, to be opened one by one.'),
  items: z
    .array(statement.extend({ term: words('The term.', 60, 'Domestic servitude') }))
    .min(2)
    .max(12)
    .describe('The terms, top to bottom.')
    .meta({ examples: [[{ term: 'Debt', text: 'What is owed for the journey.' }]] }),
});

const pairs = z.strictObject({
  type: z
    .literal('pairs')
    .describe('Two columns held against each other: to do and not to do, to say and not to say.'),
  left: words('The heading of what is right.', 60, 'Say'),
  right: words('The heading of what is wrong.', 60, 'Don’t say'),
  items: z
    .array(
      z.strictObject({
        left: words('What is right.', 240, 'I am concerned'),
        right: words('What is wrong.', 240, 'I am sure'),
        ...basis,
      }),
    )
    .min(1)
    .max(12)
    .describe('The pairs, top to bottom.')
    .meta({ examples: [[{ left: 'I am concerned', right: 'I am sure' }]] }),
});

const signs = z.strictObject({
  type: z
    .literal('signs')
    .describe('Signs, each beside its harmless explanation and what makes it weigh more.'),
  items: z
    .array(
      z.strictObject({
        text: words('The sign.', 240, 'Somebody else holds a person’s passport.'),
        harmless: words('What else it can be.', 300, 'A parent, or the leader of a group.'),
        weighs: words('What makes it weigh more.', 300, 'An adult asks for it and is refused.'),
        ...basis,
      }),
    )
    .min(1)
    .max(8)
    .describe('The signs, top to bottom.')
    .meta({ examples: [[{ text: 'Another always answers.', harmless: 'Shyness.', weighs: 'Fear.' }]] }),
});

const caseBlock = z.strictObject({
  type: z.literal('case').describe('Something that has happened: the facts, then what follows from them.'),
  title: words('A heading.', 100, 'A mother on the way to a funeral'),
  text: z
    .array(words('A paragraph.', 600, 'In October 2021 police met a mother at the door.'))
    .min(1)
    .max(4)
    .describe('The facts.')
    .meta({ examples: [['In October 2021 police met a mother at the door.']] }),
  lesson: words(
    'What follows from it, shown when the learner has thought about it.',
    600,
    'Quiet is no sign.',
  ),
  sources,
});

const practice = z.strictObject({
  type: z.literal('practice').describe('A question to think about; it counts nothing.'),
  id: id.describe('A name for this question, of its own in this module.'),
  prompt: words('The question.', 400, 'Which of these do you pass on?'),
  options: z
    .array(
      z.strictObject({
        id: id.describe('A name for this answer, of its own in this question.'),
        text: words('The answer.', 240, 'What I heard her say'),
        right: z
          .boolean()
          .optional()
          .describe('Whether it is right.')
          .meta({ examples: [true] }),
        feedback: words('Why it is right or wrong.', 400, 'Words and a time can be passed on.'),
      }),
    )
    .min(2)
    .max(5)
    .describe('The answers on offer.')
    .meta({ examples: [[{ id: 'words', text: 'Her words', right: true, feedback: 'Yes.' }]] }),
  sources,
});

const chart = z.strictObject({
  type: z.literal('chart').describe('Bars, for what people would rather look at than read.'),
  title: words('What is shown, with the year.', 200, 'How people crossed official points, 2018'),
  unit: words('What the numbers count.', 60, '%'),
  bars: z
    .array(
      z.strictObject({
        label: words('What a bar stands for.', 80, 'Aeroplane'),
        value: z
          .number()
          .min(0)
          .describe('Its length.')
          .meta({ examples: [20] }),
      }),
    )
    .min(2)
    .max(8)
    .describe('The bars, top to bottom.')
    .meta({ examples: [[{ label: 'Aeroplane', value: 20 }]] }),
  reading: words(
    'What it tells, and what it does not.',
    400,
    'These are people who were helped; others are not known.',
  ),
  sources: neededSources,
});

const airline = z.strictObject({
  type: z.literal('airline').describe('Something of the airline’s own, from modules/airline.json.'),
  show: z
    .enum(['procedure', 'contacts', 'form', 'support', 'outreach'])
    .describe('What of it.')
    .meta({ examples: ['procedure'] }),
});

const countries = z.strictObject({
  type: z.literal('countries').describe('The country briefings of modules/countries.json, to choose from.'),
});

const hotlines = z.strictObject({
  type: z.literal('hotlines').describe('The contacts of modules/contacts.json, country by country.'),
});

export const block = z.discriminatedUnion('type', [
  text,
  list,
  note,
  steps,
  terms,
  pairs,
  signs,
  seatMap,
  caseBlock,
  practice,
  chart,
  airline,
  countries,
  hotlines,
]);

export type Block = z.infer<typeof block>;
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;
