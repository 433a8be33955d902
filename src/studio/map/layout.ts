/** Where each card stands, and which way the lines go between them. Plain data in and out, so that a worker can do it. */
import { partsOf, type Part } from './parts.ts';
import { layOutPart, rowGap, type PlacedPart } from './layout-part.ts';

export interface LayoutInput {
  cards: readonly { width: number; height: number }[];
  /** Pairs of cards with at least one line from the one to the other; by their places in the list. */
  pairs: readonly { from: number; to: number; lines: number }[];
  /** The card that the story starts with. */
  first: number | undefined;
}

export interface Layout {
  width: number;
  height: number;
  rows: readonly Row[];
  /** The left upper corner of each card, in the order of the input. */
  cards: readonly { x: number; y: number; row: number }[];
  /** For each pair, where its lines pass the rows between the two cards, from the one to the other. */
  passes: readonly (readonly Pass[])[];
}

export interface Row {
  top: number;
  bottom: number;
}

export interface Pass {
  x: number;
  row: number;
}

export type LayOut = (input: LayoutInput) => Layout;

const margin = 56;

/** Lays out from top to bottom; the same input has the same layout. Never throws: what is too much stands in one column. */
export const layOut: LayOut = (input) => {
  try {
    return stacked(input);
  } catch {
    return inOneColumn(input);
  }
};

/** The parts of the map below each other, so that the card that two of them share is in one place. */
function stacked(input: LayoutInput): Layout {
  const cards = input.cards.map(() => ({ x: 0, y: 0, row: 0 }));
  const passes: Pass[][] = input.pairs.map(() => []);
  const rows: Row[] = [];
  let waiting: Part | undefined;
  const parts = partsOf(input);
  parts.forEach((part, i) => {
    const whole: Part = waiting ? joined(waiting, part) : part;
    const placed = layOutPart(input, whole);
    // What stands beside or below the card that the next part hangs on would be in its way.
    waiting = i < parts.length - 1 && !isAloneBelow(placed, whole.last) ? whole : undefined;
    if (!waiting) put(whole, placed);
  });

  function put(part: Part, placed: PlacedPart): void {
    const hangs = rows.length > 0 ? cards[part.cards[0]!]! : undefined;
    const top = placed.cards[0]!;
    const dx = hangs ? hangs.x - top.x : 0;
    const dy = hangs ? hangs.y - top.y : 0;
    const firstRow = hangs ? rows.length - 1 : 0;
    part.cards.forEach((card, i) => {
      const { x, y, row } = placed.cards[i]!;
      if (!hangs || i > 0) cards[card] = { x: x + dx, y: y + dy, row: row + firstRow };
    });
    part.pairs.forEach((pair, i) => {
      passes[pair] = placed.passes[i]!.map(({ x, row }) => ({ x: x + dx, row: row + firstRow }));
    });
    const own = placed.rows.map(({ top, bottom }) => ({ top: top + dy, bottom: bottom + dy }));
    rows.push(...(hangs ? own.slice(1) : own));
  }
  return atOrigin(input, { cards, passes, rows });
}

const joined = (a: Part, b: Part): Part => ({
  cards: [...a.cards, ...b.cards.slice(1)],
  pairs: [...a.pairs, ...b.pairs],
  last: b.last,
});

function isAloneBelow({ cards, rows }: PlacedPart, last: number): boolean {
  return cards.every(({ row }, i) => (row === rows.length - 1) === (i === last));
}

function atOrigin(input: LayoutInput, { cards, passes, rows }: Omit<Layout, 'width' | 'height'>): Layout {
  let left = Infinity;
  let right = -Infinity;
  const see = (x: number, width = 0) => {
    left = Math.min(left, x);
    right = Math.max(right, x + width);
  };
  cards.forEach(({ x }, i) => see(x, input.cards[i]!.width));
  for (const some of passes) for (const { x } of some) see(x);
  if (cards.length === 0) return { width: 2 * margin, height: 2 * margin, rows: [], cards: [], passes: [] };
  const dx = margin - left;
  const dy = margin - rows[0]!.top;
  return {
    width: right - left + 2 * margin,
    height: rows.at(-1)!.bottom + dy + margin,
    rows: rows.map(({ top, bottom }) => ({ top: top + dy, bottom: bottom + dy })),
    cards: cards.map(({ x, y, row }) => ({ x: x + dx, y: y + dy, row })),
    passes: passes.map((some) => some.map(({ x, row }) => ({ x: x + dx, row }))),
  };
}

function inOneColumn({ cards, pairs }: LayoutInput): Layout {
  let y = margin;
  const rows = cards.map(({ height }) => {
    const row = { top: y, bottom: y + height };
    y += height + rowGap;
    return row;
  });
  const width = cards.reduce((most, card) => Math.max(most, card.width), 0) + 2 * margin;
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
