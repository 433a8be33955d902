/** Takes a picture of one page of each thing that is printed, in each language, into docs/campaign/. `npm run campaign-pictures` */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildCampaign } from '../../src/campaign/build.ts';
import { designNames } from '../../src/campaign/designs/designs.ts';
import { openPrinter } from '../../src/campaign-print/printer.ts';
import { ensureBrowser } from '../../src/setup/browser.ts';
import { root } from '../cli/crosscheck.ts';
import { contentWith } from '../campaign/shipped-campaign.ts';

/** One of each kind, and how wide its picture is, in pixels. */
const pictured: Readonly<Record<string, number>> = {
  'indicator-card-pocket': 900,
  'indicator-card-lanyard': 420,
  'galley-poster-a4': 620,
  'crew-room-poster-a3': 620,
  'job-aid-a4': 620,
  'airport-poster-a3-egypt': 620,
  'airport-screen-landscape-egypt': 900,
  'social-tile-look-again': 480,
};

const browserPath = ensureBrowser((line) => process.stderr.write(`${line}\n`));
const day = '2026-11-26';
const build = await buildCampaign(contentWith(), {
  languages: ['en', 'fr', 'ar'],
  names: designNames,
  logo: undefined,
  day,
  draft: true,
});
const printer = await openPrinter(browserPath);
const browser = await chromium.launch({
  executablePath: browserPath,
  chromiumSandbox: process.getuid?.() !== 0,
});
const out = join(root, 'docs', 'campaign');
mkdirSync(out, { recursive: true });
for (const design of build.designs.filter(({ id }) => id in pictured)) {
  const { language } = design;
  const options = { edition: build.edition, day, bleed: false, draft: build.drafts.get(language) };
  const [first] = await printer.print({ ...design, formats: ['svg'] }, options);
  const width = pictured[design.id]!;
  const height = Math.round((width * design.size.height) / design.size.width);
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(
    `<body style="margin:0"><img style="display:block;width:100%" src="data:image/svg+xml;base64,${Buffer.from(first!.bytes).toString('base64')}">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  await page.screenshot({ path: join(out, `${design.id}.${language}.png`) });
  await page.close();
}
await browser.close();
await printer.close();
