/** Parts of the map that are folded into the step above them. */
import { groupedBy, targetsOf, type MapEdge, type MapNode, type ScenarioGraph } from './graph.ts';
import { reachable } from './reach.ts';

export interface FoldedGraph {
  nodes: readonly MapNode[];
  /** Without those inside a folded part; one that leaves a folded part starts at the step that holds it. */
  edges: readonly MapEdge[];
  /** How many steps each folded step holds. */
  held: ReadonlyMap<string, number>;
}

/** The steps that are reached only through a step: all that is lost when nobody can pass it. */
export function stepsBelow({ nodes, edges, start }: ScenarioGraph, id: string): string[] {
  const numberOf = new Map(nodes.map((node, i) => [node.id, i]));
  const step = numberOf.get(id);
  if (step === undefined) return [];
  const targets = targetsOf(edges, numberOf);
  const below = reachable(targets, step);
  const otherwise = reachable(targets, start === undefined ? undefined : numberOf.get(start), step);
  return nodes.flatMap((node, i) => (below[i] === 1 && otherwise[i] === 0 && i !== step ? [node.id] : []));
}

/** @param folded ids of steps; those that are not there, or lie in another folded part, count for nothing */
export function fold(graph: ScenarioGraph, folded: ReadonlySet<string>): FoldedGraph {
  const holderOf = new Map<string, string>();
  const held = new Map<string, number>();
  for (const { id } of graph.nodes) {
    if (!folded.has(id) || holderOf.has(id)) continue;
    const below = stepsBelow(graph, id);
    // What is folded inside is part of the outer one.
    for (const inner of below) {
      held.delete(inner);
      holderOf.set(inner, id);
    }
    if (below.length > 0) held.set(id, below.length);
  }
  for (const [id, holder] of holderOf) {
    if (holderOf.has(holder)) holderOf.set(id, holderOf.get(holder)!);
  }
  if (holderOf.size === 0) return { nodes: graph.nodes, edges: graph.edges, held };
  const leaving = graph.edges.flatMap((edge): MapEdge[] => {
    const from = holderOf.get(edge.from) ?? edge.from;
    const to = holderOf.get(edge.to) ?? edge.to;
    const isOutside = from === edge.from;
    if (from === to && !(isOutside && to === edge.to)) return [];
    if (isOutside) return [to === edge.to ? edge : { ...edge, to }];
    return [{ ...edge, from, to, exit: inside }];
  });
  return {
    nodes: graph.nodes.filter(({ id }) => !holderOf.has(id)),
    edges: [...groupedBy(leaving, keyOf).values()].map(([first]) => first!),
    held,
  };
}

/** The exit of an edge that starts at a step inside a folded part. */
export const inside = -1;

/** Several ways out of a folded part to one step are one. */
const keyOf = ({ from, to, exit, path }: MapEdge) =>
  exit === inside ? `${from} ${to}` : `${from} ${exit} ${path.join('/')}`;
