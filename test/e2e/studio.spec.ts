/** A trainer makes a scenario in the studio, without touching a file, and a learner completes it in the local LMS. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { checkScenario } from '../../src/scenario/check/check.ts';
import { textsOf } from '../../src/scenario/texts.ts';
import { turnsByTheBook } from './by-the-book.ts';
import { oneFlight } from './content-folder.ts';
import { heading, launch, openBrowser, press } from './course.ts';
import { startStudioLms, type StudioLms } from './studio-lms.ts';

let lms: StudioLms;
let browser: Browser;

beforeAll(async () => {
  lms = await startStudioLms(oneFlight());
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
});

const answers = {
  Title: 'A quiet row',
  'Where does it depart?': 'Tunis',
  'Where does it land?': 'Rome',
  'Which aircraft?': 'Airbus A320',
  'Who is the learner?': 'Cabin crew, forward',
  'Whom is it about?': 'A young man and the man who answers for him',
  'What is it about, in one or two sentences?': 'A short flight, and a row where only one man talks.',
  'What should learners know before they begin?': 'One man speaks for another. There is no violence.',
  'How does it begin?': 'Row 12 is quiet. The man at the window looks at his hands.',
  'Sign 1: what can be seen or heard?': 'Another man answers every question that is put to him.',
  'Sign 2: what can be seen or heard?': 'He has not taken off his coat.',
  'What is the right thing to do?': 'Go on with the service, note what you see, and tell the senior in private.',
  'Why is it right?': 'A concern that is passed on in private is all that it takes.',
  'What would be acceptable?': 'Wait until after the service before you tell anybody about it.',
  'Why is it only acceptable?': 'Time is lost in which a second crew member could have looked.',
  'What would do harm?': 'Ask the man at the window, loudly, whether he is being held against his will.',
  'What harm does it do?': 'Whoever controls him hears it too, and he pays for it later.',
  'What has to be done, in order?': 'Observe for a while\nTell the senior cabin crew member\nWrite the report',
  'How does it end for whoever did right?': 'The senior tells the captain, and you go on pouring coffee.',
  'How does it end for whoever did harm?': 'The two fall silent, and so does the rest of the row.',
} as const;

async function guided(page: Page): Promise<void> {
  await page.goto(`${lms.url}/studio/`);
  await page.getByRole('button', { name: /^Guided/ }).click();
  const form = page.locator('studio-guided');
  for (const [label, text] of Object.entries(answers)) await form.getByLabel(label).fill(text);
  for (const why of await form.getByLabel('Why is it that?').all()) await why.fill('It can be seen, and it is listed.');
  await form.getByRole('button', { name: 'Make the scenario' }).click();
  await page.getByRole('heading', { level: 1, name: answers.Title }).waitFor();
}

test('from nothing to a package that a learner completes', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await guided(page);
  await page.pause();
});
