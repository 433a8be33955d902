import type { LayoutInput } from './layout.ts';
import { layOutPart, type PlacedPart } from './layout-part.ts';
import type { Part } from './parts.ts';

/** More than any scenario has; so that a day of edits is not kept for ever. */
const most = 1000;

const known = new Map<string, PlacedPart>();

/** Lays out a part as `layOutPart` does, and what has been laid out before at once: an edit changes one part of many. */
export function layOutKnownPart(input: LayoutInput, part: Part): PlacedPart {
  const key = keyOf(input, part);
  const placed = known.get(key) ?? layOutPart(input, part);
  if (known.size >= most) known.clear();
  known.set(key, placed);
  return placed;
}

/** All that the layout of a part depends on; which cards of the map they are does not matter. */
function keyOf({ cards, pairs, first }: LayoutInput, part: Part): string {
  const numberOf = new Map(part.cards.map((card, i) => [card, i]));
  return JSON.stringify([
    part.cards.map((card) => [cards[card]!.width, cards[card]!.height]),
    part.pairs.map((pair) => [numberOf.get(pairs[pair]!.from), numberOf.get(pairs[pair]!.to)]),
    first === undefined ? -1 : (numberOf.get(first) ?? -1),
  ]);
}
