/**
 * Lines of a PDF as they are read. A browser wraps each shaped Arabic letter into a note of its own on what it is; readers
 * that do not know such notes find letters that stand alone, and leave them in the order in which they were drawn. What
 * each letter is stands in the font by now (`to-unicode.ts`), so that the notes can go.
 */
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';

/** Takes the notes out of what every page draws. */
export function keepLinesWhole(document: PDFDocument): void {
  const { context } = document;
  for (const { node } of document.getPages()) {
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    const rewritten = streams.map((one) => {
      const stream = context.lookup(one);
      if (!(stream instanceof PDFRawStream)) return one;
      const drawn = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
      return context.register(context.flateStream(withoutNotes(drawn)));
    });
    node.set(PDFName.of('Contents'), context.obj(rewritten.filter((one) => one !== undefined)));
  }
}

/** What is drawn, without notes on letters and on their order; what says where a paragraph is stays. PDF 32000-1, 14.6 */
export function withoutNotes(drawn: string): string {
  const open: ('note' | 'structure')[] = [];
  return drawn
    .split('\n')
    .filter((line) => {
      if (/\bB(?:DC|MC)\s*$/.test(line)) {
        const isNote = /^\s*\/ReversedChars\s+BMC|\/ActualText\b/.test(line);
        open.push(isNote ? 'note' : 'structure');
        return !isNote;
      }
      return !/^\s*EMC\s*$/.test(line) || open.pop() !== 'note';
    })
    .join('\n');
}
