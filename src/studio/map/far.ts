/** Which ways are too long to be drawn as a line, and are told in words instead. */
import type { FoldedGraph } from './fold.ts';
import { targetsOf, type MapEdge } from './graph.ts';
import { ranksOf } from './rank.ts';

/**
 * The most rows that a line may go past. A line that runs along half the map leads nobody's eye; where many run to one
 * ending, they are most of what there is to lay out.
 */
const longestLine = 5;

/** The edges to be drawn as lines. Every step that an edge leads to keeps one from the row above it. */
export function nearEdges({ nodes, edges }: FoldedGraph, start: string | undefined): Set<MapEdge> {
  const numberOf = new Map(nodes.map(({ id }, i) => [id, i]));
  const first = start === undefined ? undefined : numberOf.get(start);
  const { rank } = ranksOf(targetsOf(edges, numberOf), first);
  return new Set(
    edges.filter(({ from, to }) => {
      const source = numberOf.get(from);
      const target = numberOf.get(to);
      if (source === undefined || target === undefined) return false;
      return Math.abs(rank[target]! - rank[source]!) <= longestLine;
    }),
  );
}
