/** What the LMS hears when a learner turns away from the course, leaves it, or comes back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { openBrowser, tablet, type Course } from './course.ts';
import { packageOf, smallContent } from './packages.ts';
import { launchPage, lmsPage, openCourse, startScormLms, type ScormLms } from './scorm-lms.ts';
import { boardSmallFlight, playOn, titleAfter } from './small-course.ts';

let browser: Browser;
let lms: ScormLms;

beforeAll(async () => {
  browser = await openBrowser();
  lms = await startScormLms({ standard: 'scorm2004', files: await packageOf(smallContent, 'scorm2004') });
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
});

/** A learner who has made one decision, on a tablet of their own. */
async function onBoard(learner: string): Promise<{ context: BrowserContext; page: Page; course: Course }> {
  const context = await browser.newContext(tablet);
  const { page, course } = await openCourse(context, lms, learner);
  await boardSmallFlight(course);
  await playOn(course, 0, 1);
  return { context, page, course };
}

/** How often each session of a learner was committed and ended. */
function heardOf(learner: string): { commits: number; ends: number }[] {
  return lms.sessionsOf(learner).map(({ log }) => ({
    commits: log.filter((call) => call === 'Commit').length,
    ends: log.filter((call) => call === 'Terminate').length,
  }));
}

function breachesOf(learner: string): string[] {
  return lms.sessionsOf(learner).flatMap(({ breaches }) => breaches);
}

/** A test can't hide a page, nor have one restored; these events are all that the course would see of it. */
async function happens(frame: Frame, what: 'hidden' | 'visible' | 'kept' | 'restored'): Promise<void> {
  await frame.evaluate((event) => {
    if (event === 'kept' || event === 'restored') {
      const type = event === 'kept' ? 'pagehide' : 'pageshow';
      return window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    }
    Object.defineProperty(document, 'visibilityState', { value: event, configurable: true });
    return document.dispatchEvent(new Event('visibilitychange'));
  }, what);
}

test('a learner who looks at something else is saved, and the session goes on', async () => {
  const { context, page, course } = await onBoard('looks-away');
  const [before] = heardOf('looks-away');
  await happens(page.frames()[1]!, 'hidden');
  expect(heardOf('looks-away')).toEqual([{ commits: before!.commits + 1, ends: 0 }]);
  await happens(page.frames()[1]!, 'visible');
  await playOn(course, 1, 2);
  await context.close();
});

test('a page that the browser keeps is saved, and goes on when it is restored', async () => {
  const { context, page, course } = await onBoard('goes-back');
  const [before] = heardOf('goes-back');
  await happens(page.frames()[1]!, 'kept');
  await happens(page.frames()[1]!, 'restored');
  expect(heardOf('goes-back')).toEqual([{ commits: before!.commits + 1, ends: 0 }]);
  await playOn(course, 1, 2);
  expect(breachesOf('goes-back')).toEqual([]);
  await context.close();
});

test('a learner who goes to another page ends the session once, and comes back to where they were', async () => {
  const { context, page } = await onBoard('goes-away');
  await page.goto('about:blank');
  await expect.poll(() => heardOf('goes-away').map(({ ends }) => ends)).toEqual([1]);
  await page.goBack();
  await page
    .frameLocator('iframe')
    .getByRole('heading', { level: 1, name: titleAfter(1) })
    .waitFor();
  expect(heardOf('goes-away').map(({ ends }) => ends)).toEqual([1, 0]);
  expect(breachesOf('goes-away')).toEqual([]);
  await context.close();
});

test('an LMS that takes the course down ends the session once', async () => {
  const { context, page } = await onBoard('taken-down');
  await page.evaluate(() => document.querySelector('iframe')!.remove());
  await expect.poll(() => heardOf('taken-down').map(({ ends }) => ends)).toEqual([1]);
  expect(lms.holds('taken-down')['cmi.exit']).toBe('suspend');
  expect(breachesOf('taken-down')).toEqual([]);
  await context.close();
});

test('a learner who closes the window of the course ends the session once', async () => {
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  await page.goto(lms.address + launchPage('closes'));
  const [course] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
  await boardSmallFlight(course);
  await course.close();
  await expect.poll(() => heardOf('closes').map(({ ends }) => ends)).toEqual([1]);
  expect(breachesOf('closes')).toEqual([]);
  await context.close();
});

test('nothing that keeps a page from being restored is listened to, and no service worker is registered', async () => {
  const context = await browser.newContext(tablet);
  await context.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
      heard.push(args[0]);
      addEventListener.apply(this, args);
    };
  });
  const page = await context.newPage();
  await page.goto(lms.address + lmsPage('listens'));
  const course = page.frameLocator('iframe');
  await boardSmallFlight(course);
  await playOn(course, 0);
  const found = await page.frames()[1]!.evaluate(async () => ({
    heard: (window as unknown as { heard: string[] }).heard,
    handlers: [window.onunload, window.onbeforeunload],
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(found.heard).toContain('pagehide');
  expect(found.heard).not.toContain('unload');
  expect(found.heard).not.toContain('beforeunload');
  expect(found.handlers).toEqual([null, null]);
  expect(found.workers).toBe(0);
  await context.close();
});
