/** An LMS that can't be reached, or that loses what it was sent, as a learner meets it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { t } from '../../src/player/language/language.ts';
import { heading, openBrowser, openWithoutStorage, press, tablet, type Course } from './course.ts';
import { packageOf, smallContent } from './packages.ts';
import { openCourse, startScormLms, type ScormLms } from './scorm-lms.ts';
import { boardSmallFlight, playOn, smallTurns, titleAfter } from './small-course.ts';

let browser: Browser;
let lms: ScormLms;

beforeAll(async () => {
  browser = await openBrowser();
  lms = await startScormLms({ standard: 'scorm12', files: await packageOf(smallContent, 'scorm12') });
});

beforeEach(() => {
  Object.assign(lms.health, { opens: true, commits: true, files: true });
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
});

/** A learner who has made one decision that the LMS has. */
async function onBoard(learner: string): Promise<{ context: BrowserContext; page: Page; course: Course }> {
  const context = await browser.newContext(tablet);
  const { page, course } = await openCourse(context, lms, learner);
  await boardSmallFlight(course);
  await playOn(course, 0, 1);
  return { context, page, course };
}

/** Closes the course, and waits until the LMS has heard of it. */
async function leave(page: Page, learner: string): Promise<void> {
  await page.close();
  await expect.poll(() => lms.sessionsOf(learner).at(-1)!.log.at(-1)).toBe('LMSFinish');
}

