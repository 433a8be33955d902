import type { Loss } from '../../lms/learner.ts';
import type { Journey } from './journey.ts';

/** What came of many journeys. */
export interface Tally {
  journeys: number;
  decisions: number;
  sittings: number;
  kills: number;
  lost: number;
  excused: number;
  backwards: number;
  faults: number;
  unfinished: number;
  /** Numbers of journeys in which something was wrong, with what. */
  failed: readonly { number: number; what: string }[];
}

export function addUp(journeys: readonly Journey[]): Tally {
  const sum = (of: (journey: Journey) => number) => journeys.reduce((total, one) => total + of(one), 0);
  const failed = journeys.filter(
    (one) => one.losses.length + one.backwards.length + one.faults.length > 0 || !one.isCompleted,
  );
  return {
    journeys: journeys.length,
    decisions: sum(({ decisions }) => decisions),
    sittings: sum(({ sittings }) => sittings),
    kills: sum(({ kills }) => kills),
    lost: sum(({ losses }) => decisionsIn(losses)),
    excused: sum(({ excused }) => decisionsIn(excused)),
    backwards: sum((one) => one.backwards.length),
    faults: sum(({ faults }) => faults.length),
    unfinished: journeys.filter(({ isCompleted }) => !isCompleted).length,
    failed: failed.map((one) => ({ number: one.number, what: whatIsWrong(one) })),
  };
}

export function whatIsWrong({ on, losses, backwards, faults, isCompleted }: Journey): string {
  const wrong = [
    ...losses.map(
      ({ decisions, shown }) => `lost ${decisions} decisions that were shown to be kept by the ${shown}`,
    ),
    ...backwards,
    ...new Set(faults),
    ...(isCompleted ? [] : ['never completed']),
  ];
  return `${on}: ${wrong.join('; ') || 'nothing went wrong'}`;
}

function decisionsIn(losses: readonly Loss[]): number {
  return losses.reduce((total, { decisions }) => total + decisions, 0);
}

export function together(tallies: readonly Tally[]): Tally {
  const sum = (what: Exclude<keyof Tally, 'failed'>) => tallies.reduce((total, one) => total + one[what], 0);
  return {
    journeys: sum('journeys'),
    decisions: sum('decisions'),
    sittings: sum('sittings'),
    kills: sum('kills'),
    lost: sum('lost'),
    excused: sum('excused'),
    backwards: sum('backwards'),
    faults: sum('faults'),
    unfinished: sum('unfinished'),
    failed: tallies.flatMap(({ failed }) => failed),
  };
}
