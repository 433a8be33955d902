import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { byTheBook, scenario } from './by-the-book.ts';
import {
  boardFlight,
  decideAndGoOn,
  heading,
  launch,
  openBrowser,
  press,
  readBriefing,
  rowOf,
  standards,
  toldTo,
} from './course.ts';
import { startLocalLms, type LocalLms } from './local-lms.ts';

let lms: LocalLms;
let browser: Browser;

beforeAll(async () => {
  lms = await startLocalLms();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
});

describe.each(standards)('as %s', (standard) => {
  const learner = `crew-${standard.replace(/\D/g, '')}`;
  const told = toldTo(learner, scenario);

  test('a tab closed in the middle costs nothing, and the finished course becomes a completion record', async () => {
    const context = await browser.newContext();
    // Another tab stays open, as on any tablet; otherwise the browser itself would end with the course.
    const other = await context.newPage();
    const first = await context.newPage();

    let course = await launch(first, lms.url, learner, standard);
    await readBriefing(course);
    await boardFlight(course);
    const middle = 6;
    for (const turn of byTheBook.slice(0, middle)) await decideAndGoOn(course, told, turn);
    const left = await heading(course);
    await first.close();
    expect(await rowOf(other, lms.url, learner)).toMatchObject({ Completion: 'Incomplete', Score: 'None' });

    const second = await context.newPage();
    course = await launch(second, lms.url, learner, standard);
    expect(await heading(course)).toBe(left);
    expect(left).toBe(told.steps[byTheBook[middle - 1]!.leadsTo]!.title);
    for (const turn of byTheBook.slice(middle)) await decideAndGoOn(course, told, turn);
    expect(await heading(course)).toBe('Reported, and let go');
    await expect.poll(() => course.getByRole('heading', { name: 'Debrief' }).isVisible()).toBe(true);
    await press(course, 'Leave');
    await press(course, 'Save and exit');
    await course.getByText('You can close this window').waitFor();
    await second.getByText('The course is finished').waitFor();

    const row = await rowOf(other, lms.url, learner);
    expect(row).toMatchObject({ Completion: 'Completed', Success: 'Passed', Score: '100%' });
    expect(row.Time).toMatch(/^0:\d\d:\d\d$/);
    expect(row.Time).not.toBe('0:00:00');
    const [record] = lms.exportRecords().filter(({ learner_id: id }) => id === learner);
    expect(record).toMatchObject({
      course_id: 'recognise-and-report',
      standard: standard === 'SCORM 1.2' ? 'scorm12' : 'scorm2004',
      attempt: '1',
      completion: 'completed',
      success: 'passed',
      score_percent: '100',
    });
    expect(Number(record!.duration_seconds)).toBeGreaterThan(0);
    await context.close();
  });

  test('a course that is done opens for review, and looking back changes no record', async () => {
    const page = await browser.newPage();
    const before = lms.exportRecords().find(({ learner_id: id }) => id === learner)!;
    const course = await launch(page, lms.url, learner, standard);
    await course.getByText('Nothing here changes your record').waitFor();
    await press(course, 'Leave');
    await press(course, 'Save and exit');
    await page.getByText('The course is finished').waitFor();
    expect(lms.exportRecords().find(({ learner_id: id }) => id === learner)).toEqual(before);
    await page.close();
  });
});

test('crew get the player that is built for them, though these tests run as NODE_ENV=test', async () => {
  const page = await browser.newPage();
  await launch(page, lms.url, 'looks-inside', 'SCORM 1.2');
  const script = await page.frames()[1]!.evaluate(async () => {
    const { src } = document.querySelector<HTMLScriptElement>('script[src]')!;
    return (await fetch(src)).text();
  });
  expect(script).not.toContain('dev mode');
  await page.close();
});
