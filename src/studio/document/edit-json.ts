/**
 * Edits of a JSON text at a path. Every line that has nothing to do with the edit stays as it is, and what is new is
 * written in the style of the text. Each function throws a SyntaxError where the text is not JSON, and an Error where
 * there is nothing at the path.
 */
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Path } from '../../scenario/check/problem.ts';
import { asLaid, laidLike, laidOut, partAround, treeOf, type Laid } from './json-tree.ts';
import { printJson, styleOf, type Style } from './print-json.ts';
import { editsBetween, type TextEdit } from './text-edit.ts';

/** What happens to the members of an object or the items of a list. */
type ChildChange =
  | { type: 'put'; at: number; name?: string; value: Laid }
  | { type: 'insert'; at: number; name?: string; value: Laid }
  | { type: 'remove'; at: number }
  | { type: 'move'; at: number; to: number }
  | { type: 'rename'; at: number; name: string };

/**
 * Puts a value where there is one, or where there could be one in an object.
 * @param order the names of the properties of that object in the order in which they are written
 */
export function setAt(text: string, path: Path, value: unknown, order: readonly string[] = []): TextEdit[] {
  const name = path.at(-1);
  if (name === undefined) {
    const root = treeOf(text);
    return replaced(text, root, printedAt(text, root, asLaid(value)));
  }
  return changed(text, path.slice(0, -1), (parent) => {
    const at = positionOf(parent, name);
    if (at !== undefined) {
      const child = childrenOf(parent)[at]!;
      const known = child.type === 'property' ? child.children![1]! : child;
      return { type: 'put', at, value: laidLike(value, laidOut(text, known)) };
    }
    if (parent.type !== 'object') throw nothingAt(path);
    const names = namesIn(parent);
    const rank = order.indexOf(String(name));
    const behind = names.findIndex((other) => rank >= 0 && order.indexOf(other) > rank);
    return {
      type: 'insert',
      at: behind < 0 ? names.length : behind,
      name: String(name),
      value: asLaid(value),
    };
  });
}

/** Takes out a property, or an item of a list. */
export function removeAt(text: string, path: Path): TextEdit[] {
  return changed(text, path.slice(0, -1), (parent) => ({
    type: 'remove',
    at: knownPosition(parent, path),
  }));
}

/** Puts an item into a list. @param index where it is to stand; at the end where there are fewer */
export function insertAt(text: string, list: Path, index: number, value: unknown): TextEdit[] {
  return changed(text, list, (parent) => {
    if (parent.type !== 'array') throw nothingAt(list);
    return { type: 'insert', at: Math.min(index, childrenOf(parent).length), value: asLaid(value) };
  });
}

/** Puts a property into an object behind another one, or first where none is named. */
export function insertBehind(
  text: string,
  object: Path,
  before: string | undefined,
  name: string,
  value: unknown,
): TextEdit[] {
  return changed(text, object, (parent) => {
    if (parent.type !== 'object') throw nothingAt(object);
    const at = before === undefined ? 0 : namesIn(parent).indexOf(before) + 1;
    return { type: 'insert', at, name, value: asLaid(value) };
  });
}

/** Moves an item of a list. @param to where it stands afterwards */
export function moveAt(text: string, list: Path, from: number, to: number): TextEdit[] {
  return changed(text, list, (parent) => ({
    type: 'move',
    at: knownPosition(parent, [...list, from]),
    to: Math.max(0, Math.min(to, childrenOf(parent).length - 1)),
  }));
}

/** Gives a property another name, in its place. */
export function renameAt(text: string, path: Path, name: string): TextEdit[] {
  return changed(text, path.slice(0, -1), (parent) => ({
    type: 'rename',
    at: knownPosition(parent, path),
    name,
  }));
}

function changed(text: string, path: Path, changeOf: (container: Node) => ChildChange): TextEdit[] {
  const { root, within } = partAround(text, path);
  const container = findNodeAtLocation(root, [...within]);
  if (!container || (container.type !== 'object' && container.type !== 'array')) throw nothingAt(path);
  const change = changeOf(container);
  return (
    laidOutAnew(text, container, within, change) ??
    inPlace(text, container, change, { style: styleOf(text), indent: indentAt(text, container.offset) })
  );
}

/**
 * Lists, and what stands on one line with what it is in, are laid out as a whole: they are on one line if they fit.
 * Undefined for an object whose members have lines of their own, and where somebody has laid it out in another way.
 */
function laidOutAnew(text: string, container: Node, path: Path, change: ChildChange): TextEdit[] | undefined {
  let outer = container;
  const within: Path[number][] = [];
  for (let depth = path.length; depth > 0 && isLaidOutWith(text, outer, containerOf(outer)!); depth--) {
    within.unshift(path[depth - 1]!);
    outer = containerOf(outer)!;
  }
  if (container.type === 'object' && hasLines(text, container)) return undefined;
  const before = laidOut(text, outer);
  if (printedAt(text, outer, before) !== textOf(text, outer)) return undefined;
  return replaced(text, outer, printedAt(text, outer, changedWithin(before, within, change)));
}

/** An object that has lines of its own is laid out by itself; only what is in it depends on whether it fits. */
function isLaidOutWith(text: string, node: Node, parent: Node): boolean {
  if (!hasLines(text, parent)) return true;
  return parent.type === 'array' && !(node.type === 'object' && hasLines(text, node));
}

function changedWithin(laid: Laid, within: Path, change: ChildChange): Laid {
  const [name, ...rest] = within;
  if (name === undefined) return changedLaid(laid, change);
  if (laid.kind === 'list') {
    const items = laid.items.with(Number(name), changedWithin(laid.items[Number(name)]!, rest, change));
    return { ...laid, items };
  }
  if (laid.kind !== 'object') return laid;
  const members = laid.members.map((member) =>
    member.name === name ? { ...member, value: changedWithin(member.value, rest, change) } : member,
  );
  return { ...laid, members };
}

