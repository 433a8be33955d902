import { z } from 'zod';
import { id, language, objective, words } from '../../scenario/schema/words.ts';
import { document } from './common.ts';

const required = z
  .boolean()
  .optional()
  .describe('False where it is on offer, and the course can be completed without it.')
  .meta({ examples: [false] });

const module = z.strictObject({
  type: z.literal('module').describe('A briefing.'),
  id: id.describe('Its id: the name of its file in modules/.'),
  required,
});

const scenario = z.strictObject({
  type: z.literal('scenario').describe('A flight to play.'),
  id: id.describe('Its id: the name of its file in scenarios/.'),
  required,
});

const assessment = z.strictObject({
  type: z.literal('assessment').describe('A test, drawn from the bank of items.'),
  id: z.literal('assessment').describe('The bank of items, modules/assessment.json.'),
  required,
  draw: z
    .number()
    .int()
    .min(1)
    .max(60)
    .describe('How many items are drawn for each learner.')
    .meta({ examples: [18] }),
  attempts: z
    .number()
    .int()
    .min(1)
    .max(10)
    .optional()
    .describe('How often a learner may take it. Leave it out for no limit, as in practice.')
    .meta({ examples: [2] }),
});

const part = z.discriminatedUnion('type', [module, scenario, assessment]);

const rotation = z.strictObject({
  type: z.literal('rotation').describe('Flights that change from year to year.'),
  scenarios: z
    .array(z.array(id).min(1).max(6))
    .min(2)
    .describe('Lists of scenarios, one of which is played each year, in turn.')
    .meta({
      examples: [
        [
          ['two-brothers', 'late-bag'],
          ['window-seat', 'night-train'],
        ],
      ],
    }),
});

const edition = z.strictObject({
  id: id
    .describe('A short name, which becomes part of the id of the course.')
    .meta({ examples: ['recurrent'] }),
  title: words('Its title.', 100, 'Recognise and report: once a year'),
  summary: words('One or two sentences for the course page.', 400, 'Two new flights, and a short test.'),
  parts: z
    .array(z.discriminatedUnion('type', [module, scenario, assessment, rotation]))
    .min(1)
    .describe('What it is made of, in order.')
    .meta({ examples: [[{ type: 'module', id: 'what-changed' }]] }),
});

export const courseSchema = z
  .strictObject({
    ...document('course'),
    id: id.describe('A name for this course, which records refer to.').meta({ examples: ['cabin-signs'] }),
    title: words('The title.', 100, 'Trafficking in persons: recognise and report'),
    summary: words('One or two sentences for the course page.', 400, 'A short briefing, then a flight.'),
    language: language.describe(
      'The language of the course, in which it opens where a learner asks for no other.',
    ),
    languages: z
      .array(language)
      .min(1)
      .optional()
      .describe('Every language that it can be taken in. Only its own where this is left out.')
      .meta({ examples: [['en', 'fr', 'ar']] }),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers, such as 1.0.0')
      .describe('The version of the content.')
      .meta({ examples: ['1.0.0'] }),
    passMark: z
      .number()
      .int()
      .min(1)
      .max(100)
      .describe('The score to pass, in percent.')
      .meta({ examples: [80] }),
    attempts: z
      .number()
      .int()
      .min(1)
      .max(31)
      .optional()
      .describe('How often a learner may play each scenario for the record. Leave it out for no limit.')
      .meta({ examples: [2] }),
    support: words(
      'Where crew who are shaken by the subject can turn.',
      500,
      'Talk to your airline’s peer support.',
    ),
    objectives: z
      .array(
        z.strictObject({
          id: objective.describe('A short name: LO and a number.'),
          text: words('What crew can do afterwards.', 300, 'Reject suspicion that rests on a stereotype.'),
        }),
      )
      .min(1)
      .describe('What the course is for.')
      .meta({ examples: [[{ id: 'LO4', text: 'Reject suspicion that rests on a stereotype.' }]] }),
    parts: z
      .array(part)
      .min(1)
      .describe('What the course is made of, in order.')
      .meta({ examples: [[{ type: 'module', id: 'briefing' }]] }),
    editions: z
      .array(edition)
      .optional()
      .describe('Other courses of the same content: for the years after, or for the months between.')
      .meta({
        examples: [
          [
            {
              id: 'booster',
              title: 'Five minutes',
              summary: 'A reminder.',
              parts: [{ type: 'module', id: 'briefing' }],
            },
          ],
        ],
      }),
  })
  .meta({ id: 'course', title: 'Crosscheck course' });

export type Course = z.infer<typeof courseSchema>;
export type Part = Course['parts'][number];
export type AssessmentPart = z.infer<typeof assessment>;
export type Edition = z.infer<typeof edition>;
