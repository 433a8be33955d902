/**
 * The text of an XLIFF `source` or `target` (XLIFF 2.0 §4.7). A {detail} is a `ph`, so that a translation tool keeps it as
 * it is; a character that XML can't hold is a `cp`.
 */
import { detailsIn } from '../variant.ts';
import type { Element } from './xml.ts';

/** Characters that XML 1.0 can't hold, not even as a reference (XML 1.0 §2.2). */
const notInXml = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text between tags. @param lost what a character that XML can't hold becomes */
export function escapeXml(text: string, lost: (char: string) => string = () => '\uFFFD'): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xD;')
    .replace(notInXml, lost);
}

/** `U+000B` as `<cp hex="000B"/>`; half of a surrogate pair too. */
const codePoint = (char: string) =>
  `<cp hex="${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}"/>`;

/** The details of a text, each once, as XLIFF's `originalData`; '' where there are none. */
export function writeOriginalData(text: string): string {
  const data = [...new Set(detailsIn(text))].map((name, i) => `<data id="d${i + 1}">{${name}}</data>`);
  return data.length === 0 ? '' : `<originalData>${data.join('')}</originalData>`;
}

/**
 * A text with its details as inline codes. In a translation a code has the id of the one in the source that it stands
 * for, and a detail that is there more often than in the source an id of its own.
 */
export function writeInline(text: string, source: string): string {
  const inSource = detailsIn(source);
  const data = [...new Set(inSource)];
  const free = inSource.map((name, i) => ({ name, id: i + 1 }));
  let last = inSource.length;
  return text
    .split(/(\{[a-z][a-z0-9-]*\})/)
    .map((piece, i) => {
      if (i % 2 === 0) return escapeXml(piece, codePoint);
      const name = piece.slice(1, -1);
      const at = free.findIndex((code) => code.name === name);
      const id = at < 0 ? ++last : free.splice(at, 1)[0]!.id;
      const known = data.indexOf(name);
      const ref = known < 0 ? '' : ` dataRef="d${known + 1}"`;
      return `<ph id="${id}"${ref} canDelete="no" equiv="${piece}" disp="${piece}"/>`;
    })
    .join('');
}

/** What `writeOriginalData` wrote, by id. */
export function readOriginalData(unit: Element): ReadonlyMap<string, string> {
  const lists = elementsOf(unit, 'originalData');
  const data = lists.flatMap((list) => elementsOf(list, 'data'));
  return new Map(data.map((one) => [one.attributes.id ?? '', readInline(one, new Map())]));
}

/** An inline element that no text of the content has. */
export class UnknownCode extends Error {}

/**
 * The text that `writeInline` wrote. Marks that tools put around words, for terms and comments, are passed over.
 * @throws {UnknownCode} where there is an element that can't be text, such as formatting
 */
export function readInline(element: Element, data: ReadonlyMap<string, string>): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      const { id, hex, dataRef, equiv } = child.attributes;
      switch (child.name) {
        case 'cp': {
          const code = /^[0-9a-fA-F]{2,8}$/.test(hex ?? '') ? parseInt(hex!, 16) : NaN;
          if (!(code <= 0x10ffff)) throw new UnknownCode(`"${hex}" is not the number of a character`);
          return String.fromCodePoint(code);
        }
        case 'ph': {
          const text = data.get(dataRef ?? '') ?? equiv;
          if (text === undefined) throw new UnknownCode(`the code ${id} stands for nothing`);
          return text;
        }
        case 'mrk':
          return readInline(child, data);
        case 'sm':
        case 'em':
          return '';
        default:
          throw new UnknownCode(`it has formatting (${child.name}), which no text of the content has`);
      }
    })
    .join('');
}

/** The child elements of a name, of XLIFF's own namespace. */
export function elementsOf({ children, namespace }: Element, ...names: string[]): Element[] {
  return children.filter(
    (child): child is Element =>
      typeof child !== 'string' && child.namespace === namespace && names.includes(child.name),
  );
}
