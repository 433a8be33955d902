/** Prints designs by a browser that shows nothing: it shapes Arabic, breaks lines and draws as on a screen. */
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Design } from '../campaign/design.ts';
import { documentOf } from '../campaign/page/document.ts';
import { fit } from '../campaign/page/fit.ts';
import { sheetOf } from '../campaign/page/sheet.ts';
import { fontRules } from './fonts.ts';
import { withPageBoxes } from './page-boxes.ts';
import { svgPages } from './svg-pages.ts';

export interface PrintOptions {
  edition: string;
  /** YYYY-MM-DD. */
  day: string;
  bleed: boolean;
  /** What stands across each page; undefined for what is to be printed. */
  draft: string | undefined;
}

/** A file that was printed, by the name that it is to have. */
export interface PrintedFile {
  name: string;
  bytes: Uint8Array;
}

export interface Printer {
  /**
   * Every file of a design.
   * @throws {Error} a sentence, where its words do not fit on the page
   */
  print(design: Design, options: PrintOptions): Promise<PrintedFile[]>;
  close(): Promise<void>;
}

/** @param executablePath of a browser, as `setup/browser.ts` finds it */
export async function openPrinter(executablePath: string): Promise<Printer> {
  // The sandbox of a browser does not start for the superuser; what is shown here runs no script of anybody’s.
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  return {
    print: (design, options) => printDesign(browser, design, options),
    close: () => browser.close(),
  };
}

async function printDesign(browser: Browser, design: Design, options: PrintOptions): Promise<PrintedFile[]> {
  const { edition, day, bleed, draft } = options;
  const sheet = sheetOf(design.size, bleed, design.folds);
  const viewport = { width: Math.ceil(inPixels(sheet.width, sheet.unit)), height: 1000 };
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, viewport });
  try {
    const page = await context.newPage();
    await page.setContent(documentOf(design, { fonts: fontRules(), bleed, draft }), { waitUntil: 'load' });
    await fitWords(page, design);
    const files: PrintedFile[] = [];
    const stem = `${design.id}.${(design.languages ?? [design.language]).join('-')}`;
    for (const format of design.formats) {
      if (format === 'pdf') {
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
        files.push({ name: `${stem}.pdf`, bytes: await withPageBoxes(pdf, design, { sheet, edition, day }) });
      } else if (format === 'svg') {
        files.push(...named(stem, design, 'svg', await svgPages(page, design, sheet)));
      } else {
        files.push(...named(stem, design, 'png', await pictures(page)));
      }
    }
    return files;
  } finally {
    await context.close();
  }
}

async function fitWords(page: Page, { id, language }: Design): Promise<void> {
  // A function that is passed on may have been compiled to name its inner functions.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const share = await page.locator('html').evaluate(fit);
  if (share !== undefined) return;
  throw new Error(
    `The words of ${id} do not fit on its page in "${language}". Shorten the airline’s steps, contacts or name in modules/airline.json, or the texts in modules/campaign.json.`,
  );
}

async function pictures(page: Page): Promise<Uint8Array[]> {
  const sheets = await page.locator('.sheet').all();
  const taken: Uint8Array[] = [];
  for (const sheet of sheets) taken.push(await sheet.screenshot());
  return taken;
}

/** One file for each page, after its name where it has one. */
function named(
  stem: string,
  { pages }: Design,
  suffix: string,
  contents: readonly Uint8Array[],
): PrintedFile[] {
  return contents.map((bytes, i) => {
    const name = pages[i]?.name;
    return { name: `${stem}${name === undefined ? '' : `.${name}`}.${suffix}`, bytes };
  });
}

function inPixels(length: number, unit: 'mm' | 'px'): number {
  return unit === 'mm' ? (length * 96) / 25.4 : length;
}
