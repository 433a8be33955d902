import { expect } from 'vitest';
import type { ImportedRecord } from '../../../src/records/store/merge.ts';
import type { CompletionRecord } from '../../../src/records/record.ts';
import { recordsOf } from '../../../src/records/xapi/records.ts';

export const source = {
  fallback: 'lrs',
  file: 'statements.json',
  importId: null,
  courses: new Map<string, { id: string; title: string }>(),
  personOf: (id: string) => id,
};

/** The records that statements make. */
export function read(...statements: unknown[]): ImportedRecord[] {
  return recordsOf(statements, source).records;
}

/** The one record that statements make. */
export function readOne(...statements: unknown[]): CompletionRecord {
  const records = read(...statements);
  expect(records).toHaveLength(1);
  return records[0]!.record;
}
