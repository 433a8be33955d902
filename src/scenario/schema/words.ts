/** The small parts that every shape is made of: names, texts and references to sources. */
import { z } from 'zod';

/** Names that outlive an edit: a learner's saved decisions and an auditor's rows refer to them. */
export const id = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens, such as tell-purser')
  .refine((name) => name !== 'constructor', 'the name "constructor" is taken, so use another one')
  .describe('A stable name in small letters, digits and hyphens.')
  .meta({ examples: ['tell-purser'] });

/** Text for a reader. @param max characters */
export const words = (what: string, max: number, example?: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .describe(what)
    .meta(example === undefined ? {} : { examples: [example] });

/** Where nothing can be stated without. */
export const neededSources = z
  .array(z.string().regex(/^S\d+$/, 'a source is S and a number, such as S45'))
  .min(1)
  .describe('Entries of modules/sources.json that carry every fact stated here.')
  .meta({ examples: [['S14', 'S61']] });

export const sources = neededSources.optional();

export const objective = z
  .string()
  .regex(/^LO\d+$/, 'an objective is LO and a number, such as LO3')
  .describe('The id of an objective in modules/course.json.')
  .meta({ examples: ['LO4'] });

export const language = z
  .enum(['en', 'fr', 'ar'])
  .describe('English, French or Arabic.')
  .meta({ examples: ['en'] });

/** Who has approved the content; until an expert has, the player says so. */
export const review = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('awaiting-expert').describe('No expert has approved this yet.') }),
    z.strictObject({
      status: z
        .literal('awaiting-native-expert')
        .describe('A translation that no expert who speaks the language from home has approved yet.'),
    }),
    z.strictObject({
      status: z.literal('reviewed').describe('An expert has approved this.'),
      by: words('Name and role of the reviewer.', 120, 'Dr A. Example, adviser on trafficking in persons'),
      on: z.iso
        .date()
        .describe('The day of the review.')
        .meta({ examples: ['2026-11-24'] }),
    }),
  ])
  .describe('Whether a subject-matter expert has approved the content.')
  .meta({ examples: [{ status: 'awaiting-expert' }] });
