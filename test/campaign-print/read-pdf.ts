/** A PDF as a reader of another maker’s reads it. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';

/** The text of each page, line by line, in the order in which it is read. */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i++) pages.push(await textOfPage(await document.getPage(i)));
  await document.destroy();
  return pages;
}

async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

/** In mm, from the lower left corner of the sheet. */
export async function boxesOf(pdf: Uint8Array): Promise<Record<'media' | 'bleed' | 'trim', number[]>[]> {
  const document = await PDFDocument.load(pdf);
  return document.getPages().map((page: PDFPage) => {
    const media = page.getMediaBox();
    const inMillimetres = ({ x, y, width, height }: ReturnType<PDFPage['getMediaBox']>) =>
      [x - media.x, y - media.y, width, height].map((points) => Math.round((points * 25.4 * 100) / 72) / 100);
    return {
      media: inMillimetres(media),
      bleed: inMillimetres(page.getBleedBox()),
      trim: inMillimetres(page.getTrimBox()),
    };
  });
}

/** Every font, and whether it is in the file. */
export async function fontsOf(pdf: Uint8Array): Promise<{ name: string; isEmbedded: boolean }[]> {
  const { context } = await PDFDocument.load(pdf);
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && object.has(PDFName.of('FontName')))
    .map((descriptor) => ({
      name: String(descriptor.get(PDFName.of('FontName'))),
      isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor.has(PDFName.of(file))),
    }));
}
