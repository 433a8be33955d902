/** Finding one's way in the text of a JSON file that may be half written. */
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { Path } from '../../scenario/check/problem.ts';
import type { Told } from '../shape/shapes.ts';

type Node = ReturnType<ReturnType<typeof syntaxTree>['resolveInner']>;

/** How long the text may be read on for one answer, in milliseconds. */
const patience = 25;

const values = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);
const isValue = ({ name }: Node) => values.has(name);

/** The innermost node that ends at, or goes around, a position. */
export function nodeAround(state: EditorState, position: number): Node {
  const tree = ensureSyntaxTree(state, position, patience) ?? syntaxTree(state);
  return tree.resolveInner(position, -1);
}

/** Where in the document a position is: in which value, or name. */
export function pathAt(state: EditorState, position: number): Path {
  return pathOf(state, nodeAround(state, position));
}

export function pathOf(state: EditorState, node: Node): Path {
  const path: (string | number)[] = [];
  for (let at: Node | null = node; at; at = at.parent) {
    const { parent } = at;
    if (at.name === 'Property') path.unshift(nameOf(state, at));
    else if (parent?.name === 'Array' && isValue(at)) path.unshift(indexOf(parent, at));
  }
  return path;
}

function indexOf(list: Node, member: Node): number {
  let index = 0;
  for (let child = list.firstChild; child && child.from < member.from; child = child.nextSibling) {
    if (isValue(child)) index++;
  }
  return index;
}

function nameOf(state: EditorState, property: Node): string {
  const name = property.getChild('PropertyName');
  return name ? textOf(state, name) : '';
}

/** What a string says; as it is written where it is half written. */
function textOf(state: EditorState, { from, to }: Node): string {
  const written = state.sliceDoc(from, to);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replace(/^"|"$/g, '');
  }
}

/** What stands at a place, as far as there is something: the node of the value, and that of its name. */
export function nodeAt(state: EditorState, path: Path): { value?: Node; name?: Node; depth: number } {
  let found: { value?: Node; name?: Node; depth: number } = { depth: 0 };
  let at: Node | undefined = firstValue(syntaxTree(state).topNode);
  if (at) found = { value: at, depth: 0 };
  for (const [depth, part] of path.entries()) {
    const child = at && childOf(state, at, part);
    if (!child) return found;
    found = { ...child, depth: depth + 1 };
    at = child.value;
  }
  return found;
}

function childOf(
  state: EditorState,
  node: Node,
  part: string | number,
): { value?: Node; name?: Node } | undefined {
  if (typeof part === 'number') {
    if (node.name !== 'Array') return undefined;
    let index = 0;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (isValue(child) && index++ === part) return { value: child };
    }
    return undefined;
  }
  for (const property of node.getChildren('Property')) {
    const name = property.getChild('PropertyName');
    if (!name || textOf(state, name) !== part) continue;
    const value = firstValue(property);
    return { name, ...(value && { value }) };
  }
  return undefined;
}

function firstValue(node: Node): Node | undefined {
  for (let child = node.firstChild; child; child = child.nextSibling) if (isValue(child)) return child;
  return undefined;
}

/** What a half-written document tells of itself. */
export function toldBy(state: EditorState): Told {
  return {
    valueAt(path) {
      const { value, depth } = nodeAt(state, path);
      if (!value || depth < path.length || value.name === 'Object' || value.name === 'Array')
        return undefined;
      try {
        return JSON.parse(state.sliceDoc(value.from, value.to)) as unknown;
      } catch {
        return undefined;
      }
    },
    namesAt(path) {
      const { value, depth } = nodeAt(state, path);
      if (!value || depth < path.length) return [];
      return value.getChildren('Property').map((property) => nameOf(state, property));
    },
  };
}
