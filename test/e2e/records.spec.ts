/** A compliance officer and the records page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { en } from '../../src/host/pages/records/language/en.ts';
import { fr } from '../../src/host/pages/records/language/fr.ts';
import { csvOf, on, others, passedOn, people } from '../host/records/crew.ts';
import { openBrowser } from './course.ts';
import { focused, moveTo, pressByKeyboard } from './keyboard.ts';
import { startRecordsLms, type RecordsLms } from './records-lms.ts';

let lms: RecordsLms;
let browser: Browser;

beforeAll(async () => {
  lms = await startRecordsLms();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
});

async function open(query = `?on=${on}&requirement=recurrent`): Promise<Page> {
  const page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 900 } });
  await page.goto(`${lms.url}/records.html${query}`);
  return page;
}

const names = async (page: Page) => (await page.locator('tbody th a').allInnerTexts()).sort();
const parameters = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test('by keyboard alone: find somebody, read down to a decision, and come back to where one was', async () => {
  const page = await open();
  const frame = page.mainFrame();
  await page.getByRole('table').waitFor();
  await moveTo(page, frame, en.search);
  await page.keyboard.type('amal');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toEqual(['Amal Benkirane']);
  await pressByKeyboard(page, frame, 'Amal Benkirane');
  await expect.poll(() => focused(frame)).toBe('Amal Benkirane 00427');
  await pressByKeyboard(page, frame, `${en.decisions} (2)`);
  expect(await page.getByText('Whom do you tell?').isVisible()).toBe(true);
  await pressByKeyboard(page, frame, `${en.earlier} (1)`);
  expect(await page.locator('.earlier').innerText()).toContain('60%');
  expect(await page.locator('.earlier').innerText()).not.toContain(en.completedOn);
  await moveTo(page, frame, en.backToList, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(frame)).toBe('Amal Benkirane');
  await page.close();
});

test('each count leads to who is counted, and says itself to a screen reader', async () => {
  const page = await open();
  await page.getByRole('table').waitFor();
  expect(await page.locator('.glance [role=status]').innerText()).toBe(
    `At a glance, on Jun 1, 2096. Current: ${others + 1}; Due soon: 1; Overdue: 1; Never trained: 0`,
  );
  const [, due, overdue] = people;
  for (const [words, { name }] of [
    [en.standing.due, due],
    [en.standing.overdue, overdue],
  ] as const) {
    await page.locator('.count', { hasText: words }).click();
    await expect.poll(() => names(page)).toEqual([name]);
    expect(await page.locator('.count[aria-current]').innerText()).toContain(words);
  }
  await page.getByRole('link', { name: en.showAll, exact: true }).click();
  await expect.poll(async () => (await names(page)).length).toBe(50);
  await page.close();
});

test('what is asked for stays in the address: through a reload, a link and the way back', async () => {
  const page = await open();
  await page.getByRole('table').waitFor();
  await page.getByRole('combobox', { name: en.base, exact: true }).selectOption('CMN');
  await page.getByLabel(en.within).fill('5');
  await page.getByRole('button', { name: en.apply }).click();
  await expect.poll(() => names(page)).toEqual(['Amal Benkirane', 'Bilal Haddad']);
  expect(parameters(page)).toEqual({ on, requirement: 'recurrent', base: 'CMN', within: '5' });
  await page.locator('.count', { hasText: en.standing.overdue }).click();
  await page.getByText(en.nobody).waitFor();
  await page.goBack();
  await expect.poll(async () => (await names(page)).length).toBe(2);
  await page.reload();
  await expect.poll(async () => (await names(page)).length).toBe(2);
  expect(await page.getByRole('combobox', { name: en.base, exact: true }).inputValue()).toBe('CMN');
  expect(await page.getByLabel(en.within).inputValue()).toBe('5');
  await page.goBack();
  await expect.poll(async () => (await names(page)).length).toBe(50);
  expect(await page.getByRole('combobox', { name: en.base, exact: true }).inputValue()).toBe('');
  await page.close();
});

test('all pages are reached, forwards and back, and the keyboard goes with them', async () => {
  const page = await open();
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  await page.getByRole('table').waitFor();
  expect(await link(en.previous).count()).toBe(0);
  const first = await names(page);
  await link(en.next).click();
  await expect.poll(() => names(page)).not.toEqual(first);
  expect(await focused(page.mainFrame())).toBe(en.list);
  const second = await names(page);
  await link(en.last).click();
  await expect.poll(() => names(page)).not.toEqual(second);
  expect(await link(en.next).count()).toBe(0);
  await link(en.first).click();
  await expect.poll(() => names(page)).toEqual(first);
  await page.close();
});

test('a file that is dropped shows what it would change, and changes it only when that is confirmed', async () => {
  const page = await open();
  await page.getByRole('table').waitFor();
  const record = passedOn('00431', 'Élodie Petit', '2096-05-20');
  const csv = csvOf([record, { ...record, attempt: -1 }]);
  await page.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'crew.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
    );
  }, csv);
  await page.getByRole('heading', { name: en.preview('crew.csv') }).waitFor();
  expect(parameters(page)).toEqual({ show: 'imports' });
  const report = page.locator('.report');
  const facts = async () => (await report.locator('.facts').innerText()).replace(/\s+/g, ' ');
  expect(await facts()).toContain(
    'Rows 2 New 1 Corrected 0 Known already 0 Older than what is known 0 Rejected 1',
  );
  expect(await report.getByRole('row', { name: /^3 / }).innerText()).toContain('attempt');
  expect(await report.innerText()).toContain(en.nothingChanged);
  expect(await page.getByText(en.noImports).isVisible()).toBe(true);
  await expect.poll(() => focused(page.mainFrame())).toBe(en.preview('crew.csv'));

  await report.getByRole('button', { name: en.confirm }).click();
  await page.getByRole('heading', { name: en.done('crew.csv') }).waitFor();
  await page.locator('.rows tbody tr', { hasText: 'crew.csv' }).waitFor();
  await page
    .locator('#file')
    .setInputFiles({ name: 'crew.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('heading', { name: en.preview('crew.csv') }).waitFor();
  expect(await facts()).toContain('New 0 Corrected 0 Known already 1');
  await report.getByRole('button', { name: en.cancel }).click();
  await report.waitFor({ state: 'detached' });
  await page.goto(`${lms.url}/records.html?learner=00431`);
  await page.getByRole('heading', { name: 'Élodie Petit' }).waitFor();
  await page.close();
});

test('what is shown can be taken away as a file', async () => {
  const page = await open(`?on=${on}&standing=overdue`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: en.exportStandings }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`crosscheck-standings-${on}.csv`);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
  expect(lines.slice(1)).toEqual([
    expect.stringContaining('00429,Chloé Martin,cabin crew,CDG,recurrent,overdue,'),
  ]);
  await page.close();
});

test('of a day that is past the page names the command, and tells of one person', async () => {
  const page = await open('?on=2025-12-01&standing=due');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toBe(`${en.noPastList} npx crosscheck records due --on 2025-12-01`);
  expect(await page.getByRole('table').count()).toBe(0);
  const day = page.getByLabel(en.on);
  expect(await day.getAttribute('min')).toBe(new Date().toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Français' }).click();
  expect(await alert.innerText()).toContain(fr.noPastList);
  await page.getByRole('button', { name: 'English' }).click();
  await day.fill(on);
  await page.getByRole('button', { name: en.apply }).click();
  await expect.poll(() => names(page)).toEqual(['Bilal Haddad']);
  expect(await alert.count()).toBe(0);
  await page.goto(`${lms.url}/records.html?on=2025-12-01&learner=00427`);
  await page.getByText(en.asOf('Dec 1, 2025')).waitFor();
  expect(await page.locator('.requirements').innerText()).toContain(en.standing.missing);
  await page.close();
});

test('the language that is chosen stays, and days are written its way', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.reload();
  await page.getByRole('heading', { name: /نظرة سريعة/ }).waitFor();
  expect(await page.locator('#glance').innerText()).toContain('يونيو');
  await page.getByRole('button', { name: 'Français' }).click();
  expect(await page.locator('#glance').innerText()).toContain('1 juin 2096');
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test('a learner whom nobody knows is said so, and the first page leads to the records', async () => {
  const page = await open('?learner=nobody');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('nobody with this id');
  await page.goto(lms.url);
  await page.getByRole('link', { name: /who is current/ }).click();
  await page.getByRole('heading', { level: 1, name: en.title }).waitFor();
  await page.close();
});
