/** Until when somebody's training holds: a fold over what they have completed. */
import type { CompletionRecord } from '../record.ts';
import { always, dayInZone, lastDayOf, monthOf, never } from './day.ts';
import type { Requirement, Rules } from './rules-schema.ts';

/** A training that counts. */
export interface Completion {
  record_id: string;
  course_id: string;
  /** The day on the calendar of the rules' zone. */
  on: string;
}

/** Where somebody stands with a requirement, on any day: see `status.ts`. */
export interface Validity {
  /** The day of the last training that counts, of an initial requirement the first; null where there is none. */
  completed_on: string | null;
  /** The day by which training must be done: `always` where it has been due all along, `never` where not again. */
  due_on: string;
  /** The last day of grace; overdue after it. */
  lapses_on: string;
  /** The record of the training that counts. */
  record_id: string | null;
}

/** What of a record proves training. */
export type Attempted = Pick<
  CompletionRecord,
  'record_id' | 'course_id' | 'completion' | 'success' | 'credit' | 'completed_at'
>;

/** @returns a function from a record to the training that it proves by these rules; undefined where it proves none */
export function completionBy({
  counts,
  timeZone,
}: Pick<Rules, 'counts' | 'timeZone'>): (record: Attempted) => Completion | undefined {
  const dayOf = dayInZone(timeZone);
  const successes: ReadonlySet<string> = new Set(counts.success);
  const credits: ReadonlySet<string> = new Set(counts.credit);
  return ({ record_id, course_id, completion, success, credit, completed_at }) => {
    if (completion !== 'completed' || completed_at === null) return undefined;
    if (!successes.has(success) || !credits.has(credit)) return undefined;
    return { record_id, course_id, on: dayOf(completed_at) };
  };
}

/**
 * Works out until when a requirement is satisfied. The order of the completions does not matter, nor whether one is
 * given twice; a training after all others of the same requirement never makes anything fall due earlier.
 * @param member.since the day from which the role's training is due; null where it has been due all along
 * @returns undefined where the requirement is not owed yet: a recurrent one or a booster before the first training
 */
export function currencyOf(
  completions: readonly Completion[],
  requirement: Requirement,
  member: { since: string | null },
): Validity | undefined {
  const taken = inOrder(completions.filter(({ course_id }) => requirement.courses.includes(course_id)));
  switch (requirement.kind) {
    case 'initial':
      return initialOf(taken, member.since ?? always);
    case 'recurrent':
      return recurrentOf(taken, requirement);
    case 'booster':
      return boosterOf(
        inOrder(completions.filter(({ course_id }) => requirement.after.includes(course_id))),
        taken,
        requirement,
      );
  }
}

type Of<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>;

function inOrder(completions: Completion[]): Completion[] {
  return completions.sort((a, b) => compare(a.on, b.on) || compare(b.record_id, a.record_id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function initialOf([first]: readonly Completion[], since: string): Validity {
  if (!first) return { completed_on: null, due_on: since, lapses_on: since, record_id: null };
  return { completed_on: first.on, due_on: never, lapses_on: never, record_id: first.record_id };
}

/**
 * Training near the due month counts as done in it, so that the month stays the same over the years; after the grace it
 * begins to count anew. Training before the due month may also begin to count anew, or, where it comes too soon, be left
 * out: whichever lets the whole hold longest. Several in one month are one.
 */
function recurrentOf(taken: readonly Completion[], rule: Of<'recurrent'>): Validity | undefined {
  const last = taken.at(-1);
  if (!last) return undefined;
  let dues = new Set<number>();
  for (const month of new Set(taken.map(({ on }) => monthOf(on)))) {
    const next = new Set<number>();
    for (const due of dues) {
      const tooSoon = month < due - rule.earlyMonths;
      const tooLate = month > due + rule.graceMonths;
      if (tooSoon) next.add(due);
      if (!tooSoon && !tooLate) next.add(due + rule.months);
      if (month <= due || tooLate) next.add(month + rule.months);
    }
    dues = next.size === 0 ? new Set([month + rule.months]) : next;
  }
  return { ...until(Math.max(...dues), rule), completed_on: last.on, record_id: last.record_id };
}

/** A booster makes good those before it, so what is next depends on the latest alone. */
function boosterOf(
  trained: readonly Completion[],
  taken: readonly Completion[],
  rule: Of<'booster'>,
): Validity | undefined {
  const training = trained.at(-1);
  if (!training) return undefined;
  const start = monthOf(training.on);
  const last = taken.findLast(({ on }) => on > training.on);
  const done =
    last === undefined
      ? 0
      : rule.months.filter((month) => start + month - rule.earlyMonths <= monthOf(last.on)).length;
  const next = rule.months[done];
  const { on, record_id } = done > 0 ? last! : training;
  const holds = next === undefined ? { due_on: never, lapses_on: never } : until(start + next, rule);
  return { ...holds, completed_on: on, record_id };
}

function until(
  month: number,
  { graceMonths }: { graceMonths: number },
): Pick<Validity, 'due_on' | 'lapses_on'> {
  return { due_on: lastDayOf(month), lapses_on: lastDayOf(month + graceMonths) };
}
