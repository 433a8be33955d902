/** The page that codes open, in a browser, as a host serves it. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { landingOf } from '../../src/campaign/landing/landing.ts';
import { ensureBrowser } from '../../src/setup/browser.ts';
import { careKits, edition, toEgypt, type Changes } from '../campaign/care-kits.ts';
import { fits, violations } from './axe.ts';
import { hostLanding } from './landing-host.ts';
import type { Site } from './site.ts';

const languages = ['en', 'fr', 'ar'] as const;

const filesOf = (changes: Changes = { selfCare: toEgypt }) =>
  landingOf(careKits(languages, changes), new Map()).files;

let browser: Browser;
let site: Site;
let files = filesOf();
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: ensureBrowser(() => {}), chromiumSandbox: false });
  site = await hostLanding(() => files);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const telephone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

async function visit<T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...telephone, ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${site.address}/${path}`);
    return await look(page);
  } finally {
    await context.close();
  }
}

const firstCountry = (page: Page) =>
  page.evaluate(() => {
    const sections = [...document.querySelectorAll('.country')];
    const upper = sections.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    return upper[0]?.id;
  });

test('all of it, in three languages with every country, has less than 15 KB as a server sends it', () => {
  const size = [...files.values()].reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(size).toBeLessThan(15 * 1024);
});

test('it asks for nothing but its own files, sets no cookie, and stores nothing that a page can', async () => {
  const context = await browser.newContext(telephone);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => errors.push(message.text()));
  await page.goto(`${site.address}/`);
  await page.locator('a.on').first().click();
  await page.locator('.country').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  expect(asked.filter((url) => !url.startsWith(`${site.address}/`))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(() => caches.keys())).toEqual([`care-${edition}`]);
  expect(errors).toEqual([]);
  await context.close();
});

test.each(languages)('axe finds nothing in %s, light or dark, and 320 px are enough', async (language) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const path of ['', 'egypt/', `${language}.html`, `${language}.html#egypt`]) {
      await visit(path, { colorScheme, viewport: { width: 320, height: 640 } }, async (page) => {
        expect(await violations(page.mainFrame())).toEqual([]);
        expect(await fits(page.mainFrame())).toBe(true);
      });
    }
  }
});

test('what opens first is about care; tab, history and address say nothing else', async () => {
  await visit('', {}, async (page) => {
    expect(await page.title()).toBe('Product care');
    expect(await page.locator('body').innerText()).not.toMatch(/16000|passport|police/i);
    await page.locator('a.on').first().click();
    await page.locator('h1', { hasText: 'Help and contacts' }).waitFor();
    expect(await page.title()).toBe('Product care');
    expect(page.url()).toBe(`${site.address}/en.html`);
  });
  expect(files.get('en.html')).toContain('noindex');
});

test('a partner can have the services at once', async () => {
  files = filesOf({ selfCare: (care) => ({ ...care, landing: { ...care.landing, front: 'services' } }) });
  await visit('', {}, async (page) => {
    expect(await page.locator('a.reach').count()).toBeGreaterThan(5);
    await page.locator('#leave_').click();
    await page.waitForURL(`${site.address}/care.html`);
    expect(await page.locator('a.reach').count()).toBe(0);
  });
  files = filesOf();
});

test('the country of landing comes first: by fragment, by query, by path, and without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await visit('ar.html#kuwait', { javaScriptEnabled }, async (page) => {
      expect(await firstCountryOf(page, javaScriptEnabled)).toBe('kuwait');
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    });
    await visit('egypt/', { javaScriptEnabled }, async (page) => {
      await page.locator('a.on').nth(1).click();
      await page.waitForURL(`${site.address}/fr.html#egypt`);
      expect(await firstCountryOf(page, javaScriptEnabled)).toBe('egypt');
    });
  }
  await visit('en.html?to=mauritania', {}, async (page) => {
    await page.waitForURL(/#mauritania$/);
    expect(await firstCountry(page)).toBe('mauritania');
  });
});

/** Without scripts a page can be looked at from outside only. */
async function firstCountryOf(page: Page, scripts: boolean): Promise<string | undefined> {
  if (scripts) return firstCountry(page);
  const sections = await page.locator('.country').all();
  const tops = await Promise.all(
    sections.map(async (section) => ({
      id: await section.getAttribute('id'),
      top: (await section.boundingBox())!.y,
    })),
  );
  return tops.sort((a, b) => a.top - b.top)[0]?.id ?? undefined;
}

test('numbers are called with one tap, and those for text messages are written to', async () => {
  await visit('en.html', {}, async (page) => {
    expect(await page.locator('a.reach', { hasText: '16000' }).getAttribute('href')).toBe('tel:16000');
    expect(await page.locator('a.reach', { hasText: '+1-802' }).getAttribute('href')).toBe(
      'tel:+18028726199',
    );
    expect(await page.locator('a.reach', { hasText: '233733' }).getAttribute('href')).toBe('sms:233733');
    expect(await page.locator('#egypt').innerText()).toContain('Last checked: 20 November 2026');
  });
});