function changedLaid(laid: Laid, change: ChildChange): Laid {
  if (laid.kind === 'scalar') return laid;
  if (laid.kind === 'list') return { ...laid, items: changedItems(laid.items, change, (value) => value) };
  const member = (value: Laid, name: string) => ({ name, raw: JSON.stringify(name), value });
  if (change.type === 'rename') {
    const { value } = laid.members[change.at]!;
    return { ...laid, members: laid.members.with(change.at, member(value, change.name)) };
  }
  const named = change.type === 'put' ? laid.members[change.at]!.name : 'name' in change ? change.name! : '';
  return { ...laid, members: changedItems(laid.members, change, (value) => member(value, named)) };
}

function changedItems<T>(items: readonly T[], change: ChildChange, make: (value: Laid) => T): T[] {
  switch (change.type) {
    case 'put':
      return items.with(change.at, make(change.value));
    case 'insert':
      return items.toSpliced(change.at, 0, make(change.value));
    case 'remove':
      return items.toSpliced(change.at, 1);
    case 'move':
      return items.toSpliced(change.at, 1).toSpliced(change.to, 0, items[change.at]!);
    case 'rename':
      return [...items];
  }
}

/** Changes one child and leaves the others as they stand, down to the blanks between them. */
function inPlace(
  text: string,
  container: Node,
  change: ChildChange,
  { style, indent }: { style: Style; indent: string },
): TextEdit[] {
  const children = childrenOf(container);
  const endOf = ({ offset, length }: Node) => offset + length;
  const inner = children[0] ? indentAt(text, children[0].offset) : indent + style.unit;
  const fresh = (value: Laid, name?: string) => {
    const label = name === undefined ? '' : `${JSON.stringify(name)}: `;
    const place = { indent: inner, column: [...inner, ...label].length, after: 1 };
    return label + printJson(opened(value), place, style);
  };
  switch (change.type) {
    case 'put': {
      const child = children[change.at]!;
      const value = child.type === 'property' ? child.children![1]! : child;
      return replaced(text, value, printedAt(text, value, change.value));
    }
    case 'insert': {
      const content = fresh(change.value, change.name);
      const separator = `,${style.eol}${inner}`;
      if (children.length === 0)
        return replaced(text, container, opening(container, content, { style, indent, inner }));
      if (change.at === 0) return [{ offset: children[0]!.offset, length: 0, content: content + separator }];
      return [{ offset: endOf(children[change.at - 1]!), length: 0, content: separator + content }];
    }
    case 'remove': {
      const child = children[change.at]!;
      if (children.length === 1) return replaced(text, container, container.type === 'array' ? '[]' : '{}');
      const [from, to] =
        change.at > 0 ? [endOf(children[change.at - 1]!), endOf(child)] : [child.offset, children[1]!.offset];
      return [{ offset: from, length: to - from, content: '' }];
    }
    case 'move': {
      const texts = children.map((child) => textOf(text, child));
      const moved = texts.toSpliced(change.at, 1).toSpliced(change.to, 0, texts[change.at]!);
      return children.flatMap((child, i) => replaced(text, child, moved[i]!));
    }
    case 'rename':
      return replaced(text, children[change.at]!.children![0]!, JSON.stringify(change.name));
  }
}

/** A step or the like, among others that have lines of their own, has lines of its own. */
function opened(value: Laid): Laid {
  return value.kind === 'object' && value.members.some(({ value: { kind } }) => kind !== 'scalar')
    ? { ...value, open: true }
    : value;
}

function opening(
  { type }: Node,
  content: string,
  { style, indent, inner }: { style: Style; indent: string; inner: string },
): string {
  const [first, last] = type === 'array' ? ['[', ']'] : ['{', '}'];
  return [first, inner + content, indent + last].join(style.eol);
}

function printedAt(text: string, node: Node, laid: Laid): string {
  const line = text.slice(text.lastIndexOf('\n', node.offset - 1) + 1, node.offset);
  const after = text[node.offset + node.length] === ',' ? 1 : 0;
  const place = { indent: indentAt(text, node.offset), column: [...line].length, after };
  return printJson(laid, place, styleOf(text));
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))![0];
}

function replaced(text: string, node: Node, content: string): TextEdit[] {
  return editsBetween(textOf(text, node), content).map((edit) => ({
    ...edit,
    offset: edit.offset + node.offset,
  }));
}

const textOf = (text: string, { offset, length }: Node) => text.slice(offset, offset + length);
const hasLines = (text: string, node: Node) => textOf(text, node).includes('\n');
const childrenOf = (node: Node): Node[] => node.children ?? [];
const namesIn = (node: Node) => childrenOf(node).map((property) => property.children![0]!.value as string);

/** The object or list that something stands in. */
function containerOf({ parent }: Node): Node | undefined {
  return parent?.type === 'property' ? parent.parent : parent;
}

function positionOf(container: Node, name: Path[number]): number | undefined {
  const at =
    container.type === 'array'
      ? typeof name === 'number' && name < childrenOf(container).length
        ? name
        : -1
      : namesIn(container).indexOf(String(name));
  return at < 0 ? undefined : at;
}

function knownPosition(container: Node, path: Path): number {
  const at = positionOf(container, path.at(-1)!);
  if (at === undefined) throw nothingAt(path);
  return at;
}

function nothingAt(path: Path): Error {
  return new Error(`There is nothing at ${path.join('.') || 'the top'}.`);
}
