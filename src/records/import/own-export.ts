/** Reads what `records export` has written, as CSV, XLSX or JSON, so that a record stays the same record in any store. */
import { z } from 'zod';
import { decisionSchema, objectiveResultSchema } from '../decision.ts';
import { kindOf, type RecordColumn } from '../export/columns.ts';
import { instantOf } from '../instant.ts';
import { recordColumns, recordOf, recordSchema, type Attempt } from '../record.ts';
import type { ImportedRecord } from '../store/merge.ts';
import { undefused, unfit } from './cells.ts';
import type { FindPerson } from './learner.ts';
import { orReject, Rejected } from './rejected.ts';
import type { FileSource } from './row-reader.ts';
import type { SourceRow } from './source/row.ts';
import { quoted, type Problem } from './values/reading.ts';
import { wordKey } from './values/text.ts';

const written = recordSchema.partial({
  record_id: true,
  person_id: true,
  source_file: true,
  source_row: true,
  import_id: true,
  original: true,
  warnings: true,
  row_hash: true,
});
const writtenWithParts = written.extend({
  decisions: z.array(decisionSchema.partial({ record_id: true })).optional(),
  objectives: z.array(objectiveResultSchema.partial({ record_id: true })).optional(),
});

const warningsSchema = z
  .string()
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(z.array(z.string()));

const nullable: ReadonlySet<RecordColumn> = new Set(
  recordColumns.filter((column) => recordSchema.shape[column].safeParse(null).success),
);
/** What no other report has. */
const telling = ['record id', 'learner id', 'course id', 'source system', 'row hash'];

/** Whether a row is the headings of our own table. */
export function isOwnHeader({ cells }: SourceRow): boolean {
  const keys = new Set(cells.map(wordKey));
  return telling.every((key) => keys.has(key));
}

/** @returns a function that reads a row of our own table, or throws `Rejected` */
export function ownRowReader(
  headings: readonly string[],
  source: FileSource,
  find: FindPerson,
): (row: SourceRow) => ImportedRecord {
  const columns = headings.map((heading) => wordKey(heading).replaceAll(' ', '_'));
  return ({ line, cells, broken }) => {
    const reason = broken ?? unfit(cells);
    if (reason !== undefined) throw new Rejected(reason);
    if (cells.length > columns.length)
      throw new Rejected('There are more cells than headings; a separator may stand in a value.');
    const values = new Map<string, unknown>();
    columns.forEach((column, i) => {
      if (isColumn(column)) values.set(column, valueOf(column, cells[i] ?? ''));
    });
    return readOwn(Object.fromEntries(values), line, source, find);
  };
}

/** A heading may be called `__proto__`. */
function isColumn(heading: string): heading is RecordColumn {
  return (recordColumns as readonly string[]).includes(heading);
}

function valueOf(column: RecordColumn, cell: string): unknown {
  if (cell === '' && nullable.has(column)) return null;
  switch (kindOf(column)) {
    case 'number':
      return cell.trim() === '' ? cell : Number(cell);
    case 'instant':
      return instantIn(cell);
    case 'text':
      return undefused(cell);
  }
}

/** A workbook has days and times without a zone; ours are in UTC. */
function instantIn(cell: string): string {
  const [, day, time = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d(?:\.\d{3})?))?$/.exec(cell) ?? [];
  return (day !== undefined && instantOf(`${day}T${time}Z`)) || cell;
}

/** @throws Rejected where the value is no record of ours, or is not the one that its id says */
export function readOwn(value: unknown, line: number, source: FileSource, find: FindPerson): ImportedRecord {
  const read = writtenWithParts.safeParse(value);
  if (!read.success) throw new Rejected(problemIn(read.error).problem);
  const { decisions, objectives, record_id, ...rest } = read.data;
  const { person, warning } = find(rest.learner_id);
  const record = recordOf({
    ...rest,
    person_id: person,
    source_file: source.file,
    source_row: line,
    import_id: source.importId,
    original: rest.original ?? null,
    warnings: withWarning(rest.warnings ?? null, warning),
  } satisfies Attempt & { row_hash?: string });
  if (record_id !== undefined && record_id !== record.record_id)
    orReject<never>({ problem: 'Its record_id is of another attempt than the row.' });
  return {
    record,
    ...(decisions && { decisions: decisions.map((one) => ({ ...one, record_id: record.record_id })) }),
    ...(objectives && { objectives: objectives.map((one) => ({ ...one, record_id: record.record_id })) }),
  };
}

function withWarning(warnings: string | null, warning: string | undefined): string | null {
  if (warning === undefined) return warnings;
  const known = warningsSchema.safeParse(warnings ?? '[]');
  return JSON.stringify([...new Set([...(known.data ?? []), warning])]);
}

function problemIn(error: z.ZodError): Problem {
  const [issue] = error.issues;
  const place = issue!.path.join('.');
  return { problem: `${place === '' ? 'The record' : quoted(place)} is not right: ${issue!.message}.` };
}
