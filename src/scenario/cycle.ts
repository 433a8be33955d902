/**
 * The nodes of a directed graph that lie on a cycle (Tarjan's strongly connected components).
 * @param edges every node with the nodes it leads to
 */
export function nodesOnCycles(edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found = new Set<string>();

  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    open.push(node);
    for (const target of edges.get(node) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(target)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const component = open.splice(open.indexOf(node));
    const cyclic = component.length > 1 || (edges.get(node) ?? []).includes(node);
    if (cyclic) component.forEach((member) => found.add(member));
  };

  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return found;
}
