/** Starts the course: what to show, what it runs in, and where the learner left it. */
import { followPage } from '../tracking/page-lifecycle.ts';
import { openTracker } from '../tracking/open-tracker.ts';
import { withRetry } from '../tracking/retry.ts';
import { contentAt } from './content.ts';
import { CourseSession } from './course-session.ts';
import type { App } from './elements/app.ts';
import './elements/app.ts';
import { directionOf } from './language/language.ts';
import { timeLimits } from './time-limits.ts';

const app = document.querySelector<App>('cc-app')!;
const content = contentAt(document.baseURI);

async function start(): Promise<void> {
  const packed = await content.course();
  document.title = packed.course.title;
  document.documentElement.lang = packed.course.language;
  document.documentElement.dir = directionOf(packed.course.language);
  const found = await openTracker({ declared: packed.standard, courseId: packed.course.id, window });
  const tracker = withRetry(found, (reached) => (app.reached = reached));
  const launch = await tracker.launch();
  const { matches: asksForCalm } = window.matchMedia('(prefers-reduced-motion: reduce)');
  const limits = timeLimits(() => window.localStorage, asksForCalm);
  const session = new CourseSession(packed, launch, content, tracker, limits, () => app.refresh());
  followPage(window, {
    save: () => void tracker.save(session.standing()),
    finish: () => void session.end(),
    hasFinished: () => session.hasEnded,
    reload: () => location.reload(),
  });
  await session.resume();
  app.session = session;
}

async function startOrExplain(): Promise<void> {
  app.failure = undefined;
  try {
    await start();
  } catch {
    app.failure = { name: 'failed', again: () => void startOrExplain() };
  }
}

app.content = content;
void startOrExplain();
