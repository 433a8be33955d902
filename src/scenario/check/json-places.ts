/**
 * Where the values of a JSON text stand. Only what a path goes through is looked at, and once: a tree of a long scenario
 * takes several hundred megabytes, and most files have little or nothing to point at.
 */
import type { Problem } from './problem.ts';

/** A member of an object or list. */
interface Member {
  /** Where its name begins, in an object; in a list, where its value does. */
  offset: number;
  /** Where its value begins. */
  value: number;
}

type Members = ReadonlyMap<string, Member>;

const quote = 34;
const comma = 44;
const colon = 58;
const backslash = 92;
const isOpener = (char: number) => char === 91 || char === 123;
const isCloser = (char: number) => char === 93 || char === 125;

/**
 * Builds the function that finds where a problem stands; a path that does not exist is placed at its nearest ancestor.
 * @param text JSON without errors
 */
export function placesIn(text: string): (problem: Pick<Problem, 'path' | 'atName'>) => number {
  const seen = new Map<number, Members>();
  const membersAt = (offset: number): Members => {
    const known = seen.get(offset) ?? membersOf(text, offset);
    seen.set(offset, known);
    return known;
  };

  return ({ path, atName }) => {
    let at = afterSpace(text, 0);
    for (const [depth, part] of path.entries()) {
      const isList = text.charAt(at) === '[';
      // A list has no property "0" by that name, nor has an object a position.
      const member = isList === (typeof part === 'number') ? membersAt(at).get(String(part)) : undefined;
      if (!member) break;
      if (atName && depth === path.length - 1) return member.offset;
      at = member.value;
    }
    return at;
  };
}

/** The members of the object or list that begins there, by name or position; of anything else, none. */
function membersOf(text: string, offset: number): Members {
  const members = new Map<string, Member>();
  const isList = text.charAt(offset) === '[';
  if (!isList && text.charAt(offset) !== '{') return members;
  for (let at = afterSpace(text, offset + 1); !isCloser(text.charCodeAt(at));) {
    if (isList) {
      members.set(String(members.size), { offset: at, value: at });
      at = afterValue(text, at);
    } else {
      const end = afterString(text, at);
      const value = afterSpace(text, afterSpace(text, end) + 1);
      members.set(JSON.parse(text.slice(at, end)) as string, { offset: at, value });
      at = afterValue(text, value);
    }
    at = afterSpace(text, at);
    if (text.charCodeAt(at) === comma) at = afterSpace(text, at + 1);
  }
  return members;
}

function afterSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** @param offset of the opening quotation mark */
function afterString(text: string, offset: number): number {
  let at = offset + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at + 1;
}

/** Where a value ends that begins there. @param text JSON without errors */
export function afterValue(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset; at < text.length;) {
    const char = text.charCodeAt(at);
    if (char === quote) at = afterString(text, at);
    else {
      if (isOpener(char)) depth++;
      else if (isCloser(char) && --depth < 0) return at;
      else if (char === comma && depth === 0) return at;
      at++;
    }
    if (depth === 0 && (char === quote || isCloser(char))) return at;
  }
  return text.length;
}

/** How deep a text nests, and how many names it gives to properties. Takes any text. */
export function measureJson(text: string): { depth: number; names: number } {
  let open = 0;
  let depth = 0;
  let names = 0;
  for (let at = 0; at < text.length;) {
    const char = text.charCodeAt(at);
    if (char === quote) {
      at = afterString(text, at);
      continue;
    }
    if (char === colon) names++;
    else if (isOpener(char)) depth = Math.max(depth, ++open);
    else if (isCloser(char)) open--;
    at++;
  }
  return { depth, names };
}
