/** Hosts that let a course do little, down to a folder on a disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { t } from '../../src/player/language/language.ts';
import type { Files } from '../../src/package/files.ts';
import { openBrowser, openWithoutStorage, tablet, type Course } from './course.ts';
import { packageOf, smallContent } from './packages.ts';
import { coursePage, frame, lmsPage, openCourse, startScormLms, type ScormLms } from './scorm-lms.ts';
import { boardSmallFlight, playOn, smallTurns, titleAfter } from './small-course.ts';

/** What a careful host sends with every file. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

let browser: Browser;
let files: Files;
let lms: ScormLms;

beforeAll(async () => {
  browser = await openBrowser();
  files = await packageOf(smallContent, 'scorm12');
  lms = await startScormLms({
    standard: 'scorm12',
    files,
    headers: { 'Content-Security-Policy': strictPolicy },
  });
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
});

/** A page that notes what the browser refuses to it and to the frames in it. */
async function openPage(address: string): Promise<{ page: Page; refused: string[] }> {
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('pageerror', (error) => refused.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
  await page.goto(address);
  return { page, refused };
}

async function playToTheEnd(course: Course): Promise<void> {
  await boardSmallFlight(course);
  await playOn(course, 0);
  await course.getByText(t().ending.debrief, { exact: true }).waitFor();
}

test('under a strict policy of the host the course plays, and asks for nothing that is refused', async () => {
  const { page, refused } = await openPage(lms.address + lmsPage('strict'));
  await playToTheEnd(page.frameLocator('iframe'));
  expect(refused).toEqual([]);
  expect(lms.holds('strict')['cmi.core.lesson_status']).toBe('passed');
  await page.context().close();
});

test('in a sandbox, where no LMS and no storage can be reached, the course plays by itself and says so', async () => {
  const { page } = await openPage(lms.address + lmsPage('boxed', frame(coursePage, 'allow-scripts')));
  const course = page.frameLocator('iframe').frameLocator('iframe');
  await course.getByText(t().notConnected).waitFor();
  await playToTheEnd(course);
  expect(lms.sessionsOf('boxed')[0]!.log).toEqual([]);
  await page.context().close();
});

test('where the browser blocks storage, the LMS alone brings the learner back', async () => {
  const { context, close } = await openWithoutStorage();
  const { page, course } = await openCourse(context, lms, 'blocked');
  await boardSmallFlight(course);
  await playOn(course, 0, 2);
  const reason = await page.frames()[1]!.evaluate(() => {
    try {
      return String(window.localStorage);
    } catch (error) {
      return (error as DOMException).name;
    }
  });
  expect(reason).toBe('SecurityError');
  await page.reload();
  await course.getByRole('heading', { level: 1, name: titleAfter(2) }).waitFor();
  expect(await course.getByText(t().kept.nowhere).count()).toBe(0);
  await close();
});

test('opened from a folder, without any server, the course plays and comes back to where it was left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-folder-'));
  for (const [path, bytes] of await packageOf(smallContent, 'web')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const { page } = await openPage(pathToFileURL(join(folder, 'index.html')).href);
  await boardSmallFlight(page);
  await playOn(page, 0, 2);
  await page.reload();
  await page.getByRole('button', { name: t().actions.takeUp }).click();
  await page.getByRole('heading', { level: 1, name: titleAfter(2) }).waitFor();
  await playOn(page, 2);
  await page.getByRole('heading', { level: 1, name: titleAfter(smallTurns.length) }).waitFor();
  await page.context().close();
  rmSync(folder, { recursive: true });
});
