/** The lines between cards, as paths: down through the gaps between rows, back up beside the cards. */
import type { Layout, LayoutInput, Pass } from './layout.ts';
import { pathThrough, type Point } from './path.ts';

export interface Route {
  /** Where the line leaves its card, on the lower edge. */
  handle: Point;
  /** The `d` of an SVG path. */
  d: string;
  /** The `d` of the arrow's head. */
  head: string;
  /** It leads back up, or to the step that it comes from. */
  isBack: boolean;
  box: Box;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Half of the handle that a line leaves its card by. */
const handleRadius = 12;
const betweenHandles = 30;
/** Between lines that run side by side. */
const betweenLines = 8;
const betweenBundles = 18;
/** How far beside a card a line leads back up. */
const aside = 16;

interface Strand {
  pair: number;
  /** Its place among the lines of the pair. */
  at: number;
}

/** For each pair of the input, a route for each of its lines. */
export function routes({ cards, pairs }: LayoutInput, layout: Layout): Route[][] {
  const middleOf = (card: number) => layout.cards[card]!.x + cards[card]!.width / 2;
  const bottomOf = (card: number) => layout.cards[card]!.y + cards[card]!.height;
  const isBack = (pair: number) => {
    const { from, to } = pairs[pair]!;
    return layout.cards[to]!.row <= layout.cards[from]!.row;
  };
  /** On which side of a card a line leads back up. */
  const sideOf = (card: number, x: number) => (x < middleOf(card) - 1 ? -1 : 1);
  const firstX = (pair: number) => layout.passes[pair]![0]?.x ?? middleOf(pairs[pair]!.to);
  const towards = (pair: number): number => {
    const { from } = pairs[pair]!;
    return isBack(pair) ? sideOf(from, firstX(pair)) * 1e9 : firstX(pair);
  };

  const handles = handlesOf();
  const ends = endsOf();
  const lanes = new Map<string, number>();
  return pairs.map((pair, i) =>
    Array.from({ length: pair.lines }, (_, at) => (isBack(i) ? backward(i, at) : forward(i, at))),
  );

  /** Along the lower edge of each card, in the order of where the lines lead, so that they don't cross. */
  function handlesOf(): Point[][] {
    const strandsOf = cards.map((): Strand[] => []);
    pairs.forEach(({ from, lines }, pair) => {
      for (let at = 0; at < lines; at++) strandsOf[from]!.push({ pair, at });
    });
    const found = pairs.map((): Point[] => []);
    strandsOf.forEach((strands, card) => {
      strands.sort((a, b) => towards(a.pair) - towards(b.pair) || a.pair - b.pair || a.at - b.at);
      const step = Math.min(betweenHandles, (cards[card]!.width - 36) / Math.max(1, strands.length - 1));
      strands.forEach(({ pair, at }, i) => {
        const x = middleOf(card) + (i - (strands.length - 1) / 2) * step;
        found[pair]![at] = { x, y: bottomOf(card) };
      });
    });
    return found;
  }

  /** Where the lines of each pair come in at the upper edge, in the order of where they come from. */
  function endsOf(): number[] {
    const pairsTo = cards.map((): number[] => []);
    pairs.forEach(({ to }, pair) => {
      if (!isBack(pair)) pairsTo[to]!.push(pair);
    });
    const found = pairs.map(() => 0);
    const widthOf = (pair: number) => (pairs[pair]!.lines - 1) * betweenLines + betweenBundles;
    pairsTo.forEach((coming, card) => {
      const from = (pair: number) => layout.passes[pair]!.at(-1)?.x ?? handles[pair]![0]!.x;
      coming.sort((a, b) => from(a) - from(b) || a - b);
      const wanted = coming.reduce((sum, pair) => sum + widthOf(pair), 0);
      const scale = Math.min(1, (cards[card]!.width - 40) / wanted);
      let x = middleOf(card) - (wanted * scale) / 2;
      for (const pair of coming) {
        const width = widthOf(pair) * scale;
        found[pair] = x + width / 2;
        x += width;
      }
    });
    return found;
  }

  function spread(pair: number, at: number): number {
    return (at - (pairs[pair]!.lines - 1) / 2) * betweenLines;
  }

  function throughRow({ x, row }: Pass, dx: number, isUp: boolean): Point[] {
    const { top, bottom } = layout.rows[row]!;
    const down = [
      { x: x + dx, y: top },
      { x: x + dx, y: bottom },
    ];
    return isUp ? down.reverse() : down;
  }

  function forward(pair: number, at: number): Route {
    const { from, to } = pairs[pair]!;
    const handle = handles[pair]![at]!;
    const dx = spread(pair, at);
    const end = { x: ends[pair]! + dx, y: layout.cards[to]!.y - 2 };
    const points = [
      { x: handle.x, y: handle.y + handleRadius },
      { x: handle.x, y: Math.max(handle.y + handleRadius, layout.rows[layout.cards[from]!.row]!.bottom) },
      ...layout.passes[pair]!.flatMap((pass) => throughRow(pass, dx, false)),
      { x: end.x, y: end.y - 8 },
    ];
    const head = `M${end.x - 5} ${end.y - 9}h10l-5 9z`;
    return { handle, d: pathThrough(points), head, isBack: false, box: boxOf(points) };
  }

  function backward(pair: number, at: number): Route {
    const { from, to } = pairs[pair]!;
    const handle = handles[pair]![at]!;
    const passes = layout.passes[pair]!;
    const dx = spread(pair, at);
    const leaving = from === to ? 1 : sideOf(from, passes[0]?.x ?? middleOf(to));
    const arriving = from === to ? 1 : sideOf(to, passes.at(-1)?.x ?? middleOf(from) + leaving);
    const out = beside(from, leaving);
    const back = from === to ? out : beside(to, arriving);
    const edge = middleOf(to) + (arriving * cards[to]!.width) / 2;
    const y = layout.cards[to]!.y + 20 + lanes.get(laneKey(to, arriving))! * betweenLines;
    const rise = from === to ? [] : [{ x: out, y: layout.rows[layout.cards[from]!.row]!.top }];
    const points = [
      { x: out, y: handle.y + handleRadius },
      ...rise,
      ...passes.flatMap((pass) => throughRow(pass, dx, true)),
      ...(from === to ? [] : [{ x: back, y: layout.rows[layout.cards[to]!.row]!.bottom }]),
      { x: back, y: y + aside },
    ];
    const below = handle.y + handleRadius + 26;
    const d =
      `M${handle.x} ${handle.y + handleRadius}C${handle.x} ${below} ${out} ${below} ${out} ${handle.y + handleRadius}` +
      pathThrough(points).replace(/^M[^LCQ]*/, '') +
      `Q${back} ${y} ${edge + arriving * 10} ${y}`;
    const head = `M${edge + arriving * 10} ${y - 5}v10l${-arriving * 9} -5z`;
    return {
      handle,
      d,
      head,
      isBack: true,
      box: boxOf([...points, { x: handle.x, y: below }, { x: edge, y }]),
    };
  }

  /** A lane of its own beside a card, for each line that goes up there. */
  function beside(card: number, side: number): number {
    const key = laneKey(card, side);
    const lane = lanes.has(key) ? lanes.get(key)! + 1 : 0;
    lanes.set(key, lane);
    return middleOf(card) + side * (cards[card]!.width / 2 + aside + lane * betweenLines);
  }
}

const laneKey = (card: number, side: number) => `${card} ${side}`;

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs) - 20,
    top: Math.min(...ys) - 20,
    right: Math.max(...xs) + 20,
    bottom: Math.max(...ys) + 20,
  };
}
