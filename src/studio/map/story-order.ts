import { targetsOf, type MapNode, type ScenarioGraph } from './graph.ts';

/** The steps as a learner comes to them: by the fewest decisions from the start, then in the order of the file. */
export function inStoryOrder({ nodes, edges, start }: ScenarioGraph): MapNode[] {
  const numberOf = new Map(nodes.map(({ id }, i) => [id, i]));
  const targets = targetsOf(edges, numberOf);
  const first = start === undefined ? undefined : numberOf.get(start);
  const inOrder = new Set<number>(first === undefined ? [] : [first]);
  // A set goes on to what is added to it meanwhile.
  for (const node of inOrder) targets[node]!.forEach((target) => inOrder.add(target));
  nodes.forEach((_, i) => inOrder.add(i));
  return [...inOrder].map((i) => nodes[i]!);
}
