import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Frame, Page } from 'playwright-core';
import { fits, violations } from './axe.ts';
import { byTheBook, scenario } from './by-the-book.ts';
import { hasFeedback, heading, openBrowser, toldTo } from './course.ts';
import { decideByKeyboard } from './deciding-by-keyboard.ts';
import { moveTo, pressByKeyboard } from './keyboard.ts';
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

const looks = [
  { name: 'on a phone, in the light', width: 360, height: 740, colorScheme: 'light' },
  { name: 'on a desktop, in the dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'at 400 % zoom', width: 320, height: 256, colorScheme: 'light' },
] as const;

describe.each(looks)('$name', ({ name, width, height, colorScheme }) => {
  test('axe finds nothing on any screen, each of which works by keyboard alone', async () => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const screens: string[] = [];
    let frame = page.mainFrame();

    const look = async (screen: string): Promise<void> => {
      screens.push(screen);
      expect(await violations(frame), screen).toEqual([]);
      expect(await fits(frame), `${screen} scrolls sideways`).toBe(true);
    };
    const press = (words: string) => pressByKeyboard(page, frame, words);
    const shown = async (title: string): Promise<void> => {
      await expect.poll(() => frame.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    };

    await page.goto(lms.url);
    await page
      .getByRole('button', { name: /Launch/ })
      .first()
      .waitFor();
    await look('the first page of the LMS');
    const learner = `crew-${looks.findIndex((other) => other.name === name)}`;
    const told = toldTo(learner, scenario);
    frame = await openByKeyboard(page, learner);
    await look('the page that the course runs in');
    await look('course');

    await press('Begin: ');
    await frame.getByText('Page 1 of').waitFor();
    for (let more = true; more;) {
      const title = await heading(page.frameLocator('iframe'));
      await look(title);
      more = await frame.getByRole('button', { name: 'Continue' }).isVisible();
      await press(more ? 'Continue' : 'Done');
      await expect.poll(() => heading(page.frameLocator('iframe'))).not.toBe(title);
    }
    await press('Continue: ');
    await shown(told.title);
    await look('content note');
    await press('Go on board');
    await shown(told.steps[told.start]!.title);

    await press('Leave');
    await shown('Take the time you need');
    await look('way out');
    await press('Go back to where I was');

    for (const { decision, leadsTo } of byTheBook) {
      await shown(told.steps[decision.step]!.title);
      await look(decision.step);
      await decideByKeyboard(page, frame, told, decision);
      if (hasFeedback(told, decision)) {
        await frame.getByRole('button', { name: 'Continue' }).waitFor();
        await look(`${decision.step}, feedback`);
        await press('Continue');
      }
      await shown(told.steps[leadsTo]!.title);
    }
    await look('ending');
    await press('Where this comes from');
    await frame.getByText('RESPECT International').waitFor();
    await look('ending, sources open');
    await press('Back to the course');
    await shown('Trafficking in persons: recognise and report');
    await look('course, passed');
    await press('Leave');
    await press('Save and exit');
    await shown('Saved. You can close this window.');
    await look('closed');
    expect(new Set(screens).size).toBeGreaterThan(byTheBook.length + 10);
    await context.close();
  });
});

async function openByKeyboard(page: Page, learner: string): Promise<Frame> {
  await moveTo(page, page.mainFrame(), 'Staff number');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(learner);
  await pressByKeyboard(page, page.mainFrame(), 'Launch as SCORM 1.2');
  const course = await (await page.waitForSelector('iframe')).contentFrame();
  await course!.getByRole('heading', { level: 1 }).waitFor();
  return course!;
}
