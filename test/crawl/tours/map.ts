/** The course page, and what comes after all the parts. */
import type { Assessment } from '../../../src/course/schema.ts';
import type { Content } from '../../../src/course/content.ts';
import {
  beginAttempt,
  finishAttempt,
  freshProgress,
  skip,
  turnTo,
  type Progress,
} from '../../../src/course/progress.ts';
import { standAt } from '../../e2e/by-session.ts';
import type { Tour, Visit } from '../visit.ts';
import { answered } from './sitting.ts';

export function mapTour(content: Content): Tour {
  const passed = standing(content, { percent: 90, right: true, attempts: 1 });
  const used = standing(content, { percent: 90, right: false, attempts: 2 });
  const map = (screen: string, progress: Progress): Visit => ({
    screen,
    go: ({ session }) => standAt(session, progress),
  });
  const completion = (screen: string, progress: Progress): Visit => ({
    screen,
    async go({ session }) {
      await standAt(session, progress);
      await session.evaluate((it) => it.toCompletion());
    },
  });
  return {
    name: 'map',
    visits: [
      map('fresh', freshProgress),
      map('half-way', halfWay(content)),
      map('completed', passed),
      map('below the pass mark', standing(content, { percent: 40, right: true, attempts: 1 })),
      map('every attempt used', used),
      completion('completion: passed', passed),
      completion('completion: failed', used),
      completion('completion: on record only', halfWay(content)),
      { screen: 'job aid', go: ({ session }) => session.evaluate((it) => it.openJobAid()) },
    ],
  };
}

/** Some parts read and played, one of each kind under way, one begun again, and one skipped. */
function halfWay({ modules, scenarios }: Content): Progress {
  const [read, begun, left] = modules;
  const [played, under] = scenarios;
  let progress = turnTo(freshProgress, read!.id, read!.pages.length - 1, read!.pages.length);
  progress = turnTo(progress, begun!.id, 1, begun!.pages.length);
  progress = beginAttempt(finished(progress, played!.id, 60, 0), played!.id);
  return skip(beginAttempt(progress, under!.id), left!.id);
}

interface Taken {
  /** What each scenario has come to. */
  percent: number;
  /** Whether every answer of the assessment is. */
  right: boolean;
  attempts: number;
}

/** Everything done. */
function standing({ modules, scenarios, assessment, course }: Content, taken: Taken): Progress {
  let progress = freshProgress;
  for (const { id, pages } of modules) progress = turnTo(progress, id, pages.length - 1, pages.length);
  for (const [i, { id }] of scenarios.entries()) progress = finished(progress, id, taken.percent, i);
  const part = course.parts.find(({ type }) => type === 'assessment');
  if (part?.type !== 'assessment') return progress;
  return answered(progress, assessment as Assessment, part, taken);
}

/** A first attempt that has come to its end. @param turn whether it came to a report, and what was seen in it */
function finished(progress: Progress, id: string, percent: number, turn: number): Progress {
  const first = { reported: turn % 2 === 0, hits: 3, missed: turn % 3, falseAlarms: turn % 2 };
  return finishAttempt(beginAttempt(progress, id), id, percent, { LO3: percent, LO5: 100 }, first);
}
