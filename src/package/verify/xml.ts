/** Reads a manifest of unknown origin: strictly, with the place of each element, and without a document type. */
import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { bareAmpersand } from './bare-ampersand.ts';
import { finding, type Finding } from './finding.ts';

export interface Element {
  /** Without its prefix. */
  name: string;
  namespace: string;
  attributes: readonly Attribute[];
  children: readonly Element[];
  /** All of its own text, without that of its children and without space around it. */
  text: string;
  line: number;
}

interface Attribute {
  name: string;
  namespace: string;
  value: string;
}

/** Deeper nesting than any authoring tool writes. */
const deepest = 100;

/** A larger manifest than any tool writes. */
const mostBytes = 16_000_000;

/**
 * The root of an XML document that is UTF-8, or why it can't be read.
 * @param file the path that findings name
 */
export function readXml(file: string, bytes: Uint8Array): { root?: Element; findings: Finding[] } {
  if (bytes.length > mostBytes) {
    const message = `The manifest is larger than ${mostBytes / 1_000_000} MB, and was not read.`;
    return { findings: [finding('too-big', { file, message, remedy: 'List fewer files in it.' })] };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const message = 'The file is not UTF-8.';
    return { findings: [finding('encoding', { file, message, remedy: 'Save it as UTF-8 without a BOM.' })] };
  }
  const findings: Finding[] = [];
  if (text.startsWith('\uFEFF')) {
    const message = 'The file begins with a byte-order mark, which some importers take for text.';
    findings.push(finding('byte-order-mark', { file, message, remedy: 'Save it as UTF-8 without a BOM.' }));
  }
  return parse(file, text.replace(/^\uFEFF/, ''), findings);
}

/** What ends the reading of a document. */
class Unreadable extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}

type Open = { -readonly [Key in keyof Element]: Element[Key] } & {
  children: Open[];
  attributes: Attribute[];
};

function parse(file: string, text: string, findings: Finding[]): { root?: Element; findings: Finding[] } {
  const parser = new SaxesParser({ xmlns: true });
  const document: Open = { name: '', namespace: '', attributes: [], children: [], text: '', line: 1 };
  const open = [document];
  let line = 1;

  const here = () => ({ line: parser.line, column: Math.max(1, parser.column) });
  const refuse = (rule: Finding['rule'], message: string, remedy: string, at = here()): never => {
    const place = `line ${at.line}, column ${at.column}`;
    throw new Unreadable(finding(rule, { file, place, message, remedy }));
  };
  parser.on('error', ({ message }) => {
    const ampersand = bareAmpersand(text);
    if (ampersand && isBefore(ampersand, here())) {
      refuse('not-well-formed', 'An ampersand stands by itself.', 'Write it as &amp;.', ampersand);
    }
    const reason = message.replace(/^(?:\d+:)*\d+: /, '').replace(/\.$/, '');
    refuse(
      'not-well-formed',
      `This is not well-formed XML: ${reason}.`,
      'Mend it here or just before; &, < and " in a text are written &amp;, &lt; and &quot;.',
    );
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
      const message = `The file says that it is ${encoding}, and its bytes are UTF-8.`;
      findings.push(
        finding('encoding', { file, place: 'line 1', message, remedy: 'Write encoding="UTF-8".' }),
      );
    }
  });
  parser.on('doctype', () =>
    refuse(
      'document-type',
      'The file declares a document type (DOCTYPE), which can pull in other files or grow without end.',
      'Take the DOCTYPE out, and every entity with it.',
    ),
  );
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > deepest) {
      refuse('not-well-formed', `Elements are nested more than ${deepest} deep.`, 'Nest them less deeply.');
    }
    const element = {
      name: local,
      namespace: uri,
      attributes: Object.values(attributes).map(plain),
      children: [],
      text: '',
      line,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (piece: string) => {
    const parent = open.at(-1);
    if (parent) parent.text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) closed.text = closed.text.trim();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Unreadable) return { findings: [...findings, error.finding] };
    throw error;
  }
  return { root: document.children[0], findings };
}

const isBefore = (a: { line: number; column: number }, b: { line: number; column: number }): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column);

function plain({ local, uri, value }: SaxesAttributeNS): Attribute {
  return { name: local, namespace: uri, value };
}

/** The value of an attribute, where it is there. @param namespace left out for an attribute without a prefix */
export function attribute(element: Element, name: string, namespace = ''): string | undefined {
  return element.attributes.find((one) => one.name === name && one.namespace === namespace)?.value;
}

/** The children of a name. @param namespace left out for that of the element itself */
export function childrenOf(element: Element, name: string, namespace = element.namespace): Element[] {
  return element.children.filter((child) => child.name === name && child.namespace === namespace);
}

/** The first child of a name. @param namespace left out for that of the element itself */
export function childOf(element: Element, name: string, namespace = element.namespace): Element | undefined {
  return element.children.find((child) => child.name === name && child.namespace === namespace);
}

/** An element and everything below it, from top to end. */
export function* withDescendants(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}

/** Where an element begins, as findings say it. */
export const placeOf = ({ line }: Element): string => `line ${line}`;
