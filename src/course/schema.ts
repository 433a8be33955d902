/** The shapes of `modules/course.json`, `modules/<id>.json` and `modules/sources.json`. */
import { z } from 'zod';
import { review, scenarioSchema } from '../scenario/schema.ts';

const id = scenarioSchema.shape.id;
const words = (max: number) => z.string().trim().min(1).max(max);
const sources = z
  .array(z.string().regex(/^S\d+$/))
  .min(1)
  .optional();

export const courseSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    title: words(100),
    summary: words(400),
    language: scenarioSchema.shape.language,
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .describe('The version of the content, such as 1.0.0.'),
    passMark: z.number().int().min(1).max(100).describe('The score to pass, in percent.'),
    review,
    support: words(500).describe('Where crew who are shaken by the subject can turn.'),
    objectives: z.array(z.strictObject({ id: z.string().regex(/^LO\d+$/), text: words(300) })).min(1),
    parts: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('module'), id }),
          z.strictObject({ type: z.literal('scenario'), id }),
        ]),
      )
      .min(1)
      .describe('What the course is made of, in order.'),
  })
  .meta({ id: 'course', title: 'Crosscheck course' });

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: words(700), sources }),
  z.strictObject({
    type: z.literal('list'),
    items: z.array(z.strictObject({ text: words(400), sources })).min(1),
  }),
  z.strictObject({ type: z.literal('note'), text: words(500), sources }),
]);

export const moduleSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    title: words(100),
    summary: words(300),
    language: scenarioSchema.shape.language,
    minutes: z.number().int().min(1).max(60),
    review,
    pages: z
      .array(
        z.strictObject({
          id,
          title: words(100),
          picture: scenarioSchema.shape.steps.valueType.options[0].shape.picture,
          blocks: z.array(block).min(1).max(10),
        }),
      )
      .min(1)
      .max(60),
  })
  .meta({ id: 'module', title: 'Crosscheck module' });

export const sourcesSchema = z
  .record(
    z.string().regex(/^S\d+$/),
    z.strictObject({
      title: words(240),
      publisher: words(160),
      year: z.string().max(20).optional().describe('Left out where the source shows no date.'),
      address: words(300).optional(),
      extract: z.boolean().default(false).describe('True where only an extract or summary was read.'),
    }),
  )
  .meta({ id: 'sources', title: 'Crosscheck sources' });

export type Course = z.infer<typeof courseSchema>;
export type Part = Course['parts'][number];
export type Module = z.infer<typeof moduleSchema>;
export type Page = Module['pages'][number];
export type Sources = z.infer<typeof sourcesSchema>;
