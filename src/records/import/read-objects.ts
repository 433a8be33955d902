import { chosenHeader } from './chosen-header.ts';
import { flattened, headingsOf } from './flattened.ts';
import { headersIn } from './header.ts';
import { readOwn } from './own-export.ts';
import type { ReadFile, Reading } from './read-file.ts';
import { readRows } from './read-rows.ts';
import { Rejected } from './rejected.ts';
import { rowReader } from './row-reader.ts';
import { decide } from './sample.ts';
import type { SourceObject } from './source/json-objects.ts';
import type { Peeked } from './source/peeked.ts';
import type { SourceRow } from './source/row.ts';
import type { StatementsFile } from './statements-file.ts';

/** @throws Error where the first objects do not tell how to read the others */
export function readObjects(
  objects: Peeked<SourceObject>,
  { name, options, layouts, mayBeOwn }: Reading,
): ReadFile | StatementsFile {
  const { source, find, format, dateOrder } = options;
  const values = objects.first.map(valueOf);
  if (mayBeOwn && values.some(isOwn)) {
    const system = source.system ?? 'crosscheck';
    const read = (object: SourceObject) =>
      readOwn(valueOrReject(object), object.line, { ...source, system }, find);
    return {
      ...{ format: 'crosscheck', layout: 'Crosscheck export', system, headings: ['record'], notices: [] },
      rows: readRows(objects.all, read, cellsOf),
    };
  }
  if (format === 'xapi' || (format === undefined && values.some(isStatement)))
    return { format: 'xapi', notices: [], statements: objects.all };
  const headings = headingsOf(values.map(flattened), layouts);
  const header = chosenHeader(headersIn([{ line: 1, cells: headings }], layouts), name, headings, format);
  const rows = objects.first.map((object) => rowOf(object, headings));
  const decided = decide(rows, header, dateOrder !== undefined, name);
  const system = source.system ?? header.layout.format;
  const read = rowReader(header, decided, { ...source, system }, find);
  return {
    ...{ format: header.layout.format, layout: header.layout.name, system, headings: ['record'] },
    notices: decided.notices,
    rows: readRows(objects.all, (object, notes) => read(rowOf(object, headings), notes), cellsOf),
  };
}

/** @returns undefined for what is no JSON, which JSON itself can't say */
function valueOf({ text, broken }: SourceObject): unknown {
  if (broken !== undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const notJson = 'It is no valid JSON.';

function valueOrReject(object: SourceObject): unknown {
  const value = valueOf(object);
  if (value === undefined) throw new Rejected(object.broken ?? notJson);
  return value;
}

function isOwn(value: unknown): boolean {
  return hasKeys(value, ['row_hash', 'source_system']);
}

function isStatement(value: unknown): boolean {
  return hasKeys(value, ['actor', 'verb', 'object']);
}

function hasKeys(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));
}

function rowOf(object: SourceObject, headings: readonly string[]): SourceRow {
  const { line, broken } = object;
  const value = valueOf(object);
  if (value === undefined) return { line, cells: [], broken: broken ?? notJson };
  const texts = flattened(value);
  return { line, cells: headings.map((heading) => texts.get(heading) ?? '') };
}

function cellsOf({ text }: SourceObject): readonly string[] {
  return [text];
}
