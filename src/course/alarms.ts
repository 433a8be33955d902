import type { PackedCourse } from './packed.ts';
import type { Progress } from './progress.ts';

/** What the first attempts at the scenarios of a course show, in the terms of signal detection. */
export interface Alarms {
  /** Whom the stories are about: a report about them was due, and made. */
  hits: string[];
  /** A report was due, and none was made. */
  misses: string[];
  /** No report was due, and one was made. */
  falseAlarms: string[];
  /** No report was due, and none was made. */
  correctRejections: string[];
  /** Over all observe steps, how many things were marked or not. */
  signs: { hits: number; misses: number; falseAlarms: number };
}

/** Hits and false alarms over the course, of every scenario that has come to an ending once. */
export function alarmsIn({ scenarios }: Pick<PackedCourse, 'scenarios'>, progress: Progress): Alarms {
  const alarms: Alarms = {
    hits: [],
    misses: [],
    falseAlarms: [],
    correctRejections: [],
    signs: { hits: 0, misses: 0, falseAlarms: 0 },
  };
  for (const { id, about } of scenarios) {
    const first = progress.scenarios[id]?.first;
    if (!first) continue;
    alarms.signs.hits += first.hits;
    alarms.signs.misses += first.missed;
    alarms.signs.falseAlarms += first.falseAlarms;
    if (about) alarms[made(about.report, first.reported)].push(about.who);
  }
  return alarms;
}

function made(report: 'due' | 'not-due', reported: boolean): Exclude<keyof Alarms, 'signs'> {
  if (report === 'due') return reported ? 'hits' : 'misses';
  return reported ? 'falseAlarms' : 'correctRejections';
}
