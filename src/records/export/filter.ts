/** Which records are wanted. */
import type { Expression, ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { z } from 'zod';
import { recordSchema } from '../record.ts';
import type { RecordTables } from '../store/tables.ts';

export const recordFilterSchema = z.strictObject({
  from: z.iso
    .date()
    .optional()
    .describe('The first day, in UTC, of when a record was completed or last active.'),
  to: z.iso.date().optional().describe('The last day.'),
  learner: z
    .string()
    .min(1)
    .optional()
    .describe('An id of the learner: by the roster, or as an LMS writes it.'),
  course: z.string().min(1).optional(),
  system: z.string().min(1).optional().describe('The LMS that the record is from.'),
  completion: recordSchema.shape.completion.optional(),
  success: recordSchema.shape.success.optional(),
});

export type RecordFilter = z.infer<typeof recordFilterSchema>;

type Records = ExpressionBuilder<Pick<RecordTables, 'completion_record'>, 'completion_record'>;

/** When a record is of: its completion, else the last that is known of it; null where nothing is. */
export function momentOf(select: Records) {
  return select.fn.coalesce('completed_at', 'last_activity_at', 'started_at', 'registered_at');
}

/**
 * A filter as the condition of a query of completion records.
 * @param personId who the learner of the filter is, by the roster
 */
export function whereRecords(
  filter: RecordFilter,
  personId: string | undefined,
): (select: Records) => ExpressionWrapper<RecordTables, 'completion_record', SqlBool> {
  const { from, to, learner, course, system, completion, success } = filter;
  return (select) =>
    select.and([
      onDays(select, momentOf(select), from, to),
      ...(learner === undefined
        ? []
        : [select.or([select('person_id', '=', personId ?? learner), select('learner_id', '=', learner)])]),
      ...(course === undefined ? [] : [select('course_id', '=', course)]),
      ...(system === undefined ? [] : [select('source_system', '=', system)]),
      ...(completion === undefined ? [] : [select('completion', '=', completion)]),
      ...(success === undefined ? [] : [select('success', '=', success)]),
    ]) as ExpressionWrapper<RecordTables, 'completion_record', SqlBool>;
}

/** Whether an instant is on one of the days from one to another, in UTC; a side that is left out is open. */
export function onDays<Tables, Table extends keyof Tables>(
  select: ExpressionBuilder<Tables, Table>,
  instant: Expression<string | null>,
  from: string | undefined,
  to: string | undefined,
): ExpressionWrapper<Tables, Table, SqlBool> {
  return select.and([
    ...(from === undefined ? [] : [select(instant, '>=', `${from}T`)]),
    // Any time of the day sorts before this.
    ...(to === undefined ? [] : [select(instant, '<', `${to}U`)]),
  ]);
}
