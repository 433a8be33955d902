/** A mapping file tells how to read a table that no layout fits, or where a customer's LMS departs from one. */
import { z } from 'zod';
import {
  fields,
  formatNames,
  identities,
  type Field,
  type FormatName,
  type Layout,
} from './formats/layout.ts';
import { dateOrders, type DateOrder } from './values/date-order.ts';
import { states, vocabularyOf, type StateName } from './values/statuses.ts';
import { wordKey } from './values/text.ts';

const text = z.string().min(1);
const oneOrMore = z.union([text, z.array(text).min(1)]);

export const mappingSchema = z.strictObject({
  $schema: z.string().optional(),
  from: z
    .enum(formatNames)
    .optional()
    .describe('The format that the mapping adds to; a table of no known format where it is left out.'),
  system: text.optional().describe('The name of the LMS in the records, such as `saba-academy`.'),
  headings: z
    .partialRecord(z.enum(fields), oneOrMore)
    .optional()
    .describe('By field, the heading of its column, or several; the first that the file has is taken.'),
  fixed: z
    .partialRecord(z.enum(fields), text)
    .optional()
    .describe('Values that no column says, such as the `course_id` of a report on one course.'),
  dateOrder: z.enum(dateOrders).optional().describe('The order in dates of numbers.'),
  zone: text.optional().describe('The time zone of times that say none, such as `Africa/Algiers`.'),
  statuses: z
    .record(text, z.enum(Object.keys(states) as [StateName, ...StateName[]]))
    .optional()
    .describe('What the words of the LMS mean, such as `"Abgeschlossen": "completed"`.'),
  outOf: z.number().positive().optional().describe('The score that means 100 %, such as 100 or 1.'),
  passingScore: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('The score in percent from which an attempt is passed, where the file has no status.'),
  durationUnit: z
    .enum(['seconds', 'minutes', 'hours', 'days'])
    .optional()
    .describe('Of times spent that are bare numbers.'),
  identity: z
    .enum(identities)
    .optional()
    .describe('The field that tells the attempts of one learner at one course apart.'),
  blanks: z.array(z.string()).optional().describe('Texts that stand for nothing, besides `-` and `n/a`.'),
});

export type Mapping = z.infer<typeof mappingSchema>;

/**
 * @param file to name in errors
 * @throws Error that names the place and the remedy, where it is no mapping
 */
export function readMapping(json: string, file: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`${file} is no valid JSON: ${(error as Error).message}. Mend it there.`, {
      cause: error,
    });
  }
  const read = mappingSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue!.path.length === 0 ? 'at the top' : `at ${issue!.path.join('.')}`;
  throw new Error(
    `${file}, ${place}: ${issue!.message}. What may stand there is in dist/schema/mapping.schema.json.`,
  );
}

/** What is asked for in a single run, above what the layout and the mapping say. */
export interface Wishes {
  mapping?: Mapping;
  dateOrder?: DateOrder;
  zone?: string;
  /** The course of a file that names none. */
  course?: string;
}

/** @returns the layouts that a file may have, as they are to be read this time */
export function layoutsFor(
  layouts: readonly Layout[],
  format: FormatName | undefined,
  { mapping = {}, dateOrder, zone, course }: Wishes,
): Layout[] {
  const from = format ?? mapping.from ?? (mapping.headings ? 'csv' : undefined);
  return layouts
    .filter((layout) => from === undefined || layout.format === from)
    .map((layout) => mapped(layout, mapping))
    .map((layout) => ({
      ...layout,
      ...(dateOrder && { dateOrder }),
      ...(zone && { zone }),
      ...(course && { fixed: { ...layout.fixed, course_id: course } }),
    }));
}

function mapped(layout: Layout, mapping: Mapping): Layout {
  const { headings = {}, fixed, statuses, identity, blanks = [] } = mapping;
  const own = Object.entries(headings).map(([field, names]): [Field, string[]] => [
    field as Field,
    [names ?? []].flat().map(wordKey),
  ]);
  return {
    ...layout,
    headings: { ...layout.headings, ...Object.fromEntries(own) },
    fixed: { ...layout.fixed, ...fixed },
    words: new Map([...(layout.words ?? []), ...(statuses ? vocabularyOf(statuses) : [])]),
    identity: identity ? [identity] : layout.identity,
    blanks: [...layout.blanks, ...blanks.map((blank) => blank.toLowerCase())],
    ...given(mapping, ['dateOrder', 'zone', 'outOf', 'passingScore', 'durationUnit']),
  };
}

function given<Key extends keyof Mapping>(
  mapping: Mapping,
  keys: readonly Key[],
): Partial<Pick<Mapping, Key>> {
  return Object.fromEntries(
    keys.filter((key) => mapping[key] !== undefined).map((key) => [key, mapping[key]]),
  ) as Partial<Pick<Mapping, Key>>;
}
