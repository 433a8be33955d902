/** The shape of `content/course.json` inside a package: the course, and what the packager has worked out about it. */
import { z } from 'zod';
import { minutes } from './schema/common.ts';
import { airlineSchema, assessmentSchema, courseSchema, moduleSchema } from './schema.ts';
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

/** What modules show that stands in files of its own, by the names of those. */
export const dataNames = ['airline', 'countries', 'contacts'] as const;

const data = z.enum(dataNames);

export const packedCourseSchema = z.strictObject({
  standard: z.enum(standards).describe('Which run-time this package is made for; with "web", none.'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 over every content file; the same content has the same fingerprint.'),
  course: courseSchema.omit({ $schema: true, editions: true, languages: true }).extend({ id: packedId }),
  languages: z.array(language).min(1).describe('Those that it is there in, the one that it opens in first.'),
  left: z
    .array(z.string())
    .describe('Keys of the texts in here that have stayed in the language that they were written in.'),
  unreviewed: z
    .array(language)
    .describe('Languages into which something was translated that no native expert has reviewed yet.'),
  airline: airlineSchema
    .pick({ name: true, colours: true, logo: true })
    .optional()
    .describe('What the frame around every screen shows of the airline.'),
  documents: z.array(data).describe('Which data the course holds beside its parts.'),
  modules: z.array(
    moduleSchema.pick({ id: true, title: true, summary: true, minutes: true, language: true }).extend({
      pages: z.number().int().positive(),
      shows: z.array(data).describe('Which of these data its pages show.'),
    }),
  ),
  assessment: assessmentSchema
    .pick({ id: true, title: true, summary: true, language: true })
    .extend({
      minutes,
      objectives: z
        .array(objective)
        .describe('The objectives that its items test, in the order of the course.'),
    })
    .optional(),
  scenarios: z.array(
    scenarioSchema.pick({ id: true, title: true, summary: true, minutes: true, about: true }).extend({
      bestScore: z.number().int().positive().describe('The most points that any path earns.'),
      objectives: z
        .array(objective)
        .describe('The objectives of the course that its steps test, in the order of the course.'),
      language: language.describe('The language that it is written in.'),
    }),
  ),
});

export type Standard = (typeof standards)[number];
export type ScormStandard = (typeof scormStandards)[number];
export type DataName = (typeof dataNames)[number];
export type PackedCourse = z.infer<typeof packedCourseSchema>;
