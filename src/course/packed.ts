/** The shape of `content/course.json` inside a package: the course, and what the packager has worked out about it. */
import { z } from 'zod';
import { courseSchema, moduleSchema } from './schema.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { language, objective } from '../scenario/schema/words.ts';

/** Those that the local LMS speaks too. */
export const scormStandards = ['scorm12', 'scorm2004'] as const;

export const standards = [...scormStandards, 'cmi5', 'web'] as const;

/** The id of a course, or of a course that is one part of another: both ids, with a hyphen between them. */
const packedId = z
  .string()
  .max(81)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');

export const packedCourseSchema = z.strictObject({
  standard: z.enum(standards).describe('Which run-time this package is made for; with "web", none.'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 over every content file; the same content has the same fingerprint.'),
  course: courseSchema.omit({ $schema: true }).extend({ id: packedId }),
  modules: z.array(
    moduleSchema
      .pick({ id: true, title: true, summary: true, minutes: true })
      .extend({ pages: z.number().int().positive() }),
  ),
  scenarios: z.array(
    scenarioSchema.pick({ id: true, title: true, summary: true, minutes: true }).extend({
      bestScore: z.number().int().positive().describe('The most points that any path earns.'),
      objectives: z
        .array(objective)
        .describe('The objectives of the course that its steps test, in the order of the course.'),
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
export type ScormStandard = (typeof scormStandards)[number];
export type PackedCourse = z.infer<typeof packedCourseSchema>;
