/** JSON as a person has laid it out: what is edited keeps the hand of whoever wrote the rest. */
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Path } from '../../scenario/check/problem.ts';
import { afterValue, placesIn } from '../../scenario/check/json-places.ts';

/** A value with its layout. What stands in the text is kept as it stands there, down to escaped characters. */
export type Laid =
  | { kind: 'scalar'; raw: string }
  | { kind: 'list'; items: Laid[] }
  | {
      kind: 'object';
      /** Whether its members have lines of their own; undefined where that is still to be found. */
      open: boolean | undefined;
      members: Member[];
    };

interface Member {
  name: string;
  /** The name as it is written, with quotation marks. */
  raw: string;
  value: Laid;
}

/** The tree of a text that is JSON. @throws {SyntaxError} where it is not */
export function treeOf(text: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (!root || errors.length > 0) throw new SyntaxError(notJson);
  return root;
}

/** An object with its place in the text, and the path from it. */
interface Part {
  root: Node;
  within: Path;
}

/**
 * The part of a text that an edit of a container can change: the nearest object around it that has lines of its own. A tree
 * of all of a long scenario takes so long that typing would be felt.
 * @throws {SyntaxError} where the text is not JSON
 */
export function partAround(text: string, container: Path): Part {
  const json = text.replace(/^\uFEFF/, ' ');
  assertJson(json);
  const placeOf = placesIn(json);
  for (let depth = container.length; depth > 0; depth--) {
    const path = container.slice(0, depth);
    const offset = placeOf({ path });
    // What is not there is placed at what it would be in.
    const isThere = offset !== placeOf({ path: path.slice(0, -1) });
    const part = isThere && json[offset] === '{' ? json.slice(offset, afterValue(json, offset)) : '';
    if (!part.includes('\n')) continue;
    return { root: movedBy(parseTree(part)!, offset), within: container.slice(depth) };
  }
  return { root: treeOf(json), within: container };
}

function movedBy(node: Node, offset: number): Node {
  Object.assign(node, { offset: node.offset + offset });
  for (const child of node.children ?? []) movedBy(child, offset);
  return node;
}

/** The last text that was found to be JSON: the same one is edited again and again. */
let sound: string | undefined;

function assertJson(text: string): void {
  if (sound === text) return;
  if (!isJson(text)) throw new SyntaxError(notJson);
  sound = text;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const notJson = 'This file is not valid JSON. Mend its text first.';

/** A part of a text, as it is laid out. */
export function laidOut(text: string, node: Node): Laid {
  if (node.type === 'array')
    return { kind: 'list', items: (node.children ?? []).map((child) => laidOut(text, child)) };
  if (node.type !== 'object')
    return { kind: 'scalar', raw: text.slice(node.offset, node.offset + node.length) };
  const [first] = node.children ?? [];
  const members = (node.children ?? []).map((property) => {
    const [name, value] = property.children as [Node, Node];
    return {
      name: name.value as string,
      raw: text.slice(name.offset, name.offset + name.length),
      value: laidOut(text, value),
    };
  });
  const open = first ? text.slice(node.offset, first.offset).includes('\n') : undefined;
  return { kind: 'object', open, members };
}

/** A value that nobody has laid out yet. */
export function asLaid(value: unknown): Laid {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(asLaid) };
  if (typeof value !== 'object' || value === null) return { kind: 'scalar', raw: JSON.stringify(value) };
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => ({ name, raw: JSON.stringify(name), value: asLaid(member) }));
  return { kind: 'object', open: undefined, members };
}

/** A value laid out as another one is, as far as they are alike. */
export function laidLike(value: unknown, before: Laid): Laid {
  const fresh = asLaid(value);
  if (before.kind === 'scalar' || fresh.kind !== before.kind)
    return before.kind === 'scalar' && JSON.stringify(JSON.parse(before.raw)) === JSON.stringify(value)
      ? before
      : fresh;
  if (fresh.kind === 'list' && before.kind === 'list') {
    const items = (value as readonly unknown[]).map((item, i) =>
      before.items[i] ? laidLike(item, before.items[i]) : asLaid(item),
    );
    return { kind: 'list', items };
  }
  if (fresh.kind !== 'object' || before.kind !== 'object') return fresh;
  const members = fresh.members.map((member) => {
    const known = before.members.find(({ name }) => name === member.name);
    return known
      ? { ...known, value: laidLike((value as Record<string, unknown>)[member.name], known.value) }
      : member;
  });
  return { kind: 'object', open: before.open, members };
}
