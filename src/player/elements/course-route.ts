/** The course as a route: what its parts have come to, and where it goes on. */
import { countedPercent } from '../../course/assessment.ts';
import type { PackedCourse } from '../../course/packed.ts';
import { mayBegin, type Progress } from '../../course/progress.ts';
import { isDone, isSkipped, resultOf } from '../../course/result.ts';
import type { Part } from '../../course/schema.ts';

/** A part of the course, as it stands. */
export interface Stop {
  part: Part;
  title: string;
  summary: string;
  minutes: number;
  state: 'done' | 'under-way' | 'to-do' | 'skipped';
  /** Whether it is done, and another attempt at it has been begun. */
  isBegunAgain: boolean;
  /** The page that a module was left on, from 1, and how many it has; undefined where that says nothing. */
  page: { at: number; of: number } | undefined;
  /** The best percentage; null while there is none, and for modules. */
  best: number | null;
  /** About how long what is left of it takes. */
  minutesLeft: number;
}

export interface Route {
  /** Those that the course can't be completed without, in order. */
  required: Stop[];
  extra: Stop[];
  /** Where it goes on; undefined where nothing is left to do. */
  next: Stop | undefined;
}

/** @param passMark percent */
export function routeOf(packed: PackedCourse, progress: Progress, passMark: number): Route {
  const stops = packed.course.parts.map((part) => stopAt(part, packed, progress, passMark));
  const required = stops.filter(({ part }) => part.required !== false);
  const open = required.filter(({ state }) => state !== 'done' && state !== 'skipped');
  const next = open.find(({ state }) => state === 'under-way') ?? open[0];
  const isCompleted = resultOf(packed.course, progress, passMark).completion === 'completed';
  return {
    required,
    extra: stops.filter(({ part }) => part.required === false),
    next: next ?? (isCompleted ? undefined : toRaise(required, packed, progress, passMark)),
  };
}

function stopAt(part: Part, packed: PackedCourse, progress: Progress, passMark: number): Stop {
  const { title, summary, minutes } = factsOf(part, packed);
  const begun = { title, summary, minutes, part, isBegunAgain: false, page: undefined, best: null };
  if (isDone(part, progress)) {
    const tried = triesAt(part, progress);
    const isBegunAgain = tried?.underWay ?? false;
    const best = tried ? countedPercent(tried, passMark) : null;
    return { ...begun, state: 'done', isBegunAgain, best, minutesLeft: 0 };
  }
  if (isSkipped(part, progress)) return { ...begun, state: 'skipped', minutesLeft: 0 };
  const read = progress.modules[part.id];
  if (part.type === 'module' && read) {
    const of = packed.modules.find(({ id }) => id === part.id)!.pages;
    const minutesLeft = Math.ceil(minutes * (1 - read.page / of));
    return { ...begun, state: 'under-way', page: { at: read.page + 1, of }, minutesLeft };
  }
  return { ...begun, state: triesAt(part, progress) ? 'under-way' : 'to-do', minutesLeft: minutes };
}

function factsOf({ type, id }: Part, { modules, scenarios, assessment }: PackedCourse) {
  if (type === 'assessment') return assessment!;
  return [...modules, ...scenarios].find((facts) => facts.id === id)!;
}

/** The attempts at a part that can be tried more than once. */
function triesAt({ type, id }: Part, { scenarios, assessments }: Progress) {
  if (type === 'module') return undefined;
  return type === 'scenario' ? scenarios[id] : assessments[id];
}

/** What holds the result back the most, of what can be tried once more. */
function toRaise(
  required: readonly Stop[],
  { course }: PackedCourse,
  progress: Progress,
  passMark: number,
): Stop | undefined {
  const weak = required.filter(({ part, best }) => {
    const most = part.type === 'assessment' ? part.attempts : course.attempts;
    const tried = triesAt(part, progress);
    const mark = part.type === 'assessment' ? passMark : 100;
    return best !== null && best < mark && (tried?.underWay || mayBegin(tried, most));
  });
  return (
    weak.find(({ part }) => part.type === 'assessment') ??
    weak.sort((one, other) => one.best! - other.best!)[0]
  );
}
