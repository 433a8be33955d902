/** Reads XML from outside: strictly, with the place of each element, and without a document type (OWASP XXE). */
import { SaxesParser } from 'saxes';
import type { Position } from '../check/lines.ts';
import type { PlacedProblem } from '../check/problem.ts';

export interface Element extends Position {
  /** Without its prefix. */
  name: string;
  namespace: string;
  /** Those without a prefix, and those of XML itself. */
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

/** Deeper nesting than any tool writes. */
const deepest = 100;

/** Parses a document. Takes any text; never throws. @returns its root, or why it is refused */
export function readXml(text: string): { root: Element } | { problem: PlacedProblem } {
  const parser = new SaxesParser({ xmlns: true });
  const document: Element = { name: '', namespace: '', attributes: {}, children: [], line: 1, column: 1 };
  const open = [document];
  let problem: PlacedProblem | undefined;
  let start = { line: 1, column: 1 };

  const here = () => ({ line: parser.line, column: Math.max(1, parser.column) });
  // Reading on would cost time: what comes behind a mistake may be of any form.
  const refuse = (message: string, remedy: string): never => {
    problem = { rule: 'syntax', path: [], message, remedy, ...here() };
    throw new Error(message);
  };
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^(\d+:)*\d+: /, '').replace(/\.$/, '');
    refuse(
      `This is not well-formed XML: ${reason}.`,
      'Ask for the file again, as the translation tool wrote it.',
    );
  });
  parser.on('doctype', () =>
    refuse(
      'The file declares a document type (DOCTYPE). XLIFF has none, and it could pull in other files.',
      'Ask for the file without it.',
    ),
  );
  parser.on('opentagstart', ({ name }) => {
    const { line, column } = here();
    start = { line, column: Math.max(1, column - name.length - 1) };
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > deepest)
      refuse(`Elements are nested more than ${deepest} deep.`, 'Ask for the file again.');
    const element: Element = {
      name: local,
      namespace: uri,
      attributes: plain(attributes),
      children: [],
      ...start,
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const add = (piece: string) => open.at(-1)?.children.push(piece);
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text).close();
  } catch (error) {
    if (problem) return { problem };
    throw error;
  }
  return { root: document.children.find((child) => typeof child !== 'string')! };
}

function plain(attributes: Readonly<Record<string, { name: string; prefix: string; value: string }>>) {
  const own = Object.values(attributes).filter(({ prefix }) => prefix === '' || prefix === 'xml');
  return Object.fromEntries(own.map(({ name, value }) => [name, value]));
}
