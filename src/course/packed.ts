/** The shape of `content/course.json` inside a package: the course, and what the packager has worked out about it. */
import { z } from 'zod';
import { courseSchema, moduleSchema } from './schema.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { language } from '../scenario/schema/words.ts';

export const standards = ['scorm12', 'scorm2004'] as const;

export const packedCourseSchema = z.strictObject({
  standard: z.enum(standards).describe('Which run-time the manifest of this package declares.'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 over every content file; the same content has the same fingerprint.'),
  course: courseSchema.omit({ $schema: true }),
  modules: z.array(
    moduleSchema
      .pick({ id: true, title: true, summary: true, minutes: true })
      .extend({ pages: z.number().int().positive() }),
  ),
  scenarios: z.array(
    scenarioSchema.pick({ id: true, title: true, summary: true, minutes: true }).extend({
      bestScore: z.number().int().positive().describe('The most points that any path earns.'),
      languages: z
        .array(language)
        .min(1)
        .describe(
          'The languages that it is there in: the one it is written in, then that of `content/scenarios/<id>.<language>.json`.',
        ),
      untranslated: z
        .array(z.enum(['title', 'summary']))
        .describe('What of the above is in the language it is written in, since no translation of it holds.'),
    }),
  ),
});

export type Standard = (typeof standards)[number];
export type PackedCourse = z.infer<typeof packedCourseSchema>;
