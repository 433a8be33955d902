/** What a printer reads from a PDF before the page itself: its boxes, and what it is. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Design } from '../campaign/design.ts';
import type { Box, Sheet } from '../campaign/page/sheet.ts';
import { nameLetters } from './to-unicode.ts';
import { keepLinesWhole } from './whole-lines.ts';

const pointsPerMillimetre = 72 / 25.4;

/**
 * Sets the boxes of every page after the sheet, and title and language of the document.
 * @param edition for whoever finds the file and not the paper
 */
export async function withPageBoxes(
  pdf: Uint8Array,
  { title, language }: Pick<Design, 'title' | 'language'>,
  { sheet, edition, day }: { sheet: Sheet; edition: string; day: string },
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  nameLetters(document);
  keepLinesWhole(document);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(language);
  document.setSubject(edition);
  document.setProducer('Crosscheck');
  document.setCreator('Crosscheck');
  document.setCreationDate(new Date(day));
  document.setModificationDate(new Date(day));
  for (const page of document.getPages()) {
    // The browser rounds the height of its page; what it drew begins at the upper edge.
    const top = page.getHeight();
    const set = ({ x, y, width, height }: Box) =>
      [x, top / pointsPerMillimetre - y - height, width, height].map((mm) => mm * pointsPerMillimetre) as [
        number,
        number,
        number,
        number,
      ];
    const whole = set({ x: 0, y: 0, width: sheet.width, height: sheet.height });
    page.setMediaBox(...whole);
    page.setCropBox(...whole);
    page.setBleedBox(...set(sheet.bleedBox));
    page.setTrimBox(...set(sheet.trim));
    page.setArtBox(...set(sheet.trim));
  }
  return document.save({ useObjectStreams: false });
}
