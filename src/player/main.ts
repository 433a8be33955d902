/** Starts the course: what to show, what it runs in, and where the learner left it. */
import type { PackedCourse } from '../course/packed.ts';
import type { Kept } from '../tracking/journal/with-journal.ts';
import { followPage } from '../tracking/page-lifecycle.ts';
import { openTracker, type Cmi5Script } from '../tracking/open-tracker.ts';
import { contentAt } from './content.ts';
import type { App } from './elements/app.ts';
import './elements/app.ts';
import { directionOf } from './language/language.ts';
import { launchCourse } from './launch-course.ts';
import { claim } from './one-window.ts';
import type { Message } from './screen.ts';
import { timeLimits } from './time-limits.ts';

const app = document.querySelector<App>('cc-app')!;
const content = contentAt(document.baseURI);

/** A window that has lost the course needs this long, in milliseconds, to save and end its session. */
const handOver = 500;

/** Milliseconds: a little longer than until the first try again. */
const patience = 2500;

/** Whether this window has the course to itself. */
let isOurs = false;

async function start(how: 'ask' | 'take'): Promise<void> {
  const packed = await content.course();
  document.title = packed.course.title;
  document.documentElement.lang = packed.course.language;
  document.documentElement.dir = directionOf(packed.course.language);
  if (!isOurs) {
    isOurs = await claim(navigator.locks, packed.course.id, how, giveUp);
    if (!isOurs) {
      const here = () => void startOrExplain('take');
      return tell({ name: 'elsewhere', actions: [{ name: 'here', act: here }] });
    }
    if (how === 'take') await new Promise((resume) => setTimeout(resume, handOver));
  }
  await open(packed);
}

async function open(packed: PackedCourse): Promise<void> {
  const { matches: asksForCalm } = window.matchMedia('(prefers-reduced-motion: reduce)');
  const tracker = await openTracker(packed.standard, window, loadCmi5);
  if (!isOurs) return;
  const { session, save } = await launchCourse({
    packed,
    content,
    tracker,
    storage: () => window.localStorage,
    ping: () => content.isThere(),
    timeLimits: timeLimits(() => window.localStorage, asksForCalm),
    changed: () => app.refresh(),
    onKept: showKept,
  });
  // Taken over while the session was being opened: what the other window saves is newer.
  if (!isOurs) return;
  app.runsIn = tracker.kind !== 'browser' ? 'lms' : packed.standard === 'web' ? 'browser' : 'nothing';
  followPage(window, {
    save,
    finish: () => void session.end(),
    hasFinished: () => session.hasEnded,
    reload: () => location.reload(),
  });
  await session.resume();
  app.session = session;
}

/** It stands in cmi5 packages only, beside the page. */
function loadCmi5(): Promise<Cmi5Script> {
  const address = new URL('cmi5.js', document.baseURI).href;
  return import(/* @vite-ignore */ address) as Promise<Cmi5Script>;
}

let notice: ReturnType<typeof setTimeout> | undefined;

/** A save that is taken at the next try is nothing to trouble a learner with. */
function showKept(kept: Kept): void {
  if (kept === 'device') {
    notice ??= setTimeout(() => (app.kept = kept), patience);
    return;
  }
  clearTimeout(notice);
  notice = undefined;
  app.kept = kept;
}

/** Another window has taken the course. */
function giveUp(): void {
  isOurs = false;
  void app.session?.end();
  tell({ name: 'moved', actions: [] });
}

function tell(message: Message): void {
  app.message = message;
}

async function startOrExplain(how: 'ask' | 'take'): Promise<void> {
  app.message = undefined;
  try {
    await start(how);
  } catch {
    const again = () => void startOrExplain(how);
    tell({ name: 'failed', actions: [{ name: 'again', act: again }] });
  }
}

app.content = content;
void startOrExplain('ask');
