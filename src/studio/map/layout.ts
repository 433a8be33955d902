/** Where each card stands, and which way the lines go between them. Plain data in and out, so that a worker can do it. */
import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';

export interface LayoutInput {
  cards: readonly { width: number; height: number }[];
  /** Pairs of cards with at least one line from the one to the other; by their places in the list. */
  pairs: readonly { from: number; to: number; lines: number }[];
}

export interface Layout {
  width: number;
  height: number;
  rows: readonly { top: number; bottom: number }[];
  /** The left upper corner of each card, in the order of the input. */
  cards: readonly { x: number; y: number; row: number }[];
  /** For each pair, where its lines pass the rows between the two cards, from the one to the other. */
  passes: readonly (readonly Pass[])[];
}

export interface Pass {
  x: number;
  row: number;
}

export type LayOut = (input: LayoutInput) => Layout;

/** Room between two rows, in which lines change their place. */
export const rowGap = 76;
const cardGap = 44;
const lineGap = 22;
const margin = 48;

/** Lays out from top to bottom; the same input has the same layout. Never throws: what is too much stands in one column. */
export const layOut: LayOut = (input) => {
  try {
    return withDagre(input);
  } catch {
    return inOneColumn(input);
  }
};

// Numbers for names: a step may be called anything, such as `__proto__`.
const nameOf = (card: number) => `n${card}`;

function withDagre({ cards, pairs }: LayoutInput): Layout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({
    rankdir: 'TB',
    ranker: 'network-simplex',
    ranksep: rowGap,
    nodesep: cardGap,
    edgesep: lineGap,
    marginx: margin,
    marginy: margin,
  });
  cards.forEach(({ width, height }, i) => graph.setNode(nameOf(i), { width, height }));
  pairs.forEach(({ from, to, lines }) => {
    graph.setEdge(nameOf(from), nameOf(to), { weight: Math.min(lines, 3), minlen: 1 });
  });
  layout(graph);

  const placed = cards.map((_, i) => graph.node(nameOf(i)) as Required<NodeLabel>);
  const rowOf = new Map<number, number>();
  const middles = [...new Set(placed.map(({ y }) => y))].sort((a, b) => a - b);
  middles.forEach((y, row) => rowOf.set(y, row));
  const heights = middles.map(() => 0);
  for (const { y, height } of placed) {
    const row = rowOf.get(y)!;
    heights[row] = Math.max(heights[row]!, height);
  }
  const rows = middles.map((y, row) => ({ top: y - heights[row]! / 2, bottom: y + heights[row]! / 2 }));
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    rows,
    // All cards of a row begin at one height.
    cards: placed.map(({ x, y, width }) => {
      const row = rowOf.get(y)!;
      return { x: x - width / 2, y: rows[row]!.top, row };
    }),
    passes: pairs.map(({ from, to }) => {
      const { points = [] } = graph.edge(nameOf(from), nameOf(to));
      return points.slice(1, -1).flatMap(({ x, y }): Pass[] => {
        const row = rowOf.get(y);
        return row === undefined ? [] : [{ x, row }];
      });
    }),
  };
}

function inOneColumn({ cards, pairs }: LayoutInput): Layout {
  let y = margin;
  const rows = cards.map(({ height }) => {
    const row = { top: y, bottom: y + height };
    y += height + rowGap;
    return row;
  });
  const width = cards.reduce((widest, card) => Math.max(widest, card.width), 0) + 2 * margin;
  return {
    width,
    height: y - rowGap + margin,
    rows,
    cards: rows.map(({ top }, row) => ({ x: margin, y: top, row })),
    passes: pairs.map(({ from, to }) => {
      const step = from < to ? 1 : -1;
      const between = Math.max(0, Math.abs(to - from) - 1);
      return Array.from({ length: between }, (_, i) => ({ x: margin / 2, row: from + step * (i + 1) }));
    }),
  };
}
