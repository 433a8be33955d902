/** Labels as they come out of the browser that prints them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium, type Browser, type Page } from 'playwright-core';
import { fontRules } from '../../../src/campaign-print/fonts.ts';
import { openPrinter } from '../../../src/campaign-print/printer.ts';
import type { Design } from '../../../src/campaign/design.ts';
import { guideDesigns } from '../../../src/campaign/labels/guide.ts';
import { labelDesigns } from '../../../src/campaign/labels/labels.ts';
import { placesOn, stocks } from '../../../src/campaign/labels/stock.ts';
import { documentOf } from '../../../src/campaign/page/document.ts';
import { fit } from '../../../src/campaign/page/fit.ts';
import { telling } from '../../../src/course/schema/telling-words.ts';
import { ensureBrowser } from '../../../src/setup/browser.ts';
import { careKits, called, day, edition, toEgypt } from '../care-kits.ts';
import { byZxing } from '../code/decoders.ts';

const kits = careKits(['en', 'fr', 'ar'], { selfCare: toEgypt });
const labels = labelDesigns(kits);
const address = 'https://care.example/';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: ensureBrowser(() => {}), chromiumSandbox: false });
});
afterAll(() => browser.close());

/** Shows a design as it is printed. @param dpi of the picture that is taken of it */
async function shown<T>(
  design: Design,
  dpi: number,
  look: (page: Page, share: number | undefined) => Promise<T>,
) {
  const { width, height } = design.size;
  const inPixels = (mm: number) => Math.ceil((mm * 96) / 25.4);
  const context = await browser.newContext({
    viewport: { width: inPixels(width), height: inPixels(height) },
    deviceScaleFactor: dpi / 96,
  });
  try {
    const page = await context.newPage();
    await page.setContent(documentOf(design, { fonts: fontRules(), bleed: false, draft: undefined }));
    await page.evaluate('globalThis.__name = (named) => named');
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return await look(page, await page.locator('html').evaluate(fit));
  } finally {
    await context.close();
  }
}

test('there is a label of each kind, on sheets and single, for all and for one country', () => {
  const ids = labels.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const id of [
    'label-soap-a4-63x38',
    'label-sanitiser-a4-99x38',
    'label-wipes-letter-67x25-cairo',
    'label-lip-balm-a4-strip',
    'label-lip-balm-a4-round-cairo',
    'label-soap-63x38',
    'label-lip-balm-strip-54x34-cairo',
  ]) {
    expect(ids).toContain(id);
  }
});

test.each(stocks)('all labels of $id are on the paper, and none on another', (stock) => {
  const { size } = stock.sheet;
  const places = placesOn(stock);
  for (const [i, { x, y }] of places.entries()) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + stock.width).toBeLessThanOrEqual(size.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + stock.height).toBeLessThanOrEqual(size.height);
    for (const other of places.slice(i + 1)) {
      expect(
        Math.abs(x - other.x) >= stock.width - 0.01 || Math.abs(y - other.y) >= stock.height - 0.01,
      ).toBe(true);
    }
  }
});

test.each(labels)('every code of $id is read at 200 dpi, and its words can be', async (design) => {
  const stock = stocks.find(({ id, sheet }) => new RegExp(`-(${id}|${sheet.id})(-cairo)?$`).test(design.id))!;
  const isSheet = design.size.width > 150;
  const country = design.id.endsWith('-cairo') ? 'egypt/' : '';
  const { picture, share } = await shown(design, 200, async (page, share) => ({
    picture: await page.screenshot(),
    share,
  }));
  const count = isSheet ? placesOn(stock).length : 1;
  expect(await byZxing(picture)).toEqual(Array.from({ length: count }, () => `${address}${country}`));
  // 1.5 mm are 4.25 points: small, as on any product, and no smaller.
  expect(stock.text * (share ?? 0)).toBeGreaterThanOrEqual(1.5);
});

/** One of each kind: what differs between items is their words. */
const drawn = ['soap-63x38', 'soap-99x38', 'wipes-67x25', 'lip-balm-strip-54x34', 'lip-balm-round-40'];

test.each([...drawn, 'soap-63x38-cairo'])('so is that of the drawing %s, as it is written', async (kind) => {
  const design = labels.find(({ id }) => id === `label-${kind}`)!;
  const printer = await openPrinter(ensureBrowser(() => {}));
  const files = await printer.print(design, { edition, day, bleed: false, draft: undefined });
  await printer.close();
  const drawing = files.find(({ name }) => name.endsWith('.svg'))!;
  const context = await browser.newContext({
    viewport: { width: 500, height: 300 },
    deviceScaleFactor: 200 / 96,
  });
  const page = await context.newPage();
  await page.goto(`data:image/svg+xml;base64,${Buffer.from(drawing.bytes).toString('base64')}`);
  const country = kind.endsWith('-cairo') ? 'egypt/' : '';
  expect(await byZxing(await page.screenshot())).toEqual([`${address}${country}`]);
  await context.close();
});

test('bars are read where there are some', async () => {
  const design = labels.find(({ id }) => id === 'label-soap-99x38')!;
  const picture = await shown(design, 300, (page) => page.screenshot());
  const [digits] = await byZxing(picture, ['EAN13']);
  expect(digits).toMatch(/^04\d{11}$/);
});

test('nothing on a label names what it is for, in any language, and the edition stands on each', async () => {
  for (const design of labels.filter(({ size }) => size.width < 150)) {
    const text = await shown(design, 96, (page) => page.locator('body').innerText());
    expect(telling(text)).toBeUndefined();
    expect(text).toContain(`LOT ${edition}`);
    expect(text.includes('15115')).toBe(design.id.endsWith('-cairo'));
    expect(design.carries.map(({ how }) => how)).toEqual(design.id.endsWith('-cairo') ? ['15115'] : []);
  }
});

test('a number that nobody has called for a year is not on a label, and the build is told', () => {
  const old = careKits(['en'], {
    selfCare: toEgypt,
    contacts: (contacts) =>
      called(contacts).map((one) => ({ ...one, verified: { on: '2025-11-25', by: 'Training' } })),
  });
  for (const { id, pages, carries, withheld } of labelDesigns(old)) {
    expect(pages[0]!.body.text).not.toContain('15115');
    expect(carries).toEqual([]);
    expect(withheld.map(({ key, standing }) => `${key} ${standing}`)).toEqual(
      id.endsWith('-cairo') ? ['contacts.egypt-women lapsed'] : [],
    );
  }
});

test('names and words from content are text, whatever they hold', () => {
  const [design] = labelDesigns(
    careKits(['en'], {
      selfCare: (care) => ({
        ...care,
        items: [{ ...care.items[0]!, title: '</p><script>alert(1)</script>', text: ['"&<b>'] }],
      }),
    }),
  );
  expect(design!.pages[0]!.body.text).not.toContain('<script>');
  expect(design!.pages[0]!.body.text).not.toContain('<b>');
});

test.each(guideDesigns(kits).map((guide) => [guide.language, guide] as const))(
  'the sheet for cabin staff fits on one page in %s, with its edition and where it comes from',
  async (_language, guide) => {
    const { text, share, sheets } = await shown(guide, 96, async (page, share) => ({
      text: await page.locator('body').innerText(),
      share,
      sheets: await page.locator('.sheet').count(),
    }));
    expect(share).toBeGreaterThanOrEqual(0.9);
    expect(sheets).toBe(1);
    expect(text).toContain(edition);
    expect(text).toContain('S127');
    expect(text).toContain('S131');
  },
);
