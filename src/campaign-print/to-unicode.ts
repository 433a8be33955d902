/**
 * What a PDF says that its Arabic letters are. A browser tells each shaped letter by its presentation form (U+FE8E and
 * the like), which readers do not search for and some put in the wrong order. Here each becomes the letter itself.
 */
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';

const toUnicode = PDFName.of('ToUnicode');

/** Changes the tables of every font of a document. */
export function nameLetters({ context }: PDFDocument): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict)) continue;
    const table = context.lookup(font.get(toUnicode));
    if (!(table instanceof PDFRawStream)) continue;
    const text = new TextDecoder('latin1').decode(decodePDFRawStream(table).decode());
    const letters = lettersIn(text);
    if (letters === text) continue;
    font.set(toUnicode, context.register(context.flateStream(letters)));
  }
}

/** A table with letters in the place of their forms. @param cmap PDF 32000-1, 9.10.3 */
export function lettersIn(cmap: string): string {
  return cmap
    .replace(/\d+ beginbfrange\n([^]*?)endbfrange\n/g, (_, lines: string) => asCharacters(lines))
    .replace(/^(<[0-9A-F]+>) <([0-9A-F]+)>$/gim, (line, glyph: string, code: string) =>
      code.length % 4 === 0 ? `${glyph} <${letterOf(code)}>` : line,
    );
}

/** How many lines of a kind a table may have in one go. */
const most = 100;

/** Ranges of glyphs as one line for each: forms that follow one another are of letters that do not. */
function asCharacters(lines: string): string {
  const characters = [...lines.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]{4})>/gi)].flatMap(
    ([, first, last, code]) => {
      const [from, to, start] = [first, last, code].map((hex) => parseInt(hex!, 16)) as [
        number,
        number,
        number,
      ];
      return Array.from({ length: to - from + 1 }, (_, i) => `<${hex4(from + i)}> <${hex4(start + i)}>`);
    },
  );
  const parts = Array.from({ length: Math.ceil(characters.length / most) }, (_, i) =>
    characters.slice(i * most, (i + 1) * most),
  );
  return parts.map((part) => `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`).join('');
}

/** The last letter of a ligature stands first on the page, and readers turn round what they find there. */
function letterOf(code: string): string {
  const characters = code.match(/.{4}/g)!.map((hex) => String.fromCharCode(parseInt(hex, 16)));
  const text = characters.join('');
  const isForm = /[\ufb50-\ufdff\ufe70-\ufefc]/.test(text);
  const letters = isForm ? [...text.normalize('NFKC').replaceAll(' ', '')].reverse().join('') : text;
  return [...letters].map((letter) => hex4(letter.charCodeAt(0))).join('');
}

function hex4(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
