/** The completion record: one row for one attempt of one learner at one course, wherever it was taken. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

const instant = z.iso
  .datetime({ precision: 3 })
  .describe('An instant in UTC, such as 2026-01-02T03:04:05.000Z.');

/** The columns, in the order in which a table and a CSV show them. The one source for the type and the column list. */
export const recordSchema = z.strictObject({
  record_id: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('What `recordId` makes of the attempt; the same attempt has the same id in every import.'),
  learner_id: z.string().min(1).describe('As the LMS writes it: leading zeros count.'),
  learner_name: z.string().describe('For display only; may be empty.'),
  course_id: z.string().min(1),
  course_title: z.string(),
  course_version: z.string().nullable(),
  content_fingerprint: z.string().nullable().describe('SHA-256 over the content that the learner saw.'),
  standard: z.string().nullable().describe('scorm12, scorm2004 or cmi5; null where the source does not say.'),
  attempt: z.int().positive().describe('Counted from 1.'),
  started_at: instant.nullable(),
  completed_at: instant.nullable(),
  last_activity_at: instant.nullable(),
  duration_seconds: z.int().nonnegative().nullable().describe('All sessions of the attempt together.'),
  completion: z.enum(['completed', 'incomplete', 'not_started', 'unknown']),
  success: z.enum(['passed', 'failed', 'unknown']),
  score_percent: z.number().min(-100).max(100).nullable().describe('0 is a score; null is none.'),
  source_system: z.string().min(1).describe('The LMS that the row is from.'),
  source_file: z.string().describe('The file that the row is from.'),
});

export type CompletionRecord = z.infer<typeof recordSchema>;

export const recordColumns = Object.keys(recordSchema.shape) as (keyof CompletionRecord)[];

/** What makes an attempt the same attempt. The two standards of one course are numbered apart, so they tell apart. */
export type AttemptKey = Pick<
  CompletionRecord,
  'source_system' | 'learner_id' | 'course_id' | 'standard' | 'attempt'
>;

/** @returns SHA-256 in 64 hex digits; different keys have different ids, whatever characters are in them. */
export function recordId(key: AttemptKey): string {
  const parts = [key.source_system, key.learner_id, key.course_id, key.standard, key.attempt];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