/** Changes what the browser has kept, where no course is running. */
async function meddle(context: BrowserContext, change: (storage: Storage) => void): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${lms.address}/frame?shows=`);
  await page.evaluate(`(${change.toString()})(localStorage)`);
  await page.close();
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
}

/** The decisions that the LMS has of a learner. Each session says first which content it is on. */
function decisionsHeld(learner: string): string[] {
  const ids = Object.entries(lms.holds(learner)).filter(([element]) =>
    /^cmi\.interactions\.\d+\.id$/.test(element),
  );
  return ids.flatMap(([, id]) => (id === 'content' ? [] : [id]));
}

const decisionsMade = (many: number) =>
  smallTurns.slice(0, many).map(({ decision }) => `warm-galley.${decision.step}`);

const isAt = (course: Course, decisions: number) =>
  course.getByRole('heading', { level: 1, name: titleAfter(decisions), exact: true }).waitFor();

test('a learner whose LMS opens no session is told so, and can try again', async () => {
  const context = await browser.newContext(tablet);
  context.setDefaultTimeout(5_000);
  lms.health.opens = false;
  const { course } = await openCourse(context, lms, 'not-opened');
  expect(await heading(course)).toBe(t().messages.failed.title);
  lms.health.opens = true;
  await press(course, t().actions.again);
  await course.getByRole('button', { name: /^Begin: / }).waitFor();
  await context.close();
});

test('a learner whose LMS can’t be reached is told, plays on, and is told no more once it answers', async () => {
  const { context, course } = await onBoard('plays-on');
  lms.health.commits = false;
  await playOn(course, 1, 2);
  await course.getByText(t().kept.device).waitFor();
  expect(decisionsHeld('plays-on')).toEqual(decisionsMade(1));
  lms.health.commits = true;
  await course.getByText(t().kept.device).waitFor({ state: 'detached' });
  expect(decisionsHeld('plays-on')).toEqual(decisionsMade(2));
  await context.close();
});

test('a learner whose tab crashes while the LMS is away comes back to the same step, and the LMS gets all', async () => {
  const { context, page, course } = await onBoard('crashes');
  lms.health.commits = false;
  await playOn(course, 1, 2);
  await crash(page);
  const { page: second, course: still } = await openCourse(context, lms, 'crashes');
  await isAt(still, 2);
  await still.getByText(t().kept.device).waitFor();
  await playOn(still, 2);
  await crash(second);
  expect(decisionsHeld('crashes')).toEqual(decisionsMade(1));

  lms.health.commits = true;
  const { course: again } = await openCourse(context, lms, 'crashes');
  await isAt(again, smallTurns.length);
  await expect.poll(() => decisionsHeld('crashes')).toEqual(decisionsMade(smallTurns.length));
  expect(lms.holds('crashes')['cmi.core.lesson_status']).toBe('passed');
  expect(await again.getByText(t().kept.device).count()).toBe(0);
  await context.close();
});

test('a learner who loads the course anew while the LMS is away is told again, and is where they were', async () => {
  const { context, page, course } = await onBoard('reloads');
  lms.health.commits = false;
  await playOn(course, 1, 2);
  await page.reload();
  await isAt(course, 2);
  await course.getByText(t().kept.device).waitFor();
  lms.health.commits = true;
  await course.getByText(t().kept.device).waitFor({ state: 'detached' });
  await context.close();
});

test('what was decided before the page was left, while the LMS was away, gets there at the next launch', async () => {
  const { context, page } = await onBoard('leaves');
  lms.health.commits = false;
  await playOn(page.frameLocator('iframe'), 1, 2);
  await leave(page, 'leaves');
  lms.health.commits = true;
  const { course } = await openCourse(context, lms, 'leaves');
  await isAt(course, 2);
  await expect.poll(() => decisionsHeld('leaves')).toEqual(decisionsMade(2));
  await context.close();
});

test('an LMS that goes on saying that all is saved is found out within a minute', async () => {
  const context = await browser.newContext(tablet);
  await context.clock.install();
  const { page, course } = await openCourse(context, lms, 'lied-to');
  await boardSmallFlight(course);
  await playOn(course, 0, 1);
  lms.health.files = false;
  await page.clock.runFor(61_000);
  await playOn(course, 1, 2);
  await course.getByText(t().kept.device).waitFor();
  lms.health.files = true;
  await page.clock.runFor(3_000);
  await course.getByText(t().kept.device).waitFor({ state: 'detached' });
  await context.close();
});

test('a learner whose browser keeps nothing is told to stay while the LMS is away', async () => {
  const { context, close } = await openWithoutStorage();
  const { course } = await openCourse(context, lms, 'nowhere-kept');
  await boardSmallFlight(course);
  lms.health.commits = false;
  await playOn(course, 0, 1);
  await course.getByText(t().kept.nowhere).waitFor();
  lms.health.commits = true;
  await course.getByText(t().kept.nowhere).waitFor({ state: 'detached' });
  expect(decisionsHeld('nowhere-kept')).toEqual(decisionsMade(1));
  await close();
});

test('a learner whose browser has forgotten all goes on from what the LMS holds', async () => {
  const { context, page } = await onBoard('wiped');
  await leave(page, 'wiped');
  await meddle(context, (storage) => storage.clear());
  const { course } = await openCourse(context, lms, 'wiped');
  await isAt(course, 1);
  await context.close();
});

test('what an LMS has cut short is made good from the device', async () => {
  const { context, page } = await onBoard('cut-short');
  await leave(page, 'cut-short');
  const held = lms.holds('cut-short');
  held['cmi.suspend_data'] = held['cmi.suspend_data']!.slice(0, 20);
  const { course } = await openCourse(context, lms, 'cut-short');
  await isAt(course, 1);
  await context.close();
});

test('where neither the LMS nor the device can be read the course begins anew, and what is earned stays', async () => {
  const { context, page, course } = await onBoard('all-garbled');
  await playOn(course, 1);
  await leave(page, 'all-garbled');
  lms.holds('all-garbled')['cmi.suspend_data'] = 'c1.not.what.was.saved';
  await meddle(context, (storage) => {
    for (const key of Object.keys(storage)) storage.setItem(key, '{"stamp":');
  });
  const { course: again } = await openCourse(context, lms, 'all-garbled');
  await again.getByText(t().course.alreadyEarned).waitFor();
  await boardSmallFlight(again);
  await playOn(again, 0, 1);
  expect(lms.holds('all-garbled')['cmi.core.lesson_status']).toBe('passed');
  await context.close();
});
