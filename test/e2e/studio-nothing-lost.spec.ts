/** What a trainer has written stays, whatever happens to the page, the tab or the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { dist } from '../../src/setup/build.ts';
import { oneFlight } from './content-folder.ts';
import { openBrowser } from './course.ts';
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

const file = 'scenarios/nouakchott-gulf-recruits.json';
const onDisk = () => readFileSync(join(lms.content, file), 'utf8');
const size = { width: 1440, height: 900 };
const address = (side: string) => `#${new URLSearchParams({ view: 'map', side, file })}`;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const title = (page: Page) => page.locator('studio-form').getByLabel('Title', { exact: true });

test('a page that dies brings everything back, and what was done can be undone', async () => {
  const context = await browser.newContext({ viewport: size });
  const first = await context.newPage();
  await first.goto(`${lms.url}/studio/${address('form')}`);
  await title(first).fill('Another title');
  await first.getByText('1 file not saved').waitFor();
  // What is kept is kept without a word from the page at its end.
  await expect
    .poll(() => first.evaluate(async () => (await indexedDB.databases()).length), { timeout: 5000 })
    .toBeGreaterThan(0);
  await first.waitForTimeout(500);
  await first.close({ runBeforeUnload: false });

  const page = await context.newPage();
  await page.goto(`${lms.url}/studio/${address('form')}`);
  await expect.poll(() => heading(page).innerText()).toBe('Another title');
  expect(onDisk()).not.toContain('Another title');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByText('All saved').waitFor();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('All saved').waitFor();
  expect(onDisk()).toMatch(/"title": ?"Another title"/);
  await context.close();
});

test('form, text and map are one: each undoes what another has done', async () => {
  const page = await browser.newPage({ viewport: size });
  await page.goto(`${lms.url}/studio/${address('form')}`);
  const before = await title(page).inputValue();
  await title(page).fill('By the form');
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.locator('studio-text').getByText('By the form').waitFor();
  await page.getByRole('button', { name: 'Outline' }).click();
  await page.getByRole('button', { name: 'Duplicate…' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click();
  await page.locator('studio-text').locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await page.getByText('All saved').waitFor();
  await expect.poll(() => heading(page).innerText()).toBe(before);
  await page.close();
});

test('a file that changes on disk is shown beside one’s own, and nothing is written before one has chosen', async () => {
  const page = await browser.newPage({ viewport: size });
  await page.goto(`${lms.url}/studio/${address('form')}`);
  await title(page).fill('Mine');
  const theirs = onDisk().replace(/("title": ?)"[^"]*"/, '$1"Theirs"');
  writeFileSync(join(lms.content, file), theirs);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: /^Two versions of/ }).waitFor();
  expect(onDisk()).toBe(theirs);
  await page.getByRole('button', { name: 'Keep all of mine' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('All saved').waitFor();
  expect(onDisk()).toBe(theirs.replace('Theirs', 'Mine'));
  await page.close();
});

test('a file that nobody has touched here follows the disk', async () => {
  const page = await browser.newPage({ viewport: size });
  await page.goto(`${lms.url}/studio/${address('form')}`);
  await title(page).waitFor();
  writeFileSync(join(lms.content, file), onDisk().replace(/("title": ?)"[^"]*"/, '$1"From elsewhere"'));
  await expect.poll(() => heading(page).innerText(), { timeout: 15_000 }).toBe('From elsewhere');
  await page.getByText('All saved').waitFor();
  await page.close();
});

test('a second tab on the same file says so, and can take it over', async () => {
  const context = await browser.newContext({ viewport: size });
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(`${lms.url}/studio/${address('form')}`);
  await title(first).waitFor();
  await second.goto(`${lms.url}/studio/${address('form')}`);
  await second.getByText('being edited in another tab').waitFor();
  await second.getByRole('button', { name: 'Edit it here' }).click();
  await first.getByText('Another tab has taken this scenario over').waitFor();
  await expect.poll(() => second.getByText('being edited in another tab').count()).toBe(0);
  await context.close();
});

test('opened from a folder, it asks nobody for anything, and packs the course that comes along', async () => {
  const page = await browser.newPage({ viewport: size });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(dist, 'studio', 'index.html')).href);
  await page.getByRole('button', { name: 'Begin with the course that comes along' }).click();
  await page
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  await page
    .getByText('A hand on your sleeve')
    .or(page.locator('studio-map .card').first())
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Ship' }).click();
  await page.getByRole('button', { name: 'Pack', exact: true }).click();
  await page.getByText('The package is ready.').waitFor();
  const downloads = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the zip' }).click();
  expect((await downloads).suggestedFilename()).toMatch(/^crosscheck-.*-scorm12\.zip$/);
  expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
  await page.close();
});
