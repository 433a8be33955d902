/** Starts the course: what to show, what it runs in, and where the learner left it. */
import type { PackedCourse } from '../course/packed.ts';
import type { Filled } from '../course/skeleton.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { Kept } from '../tracking/journal/with-journal.ts';
import { followPage } from '../tracking/page-lifecycle.ts';
import { openTracker, type Cmi5Script } from '../tracking/open-tracker.ts';
import { contentAt, loadScript } from './content.ts';
import type { App } from './elements/app.ts';
import './elements/app.ts';
import { directionOf, speakWith } from './language/language.ts';
import { preferredLanguage, rememberLanguage } from './language/preference.ts';
import type { Texts } from './language/en.ts';
import './shared.ts';
import type { CourseSession } from './course-session.ts';
import { launchCourse } from './launch-course.ts';
import { claim } from './one-window.ts';
import type { PartLogic, Parts } from './parts.ts';
import type { Message } from './screen.ts';
import { timeLimits } from './time-limits.ts';

const app = document.querySelector<App>('cc-app')!;
const content = contentAt(document.baseURI);

/** A window that has lost the course needs this long, in milliseconds, to save and end its session. */
const handOver = 500;

/** Milliseconds: a little longer than until the first try again. */
const patience = 2500;

/** Milliseconds that the course page has the network to itself. */
const foresight = 2000;

/** Whether this window has the course to itself. */
let isOurs = false;

/** Open with the LMS, though it may still be fetching what is to be shown first. */
let opened: CourseSession | undefined;

async function start(how: 'ask' | 'take'): Promise<void> {
  const { document: own } = await content.course();
  const language = preferredLanguage(own.languages, () => window.localStorage, navigator.languages);
  const [course, useWords] = await Promise.all([content.course(language), learnWords(language)]);
  useWords();
  present(course.document, language);
  if (!isOurs) {
    isOurs = await claim(navigator.locks, own.course.id, how, giveUp);
    if (!isOurs) {
      const here = () => void startOrExplain('take');
      return tell({ name: 'elsewhere', actions: [{ name: 'here', act: here }] });
    }
    if (how === 'take') await new Promise((resume) => setTimeout(resume, handOver));
  }
  await open(course, language);
}

async function open(course: Filled<PackedCourse>, language: Language): Promise<void> {
  const { matches: asksForCalm } = window.matchMedia('(prefers-reduced-motion: reduce)');
  const packed = course.document;
  const tracker = await openTracker(packed.standard, window, loadCmi5);
  if (!isOurs) return;
  const { session, save } = await launchCourse({
    course,
    language,
    content,
    parts,
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
  opened = session;
  await session.resume();
  app.session = session;
  // What the first part needs is there when it is opened; the page that is being looked at comes first.
  setTimeout(() => void parts().catch(() => undefined), foresight);
}

let loadedParts: Promise<Parts> | undefined;

/** The script that plays and shows parts stands beside the page. */
async function parts(): Promise<PartLogic> {
  loadedParts ??= loadScript(new URL('parts.js', document.baseURI).href).then(() => {
    const { crosscheckParts } = globalThis as unknown as { crosscheckParts?: Parts };
    return crosscheckParts ?? somethingElse('parts.js');
  });
  loadedParts.catch(() => (loadedParts = undefined));
  app.parts = await loadedParts;
  return app.parts.logic;
}

/** A session that has ended is often answered with a page to sign in at. */
function somethingElse(file: string): never {
  throw new Error(`Something else has come in the place of ${file}.`);
}

/** Makes the player's own words those of a language. */
async function learnWords(language: Language): Promise<() => void> {
  if (language === 'en') return () => speakWith();
  const file = `words-${language}.js`;
  if (!wordsIn(language)) await loadScript(new URL(file, document.baseURI).href);
  const words = wordsIn(language) ?? somethingElse(file);
  return () => speakWith(words);
}

function wordsIn(language: Language): Texts | undefined {
  return (globalThis as unknown as { crosscheckWords?: Record<string, Texts> }).crosscheckWords?.[language];
}

function present({ course, airline }: PackedCourse, language: Language): void {
  document.title = course.title;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  for (const [name, colour] of Object.entries(airline?.colours ?? {})) {
    document.documentElement.style.setProperty(`--airline-${name}`, colour);
  }
}

/** The language that was chosen last. */
let chosen: Language | undefined;

/** Goes on in another language, once all that is on the screen is there in it. */
async function speak(language: Language): Promise<void> {
  const { session } = app;
  if (!session) return;
  chosen = language;
  try {
    const [useWords] = await Promise.all([learnWords(language), content.course(language)]);
    if (chosen !== language) return;
    await session.speak(language, (course) => {
      useWords();
      present(course, language);
      rememberLanguage(language, () => window.localStorage);
    });
  } catch {
    // It can't be fetched: the page stays as it is, and so does the choice.
  }
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
  void opened?.end();
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
app.speak = speak;
void startOrExplain('ask');
