import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { scormStandards } from '../../src/course/packed.ts';
import { t } from '../../src/player/language/language.ts';
import { calls } from '../../src/tracking/scorm/api-client.ts';
import { openBrowser, press, tablet, type Course } from './course.ts';
import { packageOf, smallContent } from './packages.ts';
import {
  coursePage,
  frame,
  frameset,
  launcher,
  launchPage,
  lmsPage,
  startScormLms,
  type ScormLms,
} from './scorm-lms.ts';
import { boardSmallFlight, playOn, titleAfter } from './small-course.ts';

interface Shape {
  name: string;
  /** Where the learner begins. */
  address: (lms: ScormLms, learner: string) => string;
  course: (page: Page) => Course | Promise<Course>;
}

const shapes: Shape[] = [
  {
    name: 'in a frame of the LMS',
    address: ({ address }, learner) => address + lmsPage(learner),
    course: (page) => page.frameLocator('iframe'),
  },
  {
    name: 'in a frame in a frame of the LMS',
    address: ({ address }, learner) => address + lmsPage(learner, frame(frame(coursePage))),
    course: (page) => page.frameLocator('iframe').frameLocator('iframe').frameLocator('iframe'),
  },
  {
    name: 'in a window that the LMS opens',
    address: ({ address }, learner) => address + launchPage(learner),
    course: opened,
  },
  {
    name: 'in a frameset in a window that the LMS opens',
    address: ({ address }, learner) => address + launchPage(learner, frameset(coursePage)),
    course: async (page) => (await opened(page)).frameLocator('frame'),
  },
  {
    name: 'in a window that a frame of the LMS opens',
    address: ({ address }, learner) => address + lmsPage(learner, launcher(coursePage)),
    course: (page) => opened(page, page.frameLocator('iframe')),
  },
  {
    name: 'in a frame of an LMS that another site frames',
    address: ({ address, elsewhere }, learner) => elsewhere + frame(address + lmsPage(learner)),
    course: (page) => page.frameLocator('iframe').frameLocator('iframe'),
  },
];

/** The window that a button opens. */
async function opened(page: Page, at: Course = page): Promise<Page> {
  const [course] = await Promise.all([
    page.waitForEvent('popup'),
    at.getByRole('button', { name: 'Open the course' }).click(),
  ]);
  return course;
}

/** A page in which another course's API lies at the very top; it notes whether it is asked for. */
function trapAtTop(names: readonly string[]): void {
  if (window !== window.top) return;
  const trap = window as unknown as { asked: number };
  trap.asked = 0;
  for (const name of names) Object.defineProperty(window, name, { get: () => void trap.asked++ });
}

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each(scormStandards)('a package of %s', (standard) => {
  let lms: ScormLms;
  const { initialize, set, commit, terminate } = calls[standard];

  beforeAll(async () => {
    lms = await startScormLms({ standard, files: await packageOf(smallContent, standard) });
  });

  afterAll(() => lms.stop());

  async function open({ address, course }: Shape, learner: string): Promise<{ page: Page; course: Course }> {
    const context = await browser.newContext(tablet);
    const page = await context.newPage();
    await page.goto(address(lms, learner));
    return { page, course: await course(page) };
  }

  test.each(shapes.map((shape) => [shape.name, shape] as const))(
    '%s it finds the LMS, and ends the session once',
    async (_, shape) => {
      const learner = shape.name.replaceAll(' ', '-');
      const { page, course } = await open(shape, learner);
      await boardSmallFlight(course);
      const { log, breaches } = lms.sessionsOf(learner)[0]!;
      const firstCommit = log.indexOf(commit);
      const begun = log.slice(0, firstCommit);
      expect(
        begun.filter((call) => call.startsWith(set) && /=(incomplete|suspend)$/.test(call)),
      ).toHaveLength(2);

      await playOn(course, 0, 2);
      await press(course, t().leave);
      await press(course, t().wayOut.exit);
      await course.getByRole('heading', { level: 1, name: t().closed.title }).waitFor();
      await page.context().close();
      expect(log.filter((call) => call.startsWith(initialize))).toHaveLength(1);
      expect(log.filter((call) => call.startsWith(terminate))).toHaveLength(1);
      expect(log.at(-1)).toBe(terminate);
      expect(breaches).toEqual([]);

      const again = await open(shape, learner);
      await again.course.getByRole('heading', { level: 1, name: titleAfter(2) }).waitFor();
      await again.page.context().close();
    },
  );

  test('an API that lies above that of the LMS is never asked for', async () => {
    const context = await browser.newContext();
    await context.addInitScript(trapAtTop, ['API', 'API_1484_11']);
    const page = await context.newPage();
    await page.goto(lms.address + frame(lmsPage('below')));
    const course = page.frameLocator('iframe').frameLocator('iframe');
    await course.getByRole('button', { name: /^Begin: / }).waitFor();
    expect(lms.sessionsOf('below')[0]!.log).toContain(initialize);
    expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(0);
    await context.close();
  });
});