test.each(['a press', 'Escape'])('%s leaves within 100 ms, and nothing to go back to stays', async (how) => {
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.goto(`${site.address}/`);
  await page.locator('a.on').first().click();
  await page.locator('.country').first().waitFor();
  await page.locator('nav a', { hasText: 'Kuwait' }).click();
  const entries = await page.evaluate(() => history.length);
  const noted: { from: number; emptied: number }[] = [];
  page.on('console', (message) => noted.push(JSON.parse(message.text()) as (typeof noted)[number]));
  const opened: number[] = [];
  for (let i = 0; i < 5; i++) {
    if (i > 0) await page.evaluate(() => location.replace('en.html'));
    await page.locator('.country').first().waitFor();
    await page.evaluate(() => {
      const note = ({ timeStamp }: Event) => {
        const empty = document.body.childElementCount === 0;
        console.log(
          JSON.stringify({
            from: performance.timeOrigin + timeStamp,
            emptied: empty ? performance.now() - timeStamp : -1,
          }),
        );
      };
      addEventListener('keydown', note);
      addEventListener('click', note);
    });
    if (how === 'Escape') await page.keyboard.press('Escape');
    else await page.locator('#leave_').click();
    await page.locator('a.on').first().waitFor();
    expect(page.url()).toBe(`${site.address}/`);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const painted = await page.evaluate(() => {
      const [{ startTime }] = performance.getEntriesByName('first-contentful-paint') as [PerformanceEntry];
      return performance.timeOrigin + startTime;
    });
    opened.push(painted - noted.at(-1)!.from);
    expect(await page.locator('a.reach').count()).toBe(0);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  }
  const emptied = noted.map((one) => one.emptied);
  expect(emptied).toHaveLength(5);
  expect(Math.min(...emptied)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...emptied)).toBeLessThan(100);
  // The other page as well, where the machine has nothing else to do.
  expect(Math.min(...opened)).toBeLessThan(300);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
  await context.close();
});

test('where leaving leads to another site, that site is not told where from', async () => {
  files = filesOf({
    selfCare: (care) => ({ ...care, landing: { ...care.landing, leaveTo: `${site.elsewhere}/index.html` } }),
  });
  for (const javaScriptEnabled of [true, false]) {
    await visit('en.html', { javaScriptEnabled }, async (page) => {
      const asked = page.waitForRequest(`${site.elsewhere}/index.html`);
      await page.locator('#leave_').click();
      expect((await (await asked).allHeaders()).referer).toBeUndefined();
    });
  }
  files = filesOf();
});

test('without scripts leaving is a link to the same place', async () => {
  await visit('en.html', { javaScriptEnabled: false }, async (page) => {
    await page.locator('#leave_').click();
    await page.waitForURL(`${site.address}/`);
    expect(await page.locator('#key_').count()).toBe(0);
  });
});

test('a second visit needs no network, in every language', async () => {
  const own = await hostLanding(() => files);
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.goto(`${own.address}/egypt/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await own.stop();
  for (const [path, words] of [
    ['', 'Looking after your skin'],
    ['egypt/', 'Looking after your skin'],
    ['ar.html#egypt', '16000'],
    ['fr.html', 'Aide et contacts'],
  ]) {
    await page.goto(`${own.address}/${path}`);
    await page.getByText(words!).first().waitFor();
  }
  await context.close();
});

test('a number that was changed is shown changed where there is a network, also to whoever was there before', async () => {
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.goto(`${site.address}/en.html`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  files = new Map([...files].map(([path, text]) => [path, text.replaceAll('16000', '16999')]));
  await page.goto(`${site.address}/en.html#egypt`);
  await page.reload();
  await page.locator('a.reach', { hasText: '16999' }).waitFor();
  files = filesOf();
  await context.close();
});

test('a page that nobody has renewed for a year takes its numbers away', async () => {
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2027-11-21T12:00:00Z'));
  await page.goto(`${site.address}/en.html`);
  expect(await page.locator('a.reach').count()).toBe(0);
  expect(await page.locator('#egypt').innerText()).toContain('has not been checked for a year');
  await context.close();
});

test('on paper there are the numbers, and nothing to press', async () => {
  await visit('fr.html', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#leave_').isVisible()).toBe(false);
    expect(await page.locator('a.reach', { hasText: '16000' }).isVisible()).toBe(true);
  });
});

test('hostile words in content stay words', async () => {
  files = filesOf({
    selfCare: toEgypt,
    contacts: (contacts) =>
      contacts.map((one) => ({
        ...one,
        body: '<img src=x onerror=alert(1)>',
        verified: { on: '2026-11-20', by: 'Training' },
      })),
  });
  await visit('en.html', {}, async (page) => {
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('h3').first().innerText()).toBe('<img src=x onerror=alert(1)>');
  });
  files = filesOf();
});
