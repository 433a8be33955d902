/** Adds to what a report says of an attempt what follows from its dates and its score. */
import type { Layout } from './formats/layout.ts';
import type { Header } from './header.ts';
import type { Notes } from './notes.ts';
import type { Outcome } from './state.ts';
import type { Dates } from './when.ts';

/** What is known of an attempt before anything is concluded. */
export interface Known {
  outcome: Outcome;
  dates: Dates;
  score: number | null;
  /** Whether the row has any word on its state. */
  isTold: boolean;
}

/** @param importedAt an instant: what is completed after it is doubtful */
export function concluded(
  known: Known,
  header: Header,
  importedAt: string,
  notes: Notes,
): Pick<Known, 'outcome' | 'dates'> {
  const { layout } = header;
  let { outcome } = known;
  if (outcome.credit === 'credit' || !known.isTold) outcome = byDates(outcome, known, header);
  outcome = byScore(outcome, known.score, layout, notes);
  if (outcome.completion !== 'completed') return { outcome, dates: known.dates };
  const dates = withCompletion(known.dates, layout, notes);
  const { completed_at, started_at } = dates;
  if (completed_at === null) notes.warn('It is completed, but nothing says when.');
  else if (completed_at > importedAt) notes.warn('It is completed later than it was imported.');
  else if (started_at !== null && completed_at < started_at)
    notes.warn('It is completed before it was started.');
  return { outcome, dates };
}

function byDates(outcome: Outcome, { dates, score, isTold }: Known, { layout, columns }: Header): Outcome {
  const { completed_at, started_at, registered_at, last_activity_at } = dates;
  const hasCompletions = columns.has('completed_at');
  const isEachCompleted = layout.fixed?.status !== undefined && !columns.has('status');
  if (isEachCompleted && hasCompletions && completed_at === null)
    return { ...outcome, completion: 'not_started' };
  if (outcome.completion !== 'unknown' || isTold) return outcome;
  if (hasCompletions && completed_at !== null) return { ...outcome, completion: 'completed' };
  const isBegun = started_at !== null || last_activity_at !== null || score !== null;
  if (!isBegun && (registered_at !== null || columns.has('started_at')))
    return { ...outcome, completion: 'not_started' };
  return isBegun && hasCompletions ? { ...outcome, completion: 'incomplete' } : outcome;
}

function byScore(outcome: Outcome, score: number | null, { passingScore }: Layout, notes: Notes): Outcome {
  if (passingScore === undefined || outcome.success !== 'unknown' || score === null) return outcome;
  const isPassed = score >= passingScore;
  if (!isPassed && outcome.completion !== 'completed') return outcome;
  notes.warn('Whether it is passed was told by the score.');
  return { ...outcome, completion: 'completed', success: isPassed ? 'passed' : 'failed' };
}

function withCompletion(dates: Dates, { completedAt }: Layout, notes: Notes): Dates {
  if (dates.completed_at !== null || completedAt === undefined || dates[completedAt] === null) return dates;
  notes.warn('The report has no time of completion; that of the last access was taken.');
  return { ...dates, completed_at: dates[completedAt] };
}
