/** How somebody's validity looks on a day. */
import type { Validity } from './currency.ts';
import { addDays } from './day.ts';

export const standings = ['current', 'due', 'overdue', 'missing'] as const;

/**
 * `current`: holds for longer than is asked about. `due`: falls due within the days asked about, is in its grace, or was
 * never taken and need not be yet. `overdue`: held once, and lapsed. `missing`: never held, and should be.
 */
export type Standing = (typeof standings)[number];

/**
 * @param on the day, such as 2026-01-31
 * @param within days from then in which what falls due counts as due
 */
export function standingOf(
  { completed_on, due_on, lapses_on }: Validity,
  { on, within }: { on: string; within: number },
): Standing {
  if (lapses_on < on) return completed_on === null ? 'missing' : 'overdue';
  return completed_on === null || due_on <= addDays(on, within) ? 'due' : 'current';
}
