/** Signing in with a browser, at a real OpenID provider. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { en } from '../../src/host/pages/records/language/en.ts';
import { freePort, startOpenIdProvider, type OpenIdProvider } from '../host/sign-in/open-id-provider.ts';
import { on, people } from '../host/records/crew.ts';
import { openBrowser } from './course.ts';
import { startRecordsLms, type RecordsLms } from './records-lms.ts';

let provider: OpenIdProvider;
let lms: RecordsLms;
let browser: Browser;

beforeAll(async () => {
  const port = await freePort();
  provider = await startOpenIdProvider(`http://127.0.0.1:${port}`);
  lms = await startRecordsLms({ port, signIn: provider.settings });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
  await provider.stop();
});

async function signIn(path: string, login: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  await page.goto(lms.url + path);
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.waitForURL(lms.url + path);
  return page;
}

test('crew launch the course as themselves, and sign out', async () => {
  const page = await signIn('/', 'amal');
  await page.getByText('Amal Benkirane').first().waitFor();
  expect(await page.getByLabel('Staff number').count()).toBe(0);
  expect(await page.getByRole('link', { name: /who is current/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Launch as SCORM 1.2' }).click();
  await page.waitForURL(/launch\.html/);
  await expect.poll(() => page.locator('#who').innerText()).toContain('Amal Benkirane');
  await page.goto(`${lms.url}/records.html`);
  await page.getByText(en.notForRole).waitFor();
  await page.getByRole('button', { name: en.signOut }).click();
  await page.waitForURL((url) => url.href.startsWith(provider.settings.issuer));
  await page.locator('button[name=logout]').click();
  await page.getByText('You have signed out.').waitFor();
  await page.goto(`${lms.url}/records.html`);
  expect(page.url()).toContain(provider.settings.issuer);
  await page.context().close();
});

test('a trainer sees counts without names', async () => {
  const page = await signIn(`/records.html?on=${on}`, 'tara');
  await page.locator('.count').first().waitFor();
  await page.getByText(en.countsOnly).waitFor();
  expect(await page.locator('main').innerText()).not.toContain(people[0].name);
  expect(await page.getByLabel(en.search).count()).toBe(0);
  await page.context().close();
});

test('the compliance officer lands on what they had opened, with the filter of the address', async () => {
  const page = await signIn(`/records.html?on=${on}&standing=due`, 'carim');
  await page.getByRole('link', { name: people[1].name }).waitFor();
  expect(await page.locator('header').innerText()).toContain('Carim Officer');
  await page.context().close();
});
