import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Layout, LayoutInput, Pass } from './layout.ts';
import type { Part } from './parts.ts';
import { ranksOf } from './rank.ts';

/** A part of the map, in the order of its own cards and pairs. */
export type PlacedPart = Omit<Layout, 'width' | 'height'>;

/** Room between two rows, in which lines change their place. */
export const rowGap = 78;
const cardGap = 48;
const lineGap = 24;

// Numbers for names: a step may be called anything, such as `__proto__`.
const nameOf = (card: number) => `n${card}`;

export function layOutPart({ cards, pairs, first }: LayoutInput, part: Part): PlacedPart {
  const numberOf = new Map(part.cards.map((card, i) => [card, i]));
  const own = part.pairs.map((pair) => ({
    from: numberOf.get(pairs[pair]!.from)!,
    to: numberOf.get(pairs[pair]!.to)!,
  }));
  const targets = part.cards.map((): number[] => []);
  for (const { from, to } of own) targets[from]!.push(to);
  const start = first === undefined ? undefined : numberOf.get(first);
  const { isBack } = ranksOf(targets, start ?? 0);

  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({
    rankdir: 'TB',
    ranker: 'network-simplex',
    ranksep: rowGap,
    nodesep: cardGap,
    edgesep: lineGap,
  });
  part.cards.forEach((card, i) => graph.setNode(nameOf(i), { ...cards[card]! }));
  // A loop is opened at the same place as where it was cut into parts, so the way back is laid out as one down.
  const edges = own.map(({ from, to }, i) => {
    if (from === to) return undefined;
    const isUp = isBack(from, to);
    const edge = { v: nameOf(isUp ? to : from), w: nameOf(isUp ? from : to), name: String(i) };
    graph.setEdge(edge, { weight: 1, minlen: 1 });
    return { ...edge, isUp };
  });
  layout(graph);

  const placed = part.cards.map((_, i) => graph.node(nameOf(i)) as Required<NodeLabel>);
  const rowOf = new Map<number, number>();
  const middles = [...new Set(placed.map(({ y }) => y))].sort((a, b) => a - b);
  middles.forEach((y, row) => rowOf.set(y, row));
  const heights = middles.map(() => 0);
  for (const { y, height } of placed) {
    const row = rowOf.get(y)!;
    heights[row] = Math.max(heights[row]!, height);
  }
  const rows = middles.map((y, row) => ({ top: y - heights[row]! / 2, bottom: y + heights[row]! / 2 }));
  return {
    rows,
    // All cards of a row begin at one height.
    cards: placed.map(({ x, y, width }) => {
      const row = rowOf.get(y)!;
      return { x: x - width / 2, y: rows[row]!.top, row };
    }),
    passes: edges.map((edge): Pass[] => {
      if (!edge) return [];
      const { points = [] } = graph.edge(edge);
      const passed = points.slice(1, -1).flatMap(({ x, y }): Pass[] => {
        const row = rowOf.get(y);
        return row === undefined ? [] : [{ x, row }];
      });
      return edge.isUp ? passed.reverse() : passed;
    }),
  };
}
