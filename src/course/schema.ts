/** The shapes of `modules/course.json`, `modules/<id>.json` and `modules/sources.json`. */
import { z } from 'zod';
import { picture } from '../scenario/schema/prose.ts';
import { id, language, objective, review, sources, words } from '../scenario/schema/words.ts';

const $schema = (file: string) =>
  z
    .string()
    .optional()
    .describe('Where an editor finds this schema.')
    .meta({ examples: [`../dist/schema/${file}.schema.json`] });

const required = z
  .boolean()
  .optional()
  .describe('False where it is on offer, and the course can be completed without it.')
  .meta({ examples: [false] });

const part = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('module').describe('A briefing.'),
    id: id.describe('Its id: the name of its file in modules/.'),
    required,
  }),
  z.strictObject({
    type: z.literal('scenario').describe('A flight to play.'),
    id: id.describe('Its id: the name of its file in scenarios/.'),
    required,
  }),
]);

export const courseSchema = z
  .strictObject({
    $schema: $schema('course'),
    id: id.describe('A name for this course, which records refer to.').meta({ examples: ['cabin-signs'] }),
    title: words('The title.', 100, 'Trafficking in persons: recognise and report'),
    summary: words('One or two sentences for the course page.', 400, 'A short briefing, then a flight.'),
    language: language.describe('The language of the course.'),
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
    review,
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
  })
  .meta({ id: 'course', title: 'Crosscheck course' });

const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text').describe('A paragraph.'),
    text: words('The paragraph.', 700, 'Smuggling is a service; trafficking exploits a person.'),
    sources,
  }),
  z.strictObject({
    type: z.literal('list').describe('A list.'),
    items: z
      .array(z.strictObject({ text: words('One entry.', 400, 'What did I see or hear myself?'), sources }))
      .min(1)
      .describe('The entries, top to bottom.')
      .meta({ examples: [[{ text: 'What did I see or hear myself?' }]] }),
  }),
  z.strictObject({
    type: z.literal('note').describe('A paragraph that is set off from the others.'),
    text: words('The paragraph.', 500, 'Your airline’s manual comes first.'),
    sources,
  }),
]);

export const moduleSchema = z
  .strictObject({
    $schema: $schema('module'),
    id: id.describe('The name of this module, and of its file.').meta({ examples: ['briefing'] }),
    title: words('The title.', 100, 'The briefing'),
    summary: words('One or two sentences for the course page.', 300, 'How crew get it wrong.'),
    language: language.describe('The language of this module.'),
    minutes: z
      .number()
      .int()
      .min(1)
      .max(60)
      .describe('About how long it takes, in minutes.')
      .meta({ examples: [4] }),
    review,
    pages: z
      .array(
        z.strictObject({
          id: id.describe('A name for this page, of its own in this module.'),
          title: words('The heading.', 100, 'Whom you tell'),
          picture: picture.optional(),
          blocks: z
            .array(block)
            .min(1)
            .max(10)
            .describe('Texts, lists and notes, top to bottom.')
            .meta({ examples: [[{ type: 'note', text: 'Your airline’s manual comes first.' }]] }),
        }),
      )
      .min(1)
      .max(60)
      .describe('The pages, in order.')
      .meta({ examples: [[{ id: 'whom-you-tell', title: 'Whom you tell', blocks: [] }]] }),
  })
  .meta({ id: 'module', title: 'Crosscheck module' });

export const sourcesSchema = z
  .record(
    z.string().regex(/^S\d+$/, 'a source is S and a number, such as S45'),
    z.strictObject({
      title: words('Its title.', 240, 'Life under the kafala system'),
      publisher: words('Who has published it.', 160, 'Walk Free'),
      year: z
        .string()
        .max(20)
        .optional()
        .describe('When it was published. Leave it out where the source shows no date.')
        .meta({ examples: ['6 Dec 2017'] }),
      address: words('Where it is found.', 300, 'ecpat.org/un-and-icao').optional(),
      extract: z
        .boolean()
        .default(false)
        .describe('True where only an extract or summary was read.')
        .meta({ examples: [true] }),
      checked: z.iso
        .date()
        .optional()
        .describe(
          'The day on which somebody last made sure that the source says this, and that it still holds. A figure, a law or a telephone number needs it, and not more than 12 months ago.',
        )
        .meta({ examples: ['2026-11-24'] }),
    }),
  )
  .meta({ id: 'sources', title: 'Crosscheck sources' });

export type Course = z.infer<typeof courseSchema>;
export type Part = Course['parts'][number];
export type Module = z.infer<typeof moduleSchema>;
export type Page = Module['pages'][number];
export type Sources = z.infer<typeof sourcesSchema>;
