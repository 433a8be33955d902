import { depthFirst, edgeKey } from './reach.ts';

/** How far down each step stands at least, and which ways lead back up. */
export interface Ranks {
  /** For each node, the number of steps on the longest way to it. */
  rank: Int32Array;
  /** Whether the way from one node to another closes a loop. */
  isBack(from: number, to: number): boolean;
}

/** @param first the node to begin at, from which loops are told apart */
export function ranksOf(targets: readonly (readonly number[])[], first: number | undefined): Ranks {
  const { order, back } = depthFirst(targets, first);
  const isBack = (from: number, to: number) => back.has(edgeKey(from, to));
  const rank = new Int32Array(targets.length);
  for (const node of order) {
    for (const target of targets[node]!) {
      if (!isBack(node, target)) rank[target] = Math.max(rank[target]!, rank[node]! + 1);
    }
  }
  return { rank, isBack };
}
