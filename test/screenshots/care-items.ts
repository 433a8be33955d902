/**
 * Takes pictures of labels, of the sheet for cabin staff and of the landing page into docs/campaign/: `npx tsx
 * test/screenshots/care-items.ts`. Labels are on them as large as in print where a picture has 300 pixels an inch.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { fontRules } from '../../src/campaign-print/fonts.ts';
import type { Design } from '../../src/campaign/design.ts';
import { guideDesigns } from '../../src/campaign/labels/guide.ts';
import { labelDesigns } from '../../src/campaign/labels/labels.ts';
import { landingOf } from '../../src/campaign/landing/landing.ts';
import { documentOf } from '../../src/campaign/page/document.ts';
import { fit } from '../../src/campaign/page/fit.ts';
import { ensureBrowser } from '../../src/setup/browser.ts';
import { careKits, toEgypt } from '../campaign/care-kits.ts';
import { root } from '../cli/crosscheck.ts';
import { hostLanding } from '../e2e/landing-host.ts';

const kits = careKits(['en', 'fr', 'ar'], { selfCare: toEgypt });
const out = join(root, 'docs/campaign');
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: ensureBrowser((line) => process.stderr.write(`${line}\n`)),
  chromiumSandbox: process.getuid?.() !== 0,
});

/** WebP, which takes less than half of what PNG takes. */
async function take(page: Page, name: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
  writeFileSync(join(out, `${name}.webp`), Buffer.from(data, 'base64'));
}

async function takePrint(design: Design, dpi: number): Promise<void> {
  const { width, height } = design.size;
  const inPixels = (mm: number) => Math.ceil((mm * 96) / 25.4);
  const context = await browser.newContext({
    viewport: { width: inPixels(width), height: inPixels(height) },
    deviceScaleFactor: dpi / 96,
  });
  const page = await context.newPage();
  await page.setContent(documentOf(design, { fonts: fontRules(), bleed: false, draft: undefined }));
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.locator('html').evaluate(fit);
  await take(page, `${design.id}.${(design.languages ?? [design.language]).join('-')}`);
  await context.close();
}

const singles = [
  'label-soap-63x38',
  'label-soap-99x38-cairo',
  'label-wipes-67x25',
  'label-lip-balm-strip-54x34',
  'label-lip-balm-round-40',
];
const labels = labelDesigns(kits);
for (const id of singles)
  await takePrint(
    labels.find((one) => one.id === id)!,
    300,
  );
await takePrint(
  labels.find(({ id }) => id === 'label-sanitiser-a4-63x38')!,
  96,
);
for (const guide of guideDesigns(kits)) await takePrint(guide, 96);

const { files } = landingOf(kits, new Map());
const site = await hostLanding(() => files);
const telephone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 };
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
for (const [name, path, options] of [
  ['landing-care', '', telephone],
  ['landing.en', 'en.html', telephone],
  ['landing.fr', 'fr.html#egypt', telephone],
  ['landing.ar', 'ar.html', telephone],
  ['landing-dark.ar', 'ar.html#egypt', { ...telephone, colorScheme: 'dark' as const }],
  ['landing-wide.en', 'en.html', desk],
] as const) {
  const context = await browser.newContext({ ...options, hasTouch: options === telephone });
  const page = await context.newPage();
  await page.goto(`${site.address}/${path}`);
  await take(page, name);
  await context.close();
}
await site.stop();
await browser.close();
