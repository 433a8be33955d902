/** How somebody's validity looks on a day. */
import type { Currency } from '../store/tables.ts';

export const standings = ['current', 'due', 'overdue', 'missing'] as const;

export type Standing = (typeof standings)[number];

export function standingOf(
  { completed_on, due_on, lapses_on }: Pick<Currency, 'completed_on' | 'due_on' | 'lapses_on'>,
  { on, within }: { on: string; within: number },
): Standing {
  if (lapses_on < on) return completed_on === null ? 'missing' : 'overdue';
  const soon = new Date(Date.parse(on) + within * 86_400_000).toISOString().slice(0, 10);
  return completed_on === null || due_on <= soon ? 'due' : 'current';
}
