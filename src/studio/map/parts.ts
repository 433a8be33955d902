/**
 * Parts of a map that hang together by one card each: a step that every way goes through. They are laid out one by one,
 * which takes far less time than all at once, and an edit in one of them leaves the others as they are.
 */
import type { LayoutInput } from './layout.ts';
import { ranksOf } from './rank.ts';

export interface Part {
  /** The first of them is the one that hangs on the part above. */
  cards: readonly number[];
  pairs: readonly number[];
  /** The place among the cards of the one that the next part hangs on. */
  last: number;
}

/** From top to bottom; a card in which two parts meet is in both. */
export function partsOf({ cards, pairs, first }: LayoutInput): Part[] {
  if (cards.length === 0) return [];
  const targets = cards.map((): number[] => []);
  for (const { from, to } of pairs) targets[from]!.push(to);
  const { rank } = ranksOf(targets, first);
  const depth = rank.reduce((most, each) => Math.max(most, each), 0) + 1;
  const cuts = cutsOf({ cards, pairs, first }, rank, depth);
  /** The part in which each rank is; a cut ends one. */
  const partAt = new Int32Array(depth);
  let part = 0;
  for (let at = 0; at < depth; at++) {
    partAt[at] = part;
    if (cuts.has(at)) part++;
  }
  const parts = Array.from({ length: part + 1 }, () => ({
    cards: [] as number[],
    pairs: [] as number[],
    last: 0,
  }));
  for (const [at, card] of cuts) {
    // The card of the cut comes first in the part below.
    parts[partAt[at]! + 1]!.cards.push(card);
  }
  rank.forEach((at, card) => {
    const own = parts[partAt[at]!]!;
    if (cuts.get(at) === card) own.last = own.cards.length;
    own.cards.push(card);
  });
  pairs.forEach(({ from, to }, pair) => parts[partAt[Math.max(rank[from]!, rank[to]!)]!]!.pairs.push(pair));
  return parts.filter(({ cards }) => cards.length > 0);
}

/** The ranks with one card only, which no line goes past; with that card. Not the first, and not the last. */
function cutsOf({ pairs }: LayoutInput, rank: Int32Array, depth: number): Map<number, number> {
  const members = new Int32Array(depth);
  const memberOf = new Int32Array(depth);
  rank.forEach((at, card) => {
    members[at]!++;
    memberOf[at] = card;
  });
  /** How many more lines are inside of a rank than of the one before. */
  const passing = new Int32Array(depth + 1);
  for (const { from, to } of pairs) {
    const upper = Math.min(rank[from]!, rank[to]!);
    const lower = Math.max(rank[from]!, rank[to]!);
    if (lower - upper < 2) continue;
    passing[upper + 1]!++;
    passing[lower]!--;
  }
  const cuts = new Map<number, number>();
  let lines = 0;
  for (let at = 0; at < depth; at++) {
    lines += passing[at]!;
    if (at > 0 && at < depth - 1 && members[at] === 1 && lines === 0) cuts.set(at, memberOf[at]!);
  }
  return cuts;
}
