/** One tablet, and more than one learner, window or run of the course on it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { t } from '../../src/player/language/language.ts';
import { openBrowser, press, tablet, type Course } from './course.ts';
import { packageOf, smallContent } from './packages.ts';
import { coursePage, openCourse, startScormLms, type ScormLms } from './scorm-lms.ts';
import { boardSmallFlight, playOn, titleAfter } from './small-course.ts';

let browser: Browser;
let lms: ScormLms;
let web: ScormLms;

beforeAll(async () => {
  browser = await openBrowser();
  lms = await startScormLms({ standard: 'scorm12', files: await packageOf(smallContent, 'scorm12') });
  // Nothing of the LMS is used for it but that it serves files.
  web = await startScormLms({ standard: 'scorm12', files: await packageOf(smallContent, 'web') });
});

beforeEach(() => {
  lms.health.commits = true;
});

afterAll(async () => {
  await browser.close();
  await Promise.all([lms.stop(), web.stop()]);
});

const isAt = (course: Course, decisions: number) =>
  course.getByRole('heading', { level: 1, name: titleAfter(decisions), exact: true }).waitFor();

const says = (course: Course, title: string) =>
  course.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

test('the next learner on the same tablet meets nothing of what the one before has done', async () => {
  const context = await browser.newContext(tablet);
  const { page, course } = await openCourse(context, lms, 'first');
  await boardSmallFlight(course);
  lms.health.commits = false;
  await playOn(course, 0, 2);
  await page.close();
  lms.health.commits = true;
  const { page: next, course: theirs } = await openCourse(context, lms, 'second');
  await boardSmallFlight(theirs);
  await playOn(theirs, 0, 1);
  await next.close();
  const ids = Object.entries(lms.holds('second')).filter(([element]) =>
    /interactions\.\d+\.id$/.test(element),
  );
  expect(ids.map(([, id]) => id)).toEqual(['content', 'warm-galley.a-smell']);

  const { course: again } = await openCourse(context, lms, 'first');
  await isAt(again, 2);
  await context.close();
});

test('a second window says that there is a first, and takes the course over when it is asked to', async () => {
  const context = await browser.newContext(tablet);
  const { course: first } = await openCourse(context, lms, 'two-windows');
  await boardSmallFlight(first);
  await playOn(first, 0, 1);
  const { course: second } = await openCourse(context, lms, 'two-windows');
  await says(second, t().messages.elsewhere.title);
  expect(lms.sessionsOf('two-windows')[1]!.log).toEqual([]);
  await playOn(first, 1, 2);

  await press(second, t().actions.here);
  await isAt(second, 2);
  await says(first, t().messages.moved.title);
  expect(lms.sessionsOf('two-windows')[0]!.log.at(-1)).toBe('LMSFinish');
  await playOn(second, 2);
  expect(lms.holds('two-windows')['cmi.core.lesson_status']).toBe('passed');
  expect(lms.sessionsOf('two-windows').flatMap(({ breaches }) => breaches)).toEqual([]);
  await context.close();
});

test('a window that has lost the course changes nothing when it is closed', async () => {
  const context = await browser.newContext(tablet);
  context.setDefaultTimeout(5_000);
  const { page: old, course: first } = await openCourse(context, lms, 'left-behind');
  await boardSmallFlight(first);
  await playOn(first, 0, 1);
  const { page: current, course: second } = await openCourse(context, lms, 'left-behind');
  await press(second, t().actions.here);
  await says(first, t().messages.moved.title);
  await playOn(second, 1, 2);
  await current.close();
  await expect.poll(() => lms.sessionsOf('left-behind')[1]!.log.at(-1)).toBe('LMSFinish');
  await old.close();
  const { course: again } = await openCourse(context, lms, 'left-behind');
  await isAt(again, 2);
  await context.close();
});

test('a window that is closed leaves the course to the other one', async () => {
  const context = await browser.newContext(tablet);
  const { page: first } = await openCourse(context, lms, 'closes-one');
  const { course: second } = await openCourse(context, lms, 'closes-one');
  await says(second, t().messages.elsewhere.title);
  await first.close();
  await press(second, t().actions.here);
  await second.getByRole('button', { name: /^Begin: / }).waitFor();
  await context.close();
});

test('where nobody signs in, a run that is found on the device is offered and not assumed', async () => {
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  await page.goto(web.address + coursePage);
  await boardSmallFlight(page);
  await playOn(page, 0, 2);
  await page.reload();
  await says(page, t().messages.found.title);
  await press(page, t().actions.takeUp);
  await isAt(page, 2);

  await page.reload();
  await press(page, t().actions.beginAnew);
  await page.getByRole('button', { name: /^Begin: / }).waitFor();
  await boardSmallFlight(page);
  await playOn(page, 0, 1);
  await page.reload();
  await press(page, t().actions.takeUp);
  await isAt(page, 1);
  await context.close();
});

test('where an LMS has lost what it had taken, the learner is asked whether the device’s run is theirs', async () => {
  const context = await browser.newContext(tablet);
  const { page, course } = await openCourse(context, lms, 'forgotten');
  await boardSmallFlight(course);
  await playOn(course, 0, 2);
  await page.close();
  await expect.poll(() => lms.sessionsOf('forgotten')[0]!.log.at(-1)).toBe('LMSFinish');
  lms.forget('forgotten');

  const { course: again } = await openCourse(context, lms, 'forgotten');
  await says(again, t().messages.found.title);
  await press(again, t().actions.takeUp);
  await isAt(again, 2);
  await playOn(again, 2);
  expect(lms.holds('forgotten')['cmi.core.lesson_status']).toBe('passed');
  await context.close();
});

test('a run that was found is still there for a learner who turns away before they answer', async () => {
  const context = await browser.newContext(tablet);
  context.setDefaultTimeout(5_000);
  const page = await context.newPage();
  await page.goto(web.address + coursePage);
  await boardSmallFlight(page);
  await playOn(page, 0, 2);
  await page.reload();
  await says(page, t().messages.found.title);
  await page.reload();
  await says(page, t().messages.found.title);
  await press(page, t().actions.takeUp);
  await isAt(page, 2);
  await context.close();
});
