import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { measureJson, placesIn } from './json-places.ts';
import { linesOf } from './lines.ts';
import type { Path, PlacedProblem, Problem } from './problem.ts';

/** A JSON document that remembers where each value stands in its text. */
export interface JsonSource {
  /** The parsed value; undefined where the text is not JSON. */
  value: unknown;
  /** Problems of the text itself: syntax, and names given twice in one object. */
  problems: PlacedProblem[];
  /** Gives a problem its line and column. A path that does not exist is placed at its nearest ancestor. */
  place(problem: Problem): PlacedProblem;
}

/** Deeper nesting than any scenario has, and than a recursive parser survives. */
const deepest = 100;

/** Reads JSON text (RFC 8259; no comments, no trailing commas). Takes any text; never throws. */
export function readJson(file: string): JsonSource {
  // Some Windows editors begin a file with a byte-order mark, which JSON does not allow.
  const text = file.replace(/^\uFEFF/, '');
  const positionOf = linesOf(text);
  const unreadable = (offset: number, message: string, remedy: string): JsonSource => ({
    value: undefined,
    problems: [{ rule: 'syntax', path: [], message, remedy, ...positionOf(offset) }],
    place: (problem) => ({ ...problem, line: 1, column: 1 }),
  });

  const offsetOf = placesIn(text);
  const place = (problem: Problem) => ({ ...problem, ...positionOf(offsetOf(problem)) });

  const sound = soundJson(text);
  if (sound) return { ...sound, problems: [], place };
  const { depth, end } = pairBrackets(text, deepest);
  if (depth > deepest) {
    return unreadable(end - 1, `The brackets are nested more than ${deepest} deep.`, 'Close some of them.');
  }
  const errors: ParseError[] = [];
  const options = { disallowComments: true, allowTrailingComma: false };
  const root = parseTree(text.slice(0, end), errors, options);
  const first = errors[0];
  if (first || !root) {
    return unreadable(
      first?.offset ?? 0,
      `This is not valid JSON: ${first ? spoken(printParseErrorCode(first.error)) : 'the file is empty'}.`,
      'Look for a missing comma, quotation mark or bracket here or on the line before.',
    );
  }
  const twice = namesGivenTwice(root).map(({ offset, ...problem }) => ({
    ...problem,
    ...positionOf(offset),
  }));
  return { value: JSON.parse(text), problems: twice, place };
}

/**
 * The value of a text without errors, found in a fraction of the time and memory that a tree takes; undefined for any
 * other text, in which it must be found out what is wrong.
 */
function soundJson(text: string): { value: unknown } | undefined {
  const { depth, names } = measureJson(text);
  if (depth > deepest) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // A name that is given twice is lost in the value.
    return namesIn(value) === names ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** How many properties there are in a value and below it. */
function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Object.values(value);
  let names = Array.isArray(value) ? 0 : children.length;
  for (const child of children) names += namesIn(child);
  return names;
}

const spoken = (code: string) => code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

const openerOf: Record<string, string> = { '}': '{', ']': '[' };

/**
 * Pairs brackets, with the parser's own idea of what is a string. It stops behind the first bracket that goes deeper
 * than the limit or closes what is not open: beyond it, how deep the parser would go is anybody's guess.
 */
function pairBrackets(text: string, limit: number): { depth: number; end: number } {
  const open: string[] = [];
  const scanner = createScanner(text);
  for (;;) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    if (at >= text.length) return { depth: open.length, end: text.length };
    const char = text.charAt(at);
    if (char === '{' || char === '[') open.push(char);
    const mismatched = char in openerOf && open.pop() !== openerOf[char];
    if (mismatched || open.length > limit) return { depth: open.length, end: at + 1 };
  }
}

/** Every name that stands for a second time in one object, with the offset at which it does. */
function namesGivenTwice(root: Node): (Problem & { offset: number })[] {
  const problems: (Problem & { offset: number })[] = [];
  const visit = (node: Node, path: Path): void => {
    if (node.type === 'array') node.children?.forEach((child, i) => visit(child, [...path, i]));
    if (node.type !== 'object') return;
    const names = new Set<string>();
    for (const property of node.children ?? []) {
      const name = property.children![0]!.value as string;
      if (names.has(name)) {
        problems.push({
          rule: 'duplicate-id',
          path: [...path, name],
          offset: property.offset,
          message: `"${name}" is given twice in the same place, so one of the two is lost.`,
          remedy: 'Rename or remove one of them.',
        });
      }
      names.add(name);
      if (property.children![1]) visit(property.children![1], [...path, name]);
    }
  };
  visit(root, []);
  return problems;
}
