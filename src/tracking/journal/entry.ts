import type { Earned } from '../earned.ts';
import type { Interaction } from '../tracker.ts';
import type { Stamp } from './stamp.ts';

/** A run as this device has kept it. */
export interface Entry {
  stamp: Stamp;
  /** The generation that the LMS last said it had taken; null where it has taken none. */
  confirmed: number | null;
  /** Suspend data, without a stamp. */
  data: string;
  earned: Earned;
  /** Percent; null while there is none. */
  score: number | null;
  /** Decisions that the LMS has not taken yet. */
  unsent: readonly Interaction[];
}

/** An entry as text. */
export function writeEntry(entry: Entry): string {
  return JSON.stringify(entry);
}

/** The entry that `writeEntry` wrote; undefined for anything else. Takes any text; never throws. */
export function readEntry(text: string): Entry | undefined {
  try {
    const entry = JSON.parse(text) as Entry;
    return isEntry(entry) ? { ...entry, unsent: entry.unsent.filter(isInteraction) } : undefined;
  } catch {
    return undefined;
  }
}

function isEntry({ stamp, confirmed, data, earned, score, unsent }: Entry): boolean {
  return (
    isCount(stamp.begun) &&
    isCount(stamp.generation) &&
    isCount(stamp.branch) &&
    isCount(stamp.changed) &&
    (confirmed === null || isCount(confirmed)) &&
    typeof data === 'string' &&
    ['incomplete', 'completed'].includes(earned.completion) &&
    ['unknown', 'passed', 'failed'].includes(earned.success) &&
    (score === null || (score >= 0 && score <= 100)) &&
    Array.isArray(unsent)
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Another page of the same site may have written here; what is no decision must not stop the course. */
function isInteraction(value: Interaction | null): boolean {
  if (value === null) return false;
  const { id, description, objectives, at, options, result, latency, type, response, correct } = value;
  const lists = [objectives, options, response, correct, type === 'matching' ? value.targets : []];
  return (
    ['choice', 'sequencing', 'matching'].includes(type) &&
    ['correct', 'incorrect', 'neutral'].includes(result) &&
    [id, description].every((text) => typeof text === 'string') &&
    [at, latency].every(Number.isFinite) &&
    lists.every(Array.isArray) &&
    JSON.stringify(lists.flat(3)) === JSON.stringify(lists.flat(3).map(String))
  );
}
