/** Every screen of the records page, in each language, in light and dark, on a phone and on a desktop. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { languages, type LanguageCode } from '../../src/host/pages/records/language.ts';
import { csvOf, on, passedOn } from '../host/records/crew.ts';
import { fits, violations } from './axe.ts';
import { openBrowser } from './course.ts';
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

const looks = (Object.keys(languages) as LanguageCode[]).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [320, 1280].map((width) => ({ language, colorScheme, width })),
  ),
);

describe.each(looks)('in $language, $colorScheme, $width wide', ({ language, colorScheme, width }) => {
  test('axe finds nothing, and nothing scrolls sideways', async () => {
    const context = await browser.newContext({
      ...{ colorScheme, locale: language, reducedMotion: 'reduce' },
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const { words, dir } = languages[language];
    const look = async (screen: string) => {
      expect(await violations(page.mainFrame()), screen).toEqual([]);
      expect(await fits(page.mainFrame()), `${screen} scrolls sideways`).toBe(true);
    };

    await page.goto(`${lms.url}/records.html?on=${on}&standing=due`);
    await page.getByRole('table').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(dir);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.title()).toContain(words.title);
    await look('the list');

    await page.goto(`${lms.url}/records.html?on=2025-12-01`);
    await page.getByRole('alert').waitFor();
    await look('a day that is past');

    await page.goto(`${lms.url}/records.html?on=${on}&learner=00427`);
    await page.getByRole('heading', { name: words.attempts }).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.getByText('Whom do you tell?').waitFor();
    await look('a history');

    await page.goto(`${lms.url}/records.html?show=imports`);
    await page.getByRole('heading', { name: words.pastImports }).waitFor();
    await page.locator('summary').click();
    const file = (text: string) => ({ name: 'crew.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.locator('#file').setInputFiles(file('nothing,of,use'));
    await page.getByRole('alert').waitFor();
    await look('a file that is refused');
    expect(errors.splice(0)).toEqual([expect.stringContaining('422')]);
    const record = passedOn('00431', 'Élodie Petit', '2096-05-20');
    await page.locator('#file').setInputFiles(file(csvOf([record, { ...record, attempt: -1 }])));
    await page.getByRole('heading', { name: words.preview('crew.csv') }).waitFor();
    await look('a preview');
    expect(errors).toEqual([]);
    await context.close();
  });
});
