/** A trainer makes a scenario in the studio, without touching a file, and a learner completes it in the local LMS. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { checkScenario } from '../../src/scenario/check/check.ts';
import { textsOf } from '../../src/scenario/texts.ts';
import { turnsByTheBook } from './by-the-book.ts';
import { oneFlight } from './content-folder.ts';
import { decideAndGoOn, launch, openBrowser, press, rowOf, toldTo } from './course.ts';
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
  'What is the right thing to do?':
    'Go on with the service, note what you see, and tell the senior in private.',
  'Why is it right?': 'A concern that is passed on in private is all that it takes.',
  'What would be acceptable?': 'Wait until after the service before you tell anybody about it.',
  'Why is it only acceptable?': 'Time is lost in which a second crew member could have looked.',
  'What would do harm?': 'Ask the man at the window, loudly, whether he is being held against his will.',
  'What harm does it do?': 'Whoever controls him hears it too, and he pays for it later.',
  'What has to be done, in order?':
    'Observe for a while\nTell the senior cabin crew member\nWrite the report',
  'How does it end for whoever did right?': 'The senior tells the captain, and you go on pouring coffee.',
  'How does it end for whoever did harm?': 'The two fall silent, and so does the rest of the row.',
} as const;

const file = 'scenarios/a-quiet-row.json';
const written = (path: string) => readFileSync(join(lms.content, path), 'utf8');

async function guided(page: Page): Promise<void> {
  await page.goto(`${lms.url}/studio/`);
  await page.getByRole('button', { name: /^Guided/ }).click();
  const form = page.locator('studio-guided');
  for (const [label, text] of Object.entries(answers)) await form.getByLabel(label).fill(text);
  for (const why of await form.getByLabel('Why is it that?').all()) await why.fill('It is on the list.');
  await form.getByRole('button', { name: 'Make the scenario' }).click();
  await page.getByRole('heading', { level: 1, name: answers.Title }).waitFor();
}

/** In the outline: puts a copy of a step behind it, and gives it a heading of its own in its form. */
async function duplicate(page: Page, step: string, id: string, title: string): Promise<void> {
  const actions = page.getByRole('group', { name: `Actions for ${step}`, exact: true });
  await actions.getByRole('button', { name: 'Duplicate…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Id').fill(id);
  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await page.locator('studio-form').getByLabel('Title', { exact: true }).fill(title);
  await page.getByRole('group', { name: `Actions for ${title}`, exact: true }).waitFor();
}

/** In the outline: makes the right choice of a step lead to another one. */
async function connect(page: Page, step: string, to: string): Promise<void> {
  const ways = page.getByRole('list', { name: `Where ${step} leads`, exact: true });
  await ways.getByRole('button', { name: /^Connect .*Go on with the service/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Leads to').selectOption(to);
  await dialog.getByRole('button', { name: 'Connect' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Writes every translation that is missing. */
async function translate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Languages' }).click();
  await page
    .locator('studio-languages')
    .getByRole('combobox', { name: 'Language', exact: true })
    .selectOption('ar');
  await page.getByRole('button', { name: /^Missing [1-9]/ }).click();
  const boxes = page.locator('studio-translated-text textarea');
  const count = Number(/\d+/.exec(await page.getByRole('button', { name: /^Missing/ }).innerText())![0]);
  await expect.poll(() => boxes.count()).toBe(count);
  for (const [i, box] of (await boxes.all()).entries()) await box.fill(`نص عربي ${i + 1}`);
  await page.getByRole('button', { name: 'Missing 0' }).waitFor();
}

test('from nothing to a package that a learner completes', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const refused: string[] = [];
  page.on('pageerror', (error) => refused.push(error.message));
  await guided(page);

  await page.getByRole('button', { name: 'Outline' }).click();
  await duplicate(page, 'The beginning', 'a-second-look', 'A second look');
  await duplicate(page, 'A second look', 'after-the-service', 'After the service');
  await duplicate(page, 'After the service', 'on-the-descent', 'On the descent');
  await duplicate(page, 'On the descent', 'one-too-many', 'One too many');
  await connect(page, 'The beginning', 'a-second-look');
  await connect(page, 'A second look', 'after-the-service');
  await connect(page, 'After the service', 'on-the-descent');

  const problem = page.locator('studio-problems li', { hasText: 'one-too-many' });
  await problem.first().waitFor();
  await problem
    .getByRole('button', { name: /^Delete|^Remove/ })
    .first()
    .click();
  await problem.first().waitFor({ state: 'detached' });

  await translate(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('All saved').waitFor();
  const { scenario, problems } = checkScenario(written(file));
  expect(problems).toEqual([]);
  expect(Object.keys(scenario!.steps)).toHaveLength(8);
  const { texts } = JSON.parse(written('scenarios/a-quiet-row.ar.json')) as { texts: object };
  expect(Object.keys(texts)).toEqual(textsOf(scenario).map(({ key }) => key));

  await page.getByRole('button', { name: 'Play' }).click();
  const player = page.frameLocator('iframe[title="The player"]');
  await player.getByRole('button', { name: 'Go on board' }).click();
  await player.getByText(answers['What is the right thing to do?']).click();
  await player.locator('button[type=submit]').click();
  await page.getByText('after 1 decision').waitFor();

  await page.getByRole('button', { name: 'Ship' }).click();
  await page.getByLabel('This scenario alone').check();
  await page.getByRole('radio', { name: /SCORM 1\.2/ }).check();
  await page.getByRole('button', { name: 'Pack', exact: true }).click();
  await page.getByText('The package is ready.').waitFor();
  await page.getByRole('button', { name: 'Try it in the local LMS' }).click();
  await page.getByRole('link', { name: 'Launch it there' }).waitFor();
  expect(refused).toEqual([]);
  await page.close();

  const learner = await browser.newPage();
  const course = await launch(learner, lms.url, 'crew-1', 'SCORM 1.2');
  await press(course, /^Begin: /);
  await press(course, 'Go on board');
  const told = toldTo('crew-1', scenario!);
  for (const turn of turnsByTheBook(scenario!)) await decideAndGoOn(course, told, turn);
  await course.getByRole('heading', { name: 'Debrief' }).waitFor();
  await press(course, 'Leave');
  await press(course, 'Save and exit');
  await learner.getByText('The course is finished').waitFor();
  const row = await rowOf(learner, lms.url, 'crew-1');
  expect(row).toMatchObject({ Completion: 'Completed', Success: 'Passed', Score: '100%' });
  await learner.close();
});
