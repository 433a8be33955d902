import type { ImportedRecord } from '../store/merge.ts';
import { addVoided, attemptsOf, type Source } from './attempts.ts';
import { readStatement, type Fact } from './fact.ts';

/**
 * The records that statements make, whatever their order and however often each is there.
 * @returns beside them, of those that can't be read, the place among the statements, from 0, and why
 */
export function recordsOf(
  statements: readonly unknown[],
  source: Source,
): { records: ImportedRecord[]; rejected: { position: number; reason: string }[] } {
  const facts: Fact[] = [];
  const voided = new Map<string, string | null>();
  const rejected: { position: number; reason: string }[] = [];
  for (const [position, statement] of statements.entries()) {
    const reading = readStatement(statement);
    if ('fact' in reading) facts.push(reading.fact);
    else if ('voids' in reading) addVoided(voided, reading.voids, reading.at);
    else if ('rejected' in reading) rejected.push({ position, reason: reading.rejected });
  }
  return { records: attemptsOf({ facts, voided }, source), rejected };
}
