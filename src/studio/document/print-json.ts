/**
 * Writes JSON as a person would, and as Prettier keeps it: an object that has been opened stays open, and what fits on one
 * line in a list is on one line.
 */
import type { Laid } from './json-tree.ts';

export interface Style {
  /** One level of indentation, such as two blanks. */
  unit: string;
  /** How lines end. */
  eol: string;
}

/** Characters. */
const widest = 120;

/** An object that nobody has laid out yet goes on one line up to here, where it holds nothing but short things. */
const widestFresh = 80;

/** @param eol how the lines of the text end @returns the style that a text is written in; two blanks where it does not say */
export function styleOf(text: string): Style {
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { unit, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

interface Place {
  /** In front of the line that the value begins on. */
  indent: string;
  /** How many characters stand in front of the value on its line. */
  column: number;
  /** How many follow it on its line: a comma, or none. */
  after: number;
}

export function printJson(value: Laid, { indent, column, after }: Place, style: Style): string {
  if (value.kind === 'scalar') return value.raw;
  const flat = onOneLine(value);
  const limit = isFresh(value) ? widestFresh : widest;
  if (flat !== undefined && column + widthOf(flat) + after <= limit) return flat;
  const inner = indent + style.unit;
  const isList = value.kind === 'list';
  const entries = isList ? value.items.map((item) => ({ raw: '', value: item })) : value.members;
  const lines = entries.map(({ raw, value: child }, i) => {
    const name = isList ? '' : `${raw}: `;
    const place = {
      indent: inner,
      column: inner.length + widthOf(name),
      after: i === entries.length - 1 ? 0 : 1,
    };
    return inner + name + printJson(child, place, style);
  });
  const [opening, closing] = isList ? ['[', ']'] : ['{', '}'];
  return [opening, lines.join(`,${style.eol}`), indent + closing].join(style.eol);
}

/** Undefined where something in it has to stand on lines of its own. */
function onOneLine(value: Laid): string | undefined {
  if (value.kind === 'scalar') return value.raw;
  if (value.kind === 'list') {
    if (hasManyGroups(value.items)) return undefined;
    const items = value.items.map(onOneLine);
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  if (value.members.length === 0) return '{}';
  if (value.open) return undefined;
  const members = value.members.map(({ raw, value: child }) => {
    const flat = onOneLine(child);
    return flat === undefined ? undefined : `${raw}: ${flat}`;
  });
  return members.includes(undefined) ? undefined : `{ ${members.join(', ')} }`;
}

/** Several things in a list, each of which has several parts, are easier to read below each other. */
function hasManyGroups(items: readonly Laid[]): boolean {
  const [first] = items;
  if (items.length < 2 || !first || first.kind === 'scalar') return false;
  return items.every(
    (item) => item.kind === first.kind && (item.kind === 'list' ? item.items.length : sizeOf(item)) > 1,
  );
}

const sizeOf = (value: Laid) => (value.kind === 'object' ? value.members.length : 0);

function isFresh(value: Laid): boolean {
  return value.kind === 'object' && value.open === undefined && value.members.length > 0;
}

/** Characters as they are counted, not as they are stored. */
const widthOf = (text: string) => [...text].length;
