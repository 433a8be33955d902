/** The screens that a learner sees only when something is not as it should be. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { ar } from '../../src/player/language/ar.ts';
import { en } from '../../src/player/language/en.ts';
import { speakWith, t } from '../../src/player/language/language.ts';
import { fits, violations } from './axe.ts';
import { writeContent } from './content-folder.ts';
import { openBrowser, press, type Course } from './course.ts';
import { packageOf, smallContent } from './packages.ts';
import { coursePage, openCourse, startScormLms, type ScormLms } from './scorm-lms.ts';
import { boardSmallFlight, playOn } from './small-course.ts';

const read = (path: string) => JSON.parse(readFileSync(join(smallContent, path), 'utf8')) as object;

/** The small course, in which each scenario counts once. */
function strictContent(language: string): string {
  return writeContent({
    'modules/course.json': { ...read('modules/course.json'), language, attempts: 1 },
    'modules/looking.json': read('modules/looking.json'),
    'modules/sources.json': read('modules/sources.json'),
    'scenarios/warm-galley.json': read('scenarios/warm-galley.json'),
  });
}

interface Hosts {
  lms: ScormLms;
  web: ScormLms;
}

async function startHosts(language: string): Promise<Hosts> {
  const content = strictContent(language);
  const host = async (target: 'scorm12' | 'web') =>
    startScormLms({ standard: 'scorm12', files: await packageOf(content, target) });
  const hosts = { lms: await host('scorm12'), web: await host('web') };
  rmSync(content, { recursive: true });
  return hosts;
}

type Showing = (context: BrowserContext, hosts: Hosts) => Promise<Page>;

/** Each brings a new learner to its screen, where the words are. @returns the page */
const screens: [name: string, words: () => string, show: Showing][] = [
  [
    'kept on this device',
    () => t().kept.device,
    async (context, { lms }) => {
      const { page, course } = await onBoard(context, lms, 'device');
      lms.health.commits = false;
      await playOn(course, 0, 1);
      return page;
    },
  ],
  [
    'kept nowhere',
    () => t().kept.nowhere,
    async (context, { lms }) => {
      await context.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('Storage is blocked.', 'SecurityError');
        };
        Object.defineProperty(window, 'localStorage', { get: refuse });
      });
      const { page, course } = await onBoard(context, lms, 'nowhere');
      lms.health.commits = false;
      await playOn(course, 0, 1);
      return page;
    },
  ],
  [
    'a run that was found',
    () => t().messages.found.title,
    async (context, { web }) => {
      const page = await context.newPage();
      await page.goto(web.address + coursePage);
      await boardSmallFlight(page);
      await playOn(page, 0, 1);
      await page.reload();
      return page;
    },
  ],
  [
    'open in another window',
    () => t().messages.elsewhere.title,
    async (context, { lms }) => {
      await openCourse(context, lms, 'elsewhere');
      return (await openCourse(context, lms, 'elsewhere')).page;
    },
  ],
  [
    'gone on in another window',
    () => t().messages.moved.title,
    async (context, { lms }) => {
      const { page } = await onBoard(context, lms, 'moved');
      const { course } = await openCourse(context, lms, 'moved');
      await press(course, t().actions.here);
      return page;
    },
  ],
  [
    'no credit',
    () => t().noCredit,
    async (context, { lms }) => {
      lms.holds('no-credit')['cmi.core.credit'] = 'no-credit';
      return (await openCourse(context, lms, 'no-credit')).page;
    },
  ],
  [
    'no LMS where one should be',
    () => t().notConnected,
    async (context, { lms }) => {
      const page = await context.newPage();
      await page.goto(lms.address + coursePage);
      return page;
    },
  ],
  [
    'a review',
    () => t().review,
    async (context, { lms }) => {
      lms.holds('review')['cmi.core.lesson_mode'] = 'review';
      return (await openCourse(context, lms, 'review')).page;
    },
  ],
  [
    'every attempt used',
    () => t().course.failed(0, 75),
    async (context, { lms }) => {
      const { page, course } = await onBoard(context, lms, 'used-up');
      await course.getByText('I boil water for the tea.').click();
      await press(course, t().decide);
      await press(course, t().next);
      await press(course, t().ending.toCourse);
      return page;
    },
  ],
  [
    'not loaded',
    () => t().messages.failed.title,
    async (context, { lms }) => {
      lms.health.opens = false;
      return (await openCourse(context, lms, 'failed')).page;
    },
  ],
  [
    'closed without a save',
    () => t().closed.unsavedTitle,
    async (context, { lms }) => {
      const { page, course } = await onBoard(context, lms, 'unsaved');
      lms.health.commits = false;
      await press(course, t().leave);
      await press(course, t().wayOut.exit);
      return page;
    },
  ],
];

async function onBoard(
  context: BrowserContext,
  lms: ScormLms,
  learner: string,
): Promise<{ page: Page; course: Course }> {
  const opened = await openCourse(context, lms, learner);
  await boardSmallFlight(opened.course);
  return opened;
}

/** The frame of the course, or the page where it fills it. */
function courseIn(page: Page): Frame {
  return page.frames()[1] ?? page.mainFrame();
}

const looks = [
  { name: 'on a phone, in the light', language: 'en', width: 360, height: 740, colorScheme: 'light' },
  { name: 'on a desktop, in the dark', language: 'en', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'at 400 % zoom', language: 'en', width: 320, height: 256, colorScheme: 'light' },
  { name: 'from right to left', language: 'ar', width: 360, height: 740, colorScheme: 'dark' },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each(looks)('$name', ({ language, width, height, colorScheme }) => {
  let hosts: Hosts;

  beforeAll(async () => {
    speakWith(language === 'ar' ? ar : en);
    hosts = await startHosts(language);
  });

  beforeEach(() => {
    Object.assign(hosts.lms.health, { opens: true, commits: true });
  });

  afterAll(async () => {
    await hosts.lms.stop();
    await hosts.web.stop();
  });

  test.each(screens)('axe finds nothing on the screen “%s”, and it fits', async (_, words, show) => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const frame = courseIn(await show(context, hosts));
    await frame.getByText(words(), { exact: true }).waitFor();
    expect(await violations(frame)).toEqual([]);
    expect(await fits(frame)).toBe(true);
    await context.close();
  });
});
