import type { Position } from '../check/lines.ts';
import type { PlacedProblem, Rule } from '../check/problem.ts';
import { elementsOf, readInline, readOriginalData, UnknownCode } from './xliff-inline.ts';
import { readXml, type Element } from './xml.ts';

/** What came back from a translation agency. */
export interface XliffDocument {
  /** Where the document lies in a content folder that it is a translation of, as the file says. */
  original: string;
  /** Language tags, as the file says. */
  from: string;
  to: string;
  /** Where the elements stand that say so. */
  places: Readonly<Record<'root' | 'file', Position>>;
  units: XliffUnit[];
}

export interface XliffUnit extends Position {
  key: string;
  /** The source text that was translated. */
  source: string;
  /** '' where there is none. */
  target: string;
  /** Why it can't be read; undefined where it can. */
  unreadable?: string;
}

/** XLIFF 2.0 and 2.1 have this namespace in common. */
const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** Reads XLIFF 2. Takes any text; never throws. @returns what is in it, or why the file is refused */
export function readXliff(text: string): { document: XliffDocument } | { problem: PlacedProblem } {
  const xml = readXml(text);
  if ('problem' in xml) return xml;
  const { root } = xml;
  const files = elementsOf(root, 'file');
  const [file, another] = files;
  if (root.name !== 'xliff' || root.namespace !== namespace) {
    const version =
      root.name === 'xliff' ? `, but XLIFF ${root.attributes.version ?? 'without a version'}` : '';
    return refuse(root, 'shape', `This is not XLIFF 2.0${version}.`, 'Ask the agency for XLIFF 2.0.');
  }
  if (!file || another) {
    const message = `It holds ${files.length} files, and a translation is one.`;
    return refuse(another ?? root, 'shape', message, 'Ask for one XLIFF file for each document.');
  }
  const { srcLang, trgLang } = root.attributes;
  if (srcLang === undefined || trgLang === undefined) {
    const missing = srcLang === undefined ? 'srcLang' : 'trgLang';
    const message = `It does not say ${missing === 'srcLang' ? 'from' : 'into'} which language it was translated.`;
    return refuse(root, 'shape', message, `Add ${missing}="…" to <xliff>.`);
  }
  const { original } = file.attributes;
  if (original === undefined) {
    const message = 'It does not say what it is a translation of.';
    return refuse(file, 'shape', message, 'Add original="…" to <file>, as in the file that was sent.');
  }
  return {
    document: {
      original,
      from: srcLang,
      to: trgLang,
      places: { root: placeOf(root), file: placeOf(file) },
      units: unitsIn(file).map(readUnit),
    },
  };
}

const placeOf = ({ line, column }: Element): Position => ({ line, column });

function refuse(at: Element, rule: Rule, message: string, remedy: string): { problem: PlacedProblem } {
  return { problem: { rule, path: [], message, remedy, ...placeOf(at) } };
}

function unitsIn(element: Element): Element[] {
  return elementsOf(element, 'unit', 'group').flatMap((child) =>
    child.name === 'unit' ? [child] : unitsIn(child),
  );
}

/** A tool may have cut a unit into segments, with what is the same in both languages between them. */
function readUnit(unit: Element): XliffUnit {
  const place = { key: unit.attributes.id ?? '', ...placeOf(unit) };
  try {
    const data = readOriginalData(unit);
    const parts = elementsOf(unit, 'segment', 'ignorable').map((part) => readPart(part, data));
    const isDone = parts.every(({ target }) => target !== undefined);
    return {
      ...place,
      source: joined(parts.map(({ source }) => source)),
      target: isDone ? joined(parts.map(({ target }) => target!)) : '',
    };
  } catch (error) {
    if (!(error instanceof UnknownCode)) throw error;
    return { ...place, source: '', target: '', unreadable: error.message };
  }
}

const joined = (texts: readonly string[]) => texts.join('').trim();

/** The target is undefined where there is none yet. Some tools fill in the source text to begin with. */
function readPart(
  part: Element,
  data: ReadonlyMap<string, string>,
): { source: string; target: string | undefined } {
  const [from] = elementsOf(part, 'source');
  const [to] = elementsOf(part, 'target');
  if (!from) throw new UnknownCode('it has no source text');
  if (to?.attributes.order !== undefined) throw new UnknownCode('its parts are in another order');
  const source = readInline(from, data);
  const target = to && readInline(to, data);
  if (part.name === 'ignorable') return { source, target: target ?? source };
  const isInitial = (part.attributes.state ?? 'initial') === 'initial';
  return { source, target: target?.trim() === '' || (isInitial && target === source) ? undefined : target };
}
