/** What can be reached in a directed graph whose nodes are numbers. */
import { componentsOf } from '../../scenario/cycle.ts';

type Targets = readonly (readonly number[])[];

/**
 * @param first where to start; nothing is reached from nowhere
 * @param without a node that may not be passed
 * @returns 1 for each node that is reached, 0 for every other
 */
export function reachable(targets: Targets, first: number | undefined, without = -1): Uint8Array {
  const reached = new Uint8Array(targets.length);
  if (first === undefined || first === without) return reached;
  reached[first] = 1;
  const open = [first];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const target of targets[node]!) {
      if (reached[target] === 1 || target === without) continue;
      reached[target] = 1;
      open.push(target);
    }
  }
  return reached;
}

/** 1 for each node from which one can come back to it. */
export function cyclicNodes(targets: Targets): Uint8Array {
  const cyclic = new Uint8Array(targets.length);
  for (const component of componentsOf(targets)) {
    if (component.cyclic) component.nodes.forEach((node) => (cyclic[node] = 1));
  }
  return cyclic;
}

/**
 * The order in which a walk from the first node that goes as deep as it can leaves the nodes, backwards; and the edges
 * that lead back to a node which that walk is still in. Without these there is no loop.
 */
export function depthFirst(targets: Targets, first: number | undefined) {
  const state = new Uint8Array(targets.length);
  const tried = new Int32Array(targets.length);
  const left: number[] = [];
  const back = new Set<string>();
  const starts = [...(first === undefined ? [] : [first]), ...targets.keys()];
  for (const start of starts) {
    if (state[start] !== 0) continue;
    const path = [start];
    state[start] = 1;
    while (path.length > 0) {
      const node = path.at(-1)!;
      const target = targets[node]![tried[node]!++];
      if (target === undefined) {
        state[node] = 2;
        left.push(node);
        path.pop();
      } else if (state[target] === 1) {
        back.add(edgeKey(node, target));
      } else if (state[target] === 0) {
        state[target] = 1;
        path.push(target);
      }
    }
  }
  return { order: left.reverse(), back };
}

export const edgeKey = (from: number, to: number) => `${from}>${to}`;
