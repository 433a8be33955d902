/** Where a place of the document stands in the editor. */
import { isJson } from '../document/json-tree.ts';
import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { placesIn } from '../../scenario/check/json-places.ts';
import type { Path } from '../../scenario/check/problem.ts';
import { nodeAt } from './json-nodes.ts';
import { positionIn, type LineBreak } from './line-breaks.ts';

/** How long a half-written text may be read for one jump, in milliseconds. */
const patience = 200;

/**
 * @param text of the file
 * @returns where the cursor goes, in a text behind its quotation mark, and what is to be seen at the top
 */
export function positionOf(
  state: EditorState,
  text: string,
  path: Path,
  lineBreak: LineBreak,
): { cursor: number; top: number } {
  const isSound = isJson(text);
  const { value, name } = isSound ? offsetsIn(text, path) : nodesIn(state, path);
  const at = (offset: number) => (isSound ? positionIn(state.doc, offset, lineBreak) : offset);
  const cursor = at(value);
  const isString = state.sliceDoc(cursor, cursor + 1) === '"';
  return { cursor: isString ? cursor + 1 : cursor, top: at(name) };
}

/** The nearest there is. */
function offsetsIn(text: string, path: Path): { value: number; name: number } {
  const placeOf = placesIn(text);
  return { value: placeOf({ path }), name: placeOf({ path, atName: true }) };
}

function nodesIn(state: EditorState, path: Path): { value: number; name: number } {
  ensureSyntaxTree(state, state.doc.length, patience);
  const { value, name } = nodeAt(state, path);
  const from = value?.from ?? name?.from ?? 0;
  return { value: from, name: name?.from ?? from };
}
