import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { t } from '../../src/player/language/language.ts';
import { procedure } from '../player/sample-procedure.ts';
import { packed, sources } from '../player/samples.ts';
import { writeContent } from './content-folder.ts';
import { heading, launch, openBrowser, press } from './course.ts';
import { startLocalLms, type LocalLms } from './local-lms.ts';

let lms: LocalLms;
let browser: Browser;

beforeAll(async () => {
  const parts = [{ type: 'scenario', id: procedure.id }];
  lms = await startLocalLms(
    writeContent({
      'modules/course.json': { ...packed.course, parts },
      'modules/sources.json': sources,
      [`scenarios/${procedure.id}.json`]: procedure,
    }),
  );
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
});

/** A learner at the content note of a scenario with a time limit, on a clock that a test can turn. */
async function atTheNote(
  learner: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; course: FrameLocator }> {
  const context = await browser.newContext({ reducedMotion: 'no-preference', ...options });
  const page = await context.newPage();
  await page.clock.install();
  const course = await launch(page, lms.url, learner, 'SCORM 2004');
  await press(course, /^Begin: /);
  await course.getByText(t().note.aboutLimits).waitFor();
  return { page, course };
}

const seconds = (page: Page, many: number) => page.clock.runFor(many * 1000);

/** What the LMS holds of the learner's last decision. */
async function lastResponse(learner: string): Promise<string | undefined> {
  const { registrations } = (await (await fetch(`${lms.url}/api/registrations`)).json()) as {
    registrations: { id: string; learnerId: string }[];
  };
  const { id } = registrations.find(({ learnerId }) => learnerId === learner)!;
  const { cmi } = (await (await fetch(`${lms.url}/api/registrations/${id}/launch`)).json()) as {
    cmi: { interactions: Record<string, { learner_response: string }> };
  };
  return Object.values(cmi.interactions).at(-1)?.learner_response;
}

test('a learner who hesitates until time runs out has decided, is told so, and goes on', async () => {
  const { page, course } = await atTheNote('waits');
  await press(course, 'Go on board');
  await course.getByText(t().timeLimit.soon).waitFor();
  await seconds(page, 30);
  expect(await heading(course)).toBe('Twenty minutes to landing');
  await seconds(page, 40);
  await course.getByText(t().timeLimit.wasOver).waitFor();
  await expect.poll(() => lastResponse('waits')).toBe('say_nothing');
  await press(course, 'Continue');
  await course.getByRole('heading', { level: 1, name: 'The chain' }).waitFor();
});

test('a learner who takes more time has it', async () => {
  const { page, course } = await atTheNote('takes-time');
  await press(course, 'Go on board');
  await seconds(page, 50);
  await course.getByText(t().timeLimit.offer('60 seconds')).waitFor();
  await press(course, t().timeLimit.more);
  await seconds(page, 50);
  expect(await heading(course)).toBe('Twenty minutes to landing');
});

test('time stands still while the way out is open', async () => {
  const { page, course } = await atTheNote('looks-away');
  await press(course, 'Go on board');
  await press(course, 'Leave');
  await seconds(page, 300);
  await press(course, t().wayOut.stay);
  await course.getByText(/seconds left|seconds to decide/).waitFor();
  expect(await heading(course)).toBe('Twenty minutes to landing');
});

test('a learner who switches time limits off is asked no more, and not at the next launch either', async () => {
  const { page, course } = await atTheNote('no-limits');
  await course.getByLabel(t().note.limits).check();
  await press(course, 'Go on board');
  await course.getByRole('button', { name: 'Decide' }).waitFor();
  await seconds(page, 300);
  expect(await course.getByRole('timer').count()).toBe(0);
  expect(await heading(course)).toBe('Twenty minutes to landing');

  const again = await launch(page, lms.url, 'no-limits', 'SCORM 2004');
  expect(await again.getByLabel(t().note.limits).isChecked()).toBe(true);
});

test('a learner whose device asks for reduced motion has no time limits, unless they want them', async () => {
  const { course } = await atTheNote('calm', { reducedMotion: 'reduce' });
  const box = course.getByLabel(t().note.limits);
  expect(await box.isChecked()).toBe(true);
  await box.uncheck();
  await press(course, 'Go on board');
  await course.getByRole('timer').waitFor();
});
