/** Launches after which the LMS must hold what it held before. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { scormStandards } from '../../src/course/packed.ts';
import { t } from '../../src/player/language/language.ts';
import { calls } from '../../src/tracking/scorm/api-client.ts';
import { openBrowser, press, tablet } from './course.ts';
import { packageOf, smallContent } from './packages.ts';
import { openCourse, startScormLms, type ScormLms } from './scorm-lms.ts';
import { boardSmallFlight, playOn } from './small-course.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each(scormStandards)('as %s', (standard) => {
  let lms: ScormLms;
  const [mode, credit] =
    standard === 'scorm12' ? ['cmi.core.lesson_mode', 'cmi.core.credit'] : ['cmi.mode', 'cmi.credit'];

  beforeAll(async () => {
    lms = await startScormLms({ standard, files: await packageOf(smallContent, standard) });
  });

  afterAll(() => lms.stop());

  test.each([
    ['without credit', credit, 'no-credit', t().noCredit],
    ['for review', mode, 'review', t().review],
    ['to browse in', mode, 'browse', t().browse],
  ])(
    'a course that is opened %s says so, plays, and writes nothing anywhere',
    async (name, element, value, note) => {
      const learner = name.replaceAll(' ', '-');
      lms.holds(learner)[element] = value;
      const context = await browser.newContext(tablet);
      const { page, course } = await openCourse(context, lms, learner);
      await course.getByText(note).waitFor();
      await boardSmallFlight(course);
      await playOn(course, 0);
      await press(course, t().leave);
      await press(course, t().wayOut.exit);
      await course.getByRole('heading', { level: 1, name: t().closed.title }).waitFor();
      const { log, breaches } = lms.sessionsOf(learner)[0]!;
      expect(log.filter((call) => call.startsWith(calls[standard].set))).toEqual([]);
      expect(log.at(-1)).toBe(calls[standard].terminate);
      expect(breaches).toEqual([]);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      await context.close();
    },
  );
});
