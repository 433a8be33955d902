/** The parts of an XLSX workbook that are needed to read its sheets: ECMA-376 part 1, 18.2 to 18.8. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { numberKind, type NumberKind } from './number-format.ts';
import type { ZipEntries } from './zip-entries.ts';

export interface Workbook {
  /** In the order of the tabs; hidden ones come last. */
  sheets: { name: string; part: string }[];
  strings: string[];
  /** By the number of a cell's style. */
  styles: NumberKind[];
  countsFrom1904: boolean;
}

/** All the different texts of a workbook are in memory at once; those of a hundred thousand learners are well below. */
const mostCharacters = 64 * 1024 * 1024;

/** @throws Error where it is no workbook */
export async function readWorkbook(zip: ZipEntries): Promise<Workbook> {
  const root = 'xl/';
  if (!zip.has(`${root}workbook.xml`)) throw new Error('it is a zip, but no XLSX workbook.');
  const parts = new Map<string, string>();
  await eachTag(zip, `${root}_rels/workbook.xml.rels`, ({ attributes }) => {
    const target = attributes.Target ?? '';
    parts.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `${root}${target}`);
  });
  const sheets: { name: string; part: string; hidden: boolean }[] = [];
  let countsFrom1904 = false;
  await eachTag(zip, `${root}workbook.xml`, ({ name, attributes }) => {
    if (name === 'workbookPr') countsFrom1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    const part = name === 'sheet' ? parts.get(attributes['r:id'] ?? '') : undefined;
    if (part !== undefined && zip.has(part))
      sheets.push({
        name: attributes.name ?? '',
        part,
        hidden: (attributes.state ?? 'visible') !== 'visible',
      });
  });
  sheets.sort((a, b) => Number(a.hidden) - Number(b.hidden));
  if (sheets.length === 0) throw new Error('there is no sheet in it.');
  const styles = await readStyles(zip, `${root}styles.xml`);
  return { sheets, strings: await readStrings(zip, `${root}sharedStrings.xml`), styles, countsFrom1904 };
}

async function readStyles(zip: ZipEntries, part: string): Promise<NumberKind[]> {
  const codes = new Map<number, string>();
  const styles: NumberKind[] = [];
  let inCells = false;
  await eachTag(zip, part, ({ name, attributes }) => {
    if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    if (name === 'cellXfs' || name === 'cellStyles' || name === 'dxfs') inCells = name === 'cellXfs';
    if (name !== 'xf' || !inCells) return;
    const id = Number(attributes.numFmtId ?? 0);
    styles.push(numberKind(id, codes.get(id)));
  });
  return styles;
}

/** Rich text is its runs, one after the other; how Japanese is pronounced is beside the text. */
async function readStrings(zip: ZipEntries, part: string): Promise<string[]> {
  const strings: string[] = [];
  const parser = newParser();
  let text = '';
  let isText = false;
  let isBeside = false;
  let total = 0;
  parser.on('opentag', ({ name: qualified }) => {
    const name = localName(qualified);
    if (name === 'si') text = '';
    if (name === 'rPh') isBeside = true;
    isText = name === 't' && !isBeside;
  });
  parser.on('text', (piece) => {
    if (isText) text += piece;
  });
  parser.on('closetag', ({ name: qualified }) => {
    const name = localName(qualified);
    isText = false;
    if (name === 'rPh') isBeside = false;
    if (name !== 'si') return;
    total += text.length;
    if (total > mostCharacters)
      throw new Error('it has too many different texts. Save it as CSV and import that.');
    strings.push(decoded(text));
  });
  await parse(parser, zip, part);
  return strings;
}

/** A character that XML has no place for is written as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function decoded(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

async function eachTag(zip: ZipEntries, part: string, see: (tag: SaxesTagPlain) => void): Promise<void> {
  const parser = newParser();
  parser.on('opentag', (tag) => see({ ...tag, name: localName(tag.name) }));
  await parse(parser, zip, part);
}

/** Some programs write `x:row` for `row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A parser that is as strict as XML. */
export function newParser(): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new Error('there is a document type in it, which no workbook has.');
  });
  return parser;
}

async function parse(parser: SaxesParser<{ xmlns: false }>, zip: ZipEntries, part: string): Promise<void> {
  if (!zip.has(part)) return;
  for await (const text of zip.text(part)) parser.write(text);
  parser.close();
}
