import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { t } from '../../src/player/language/language.ts';
import type { FakeLms, FakeOptions } from '../lms/cmi5/fake-lms.ts';
import { cmi5LmsFor } from './cmi5-lms.ts';
import { heading, openBrowser, press, tablet } from './course.ts';
import { packageOf, smallContent } from './packages.ts';
import { coursePage, startScormLms, type ScormLms } from './scorm-lms.ts';
import { boardSmallFlight, playOn, smallTurns, titleAfter } from './small-course.ts';

let browser: Browser;
/** It only serves the files of the package. */
let host: ScormLms;

beforeAll(async () => {
  browser = await openBrowser();
  host = await startScormLms({ standard: 'scorm12', files: await packageOf(smallContent, 'cmi5') });
});

afterAll(async () => {
  await browser.close();
  await host.stop();
});

async function launched(
  options?: FakeOptions,
): Promise<{ context: BrowserContext; lms: FakeLms; page: Page }> {
  const context = await browser.newContext(tablet);
  const lms = await cmi5LmsFor(context, options);
  const page = await context.newPage();
  await page.goto(host.address + coursePage + lms.launch().query);
  return { context, lms, page };
}

const isAt = (page: Page, decisions: number) =>
  page.getByRole('heading', { level: 1, name: titleAfter(decisions), exact: true }).waitFor();

/** The last words of the verbs, in order. */
const verbsOf = (lms: FakeLms) => lms.statements().map(({ verb }) => verb.id.replace(/^.*\//, ''));

test('a learner leaves, comes back and passes, and the LMS gets what cmi5 asks for', async () => {
  const returnURL = `${host.address}/frame?shows=`;
  const { context, lms, page } = await launched({ returnURL });
  await boardSmallFlight(page);
  await playOn(page, 0, 2);
  await press(page, t().leave);
  await press(page, t().wayOut.exit);
  await page.waitForURL(returnURL);
  expect(verbsOf(lms)).toEqual(['initialized', 'answered', 'answered', 'terminated']);

  await page.goto(host.address + coursePage + lms.launch().query);
  await isAt(page, 2);
  await playOn(page, 2);
  await press(page, t().leave);
  await press(page, t().wayOut.exit);
  await page.waitForURL(returnURL);
  const second = verbsOf(lms).slice(4);
  expect([second[0], second.at(-1)]).toEqual(['initialized', 'terminated']);
  expect(verbsOf(lms).filter((verb) => verb === 'answered')).toHaveLength(smallTurns.length);
  expect(second.filter((verb) => verb === 'completed' || verb === 'passed').sort()).toEqual([
    'completed',
    'passed',
  ]);
  expect(lms.breaches).toEqual([]);
  await context.close();
});

test('a learner who opens a cmi5 package without its launch plays by themselves, and no LMS is asked', async () => {
  const context = await browser.newContext(tablet);
  const lms = await cmi5LmsFor(context);
  const page = await context.newPage();
  await page.goto(host.address + coursePage);
  await boardSmallFlight(page);
  await playOn(page, 0, 1);
  expect(await heading(page)).toBe(titleAfter(1));
  expect(lms.calls).toEqual([]);
  await context.close();
});

test('a learner whose LRS is away plays on, is told, and loses nothing', async () => {
  let isAway = false;
  const { context, lms, page } = await launched({ fault: () => (isAway ? 503 : undefined) });
  await boardSmallFlight(page);
  await playOn(page, 0, 1);
  await expect.poll(() => verbsOf(lms)).toEqual(['initialized', 'answered']);
  isAway = true;
  await playOn(page, 1, 2);
  await page.getByText(t().kept.device).waitFor();
  isAway = false;
  await page.getByText(t().kept.device).waitFor({ state: 'detached' });
  expect(verbsOf(lms)).toEqual(['initialized', 'answered', 'answered']);
  expect(lms.breaches).toEqual([]);
  await context.close();
});
