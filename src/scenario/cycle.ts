/** Nodes of a directed graph that lead to each other, or one node that leads nowhere but away. */
export interface Component {
  nodes: readonly number[];
  /** Whether one can go round in it; a single node may lead to itself. */
  cyclic: boolean;
}

/**
 * The strongly connected components of a directed graph (R. Tarjan, “Depth-first search and linear graph algorithms”,
 * 1972), without recursion, so that a chain may be as long as it likes.
 * @param targets for each node, by its number, the nodes that it leads to
 * @returns in such an order that a component leads only to those before it
 */
export function componentsOf(targets: readonly (readonly number[])[]): Component[] {
  const order = new Int32Array(targets.length).fill(-1);
  const lowest = new Int32Array(targets.length);
  const isOpen = new Uint8Array(targets.length);
  const tried = new Int32Array(targets.length);
  const open: number[] = [];
  const components: Component[] = [];
  let visited = 0;

  const enter = (node: number): void => {
    order[node] = lowest[node] = visited++;
    isOpen[node] = 1;
    open.push(node);
  };
  const close = (node: number): void => {
    const nodes: number[] = [];
    let member: number;
    do {
      member = open.pop()!;
      isOpen[member] = 0;
      nodes.push(member);
    } while (member !== node);
    components.push({ nodes: nodes.reverse(), cyclic: nodes.length > 1 || targets[node]!.includes(node) });
  };

  for (let first = 0; first < targets.length; first++) {
    if (order[first] !== -1) continue;
    const path = [first];
    enter(first);
    while (path.length > 0) {
      const node = path.at(-1)!;
      const target = targets[node]![tried[node]!++];
      if (target === undefined) {
        path.pop();
        if (lowest[node] === order[node]) close(node);
        const parent = path.at(-1);
        if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[node]!);
      } else if (order[target] === -1) {
        enter(target);
        path.push(target);
      } else if (isOpen[target] === 1) {
        lowest[node] = Math.min(lowest[node]!, order[target]!);
      }
    }
  }
  return components;
}
