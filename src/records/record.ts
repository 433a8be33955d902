/** The completion record: one row for one attempt of one learner at one course, wherever it was taken. */
import { hash } from 'node:crypto';
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
  person_id: z
    .string()
    .min(1)
    .describe('Who the learner is by the roster; the learner id itself where no roster knows them.'),
  learner_id: z.string().min(1).describe('As the LMS writes it: leading zeros count.'),
  learner_id_type: z.enum(['staff_number', 'email', 'guid', 'username', 'unknown']),
  learner_name: z.string().describe('For display only; may be empty.'),
  course_id: z.string().min(1),
  course_title: z.string(),
  course_version: z.string().nullable(),
  content_fingerprint: z.string().nullable().describe('SHA-256 over the content that the learner saw.'),
  standard: z.string().nullable().describe('scorm12, scorm2004 or cmi5; null where the source does not say.'),
  attempt: z.int().nonnegative().describe('Counted from 1; 0 where the source does not count attempts.'),
  occurrence: z
    .string()
    .describe('Tells attempts apart that are not counted, such as by when each was registered; else empty.'),
  registered_at: instant.nullable(),
  started_at: instant.nullable(),
  completed_at: instant.nullable(),
  last_activity_at: instant.nullable(),
  valid_until: instant.nullable().describe('Where the LMS itself says when the completion expires.'),
  duration_seconds: z.int().nonnegative().nullable().describe('All sessions of the attempt together.'),
  completion: z.enum(['completed', 'incomplete', 'not_started', 'unknown']),
  success: z.enum(['passed', 'failed', 'unknown']),
  score_percent: z.number().min(-100).max(100).nullable().describe('0 is a score; null is none.'),
  credit: z
    .enum(['credit', 'waived', 'exempt', 'external'])
    .describe('Only `credit` is training that was taken; who was let off has not been trained.'),
  source_system: z.string().min(1).describe('The LMS that the row is from.'),
  source_file: z.string().describe('The file that the row is from.'),
  source_row: z.int().positive().nullable().describe('The line of the file, counted from 1.'),
  import_id: z.string().nullable().describe('The import that brought it; null from the local LMS.'),
  original: z
    .string()
    .nullable()
    .describe(
      'JSON: by column, the text of the source where it was read by a rule, such as a date, and the rule.',
    ),
  warnings: z.string().nullable().describe('JSON: sentences on what was assumed in reading the row.'),
  row_hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('What `rowHash` makes of what the record says.'),
});

export type CompletionRecord = z.infer<typeof recordSchema>;

export const recordColumns = Object.keys(recordSchema.shape) as (keyof CompletionRecord)[];

/** What makes an attempt the same attempt. The two standards of one course are numbered apart, so they tell apart. */
export type AttemptKey = Pick<
  CompletionRecord,
  'source_system' | 'learner_id' | 'course_id' | 'standard' | 'attempt' | 'occurrence'
>;

/** @returns SHA-256 in 64 hex digits; different keys have different ids, whatever characters are in them. */
export function recordId(key: AttemptKey): string {
  const parts = [key.source_system, key.learner_id, key.course_id, key.standard, key.attempt];
  return sha256(JSON.stringify(key.occurrence === '' ? parts : [...parts, key.occurrence]));
}

/** Columns on where a record is from and how it is told, rather than on the attempt itself. */
const besides = [
  'record_id',
  'person_id',
  'source_file',
  'source_row',
  'import_id',
  'original',
  'warnings',
  'row_hash',
];
const hashed = recordColumns.filter((column) => !besides.includes(column));

/** What an attempt is, before what follows from it is added. */
export type Attempt = Omit<CompletionRecord, 'record_id' | 'row_hash'>;

/** @returns SHA-256 in 64 hex digits over what the record says of the attempt; equal for a row that says the same. */
export function rowHash(attempt: Attempt): string {
  return sha256(JSON.stringify(hashed.map((column) => attempt[column as keyof Attempt])));
}

/** The record of an attempt: with its id and its hash. */
export function recordOf(attempt: Attempt): CompletionRecord {
  return { ...attempt, record_id: recordId(attempt), row_hash: rowHash(attempt) };
}

function sha256(text: string): string {
  return hash('sha256', text);
}
