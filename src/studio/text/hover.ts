/** What the schema says of what one points at, and what a name stands for. */
import type { EditorState } from '@codemirror/state';
import { hoverTooltip, type Tooltip } from '@codemirror/view';
import { shapeOf, shapesAt } from '../shape/shapes.ts';
import { nodeAround, pathOf, toldBy } from './json-nodes.ts';
import { offersAt, type Around } from './offers.ts';

export function explanations(around: (state: EditorState) => Around) {
  return hoverTooltip(({ state }, pos): Tooltip | null => {
    const node = nodeAround(state, pos + 1);
    if (node.name !== 'PropertyName' && node.name !== 'String') return null;
    const path = pathOf(state, node);
    const known = around(state);
    const root = shapeOf(known.file);
    const name = node.name === 'String' ? state.sliceDoc(node.from + 1, node.to - 1) : undefined;
    const title =
      name === undefined ? undefined : offersAt(known, path)?.find((one) => one.name === name)?.title;
    const described =
      root && shapesAt(root, path, toldBy(state)).find((shape) => shape.description !== undefined);
    const says = [title, described?.description].filter((text) => text !== undefined && text !== '');
    return says.length === 0
      ? null
      : { pos: node.from, end: node.to, above: true, create: () => ({ dom: told(says) }) };
  });
}

function told(says: readonly (string | undefined)[]): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'explained';
  for (const text of says) {
    const line = document.createElement('p');
    line.textContent = text ?? '';
    line.dir = 'auto';
    dom.append(line);
  }
  return dom;
}
