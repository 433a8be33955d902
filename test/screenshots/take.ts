/**
 * `npm run screenshots`: a picture of each kind of screen of the course, in each language, for `docs/screens/`. It packs the
 * content as an airline would, and plays the package in the browser that CHROME_PATH names, or in one that is found.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Course } from '../../src/course/schema.ts';
import { contentType } from '../../src/host/content-type.ts';
import { root } from '../../src/setup/build.ts';
import { ensureBrowser } from '../../src/setup/browser.ts';
import { packageOf } from '../e2e/packages.ts';
import { startSite } from '../e2e/site.ts';
import { tour, type Stop } from './tour.ts';

interface Look {
  folder: string;
  language: Course['language'];
  colorScheme: 'light' | 'dark';
  width: number;
  height: number;
  /** Every stop where it is left out. */
  stops?: readonly Stop[];
}

const phone = { colorScheme: 'light', width: 412, height: 860 } as const;
const desktop = { colorScheme: 'light', width: 1280, height: 800 } as const;

const looks: readonly Look[] = [
  { ...phone, folder: 'en', language: 'en' },
  { ...phone, folder: 'fr', language: 'fr' },
  { ...phone, folder: 'ar', language: 'ar' },
  {
    ...desktop,
    folder: 'wide',
    language: 'en',
    stops: ['course', 'scene', 'signs', 'seat-map', 'completion'],
  },
  { ...desktop, folder: 'wide-ar', language: 'ar', stops: ['scene', 'job-aid'] },
  { ...phone, folder: 'dark', language: 'en', colorScheme: 'dark', stops: ['course', 'scene', 'observed'] },
];

/** The same day in every picture, so that nothing but the course makes one differ from the last. */
const day = new Date('2026-11-26T10:00:00Z');

const screens = join(root, 'docs/screens');

async function take(browser: Browser, address: string, look: Look): Promise<number[]> {
  const { folder, language, colorScheme, width, height, stops } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 600 ? 1.5 : 1,
    colorScheme,
    reducedMotion: 'reduce',
  });
  await context.addInitScript((chosen) => localStorage.setItem('crosscheck.language', chosen), language);
  const page = await context.newPage();
  await page.clock.setFixedTime(day);
  await page.goto(address);
  rmSync(join(screens, folder), { recursive: true, force: true });
  mkdirSync(join(screens, folder));
  const sizes: number[] = [];
  for await (const stop of tour(page)) {
    if (stops && !stops.includes(stop)) continue;
    const picture = await pictureOf(page);
    writeFileSync(join(screens, folder, `${stop}.webp`), picture);
    sizes.push(picture.length);
  }
  await context.close();
  return sizes;
}

/** WebP, which takes less than half of what PNG takes. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  await devtools.detach();
  return Buffer.from(data, 'base64');
}

const files = await packageOf(root, 'web');
const site = await startSite(({ path }) => {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const body = files.get(name);
  return body && { type: contentType(name), body };
});
const browser = await chromium.launch({
  executablePath: ensureBrowser((line) => process.stderr.write(`${line}\n`)),
  args: ['--no-sandbox'],
});
try {
  for (const look of looks) {
    const sizes = await take(browser, site.address, look);
    const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
    const sum = sizes.reduce((total, bytes) => total + bytes, 0);
    process.stdout.write(
      `docs/screens/${look.folder}/  ${sizes.length} pictures, ${kilobytes(sum)} KB, ${kilobytes(Math.max(...sizes))} KB at the most\n`,
    );
  }
} finally {
  await browser.close();
  await site.stop();
}
