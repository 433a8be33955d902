/** The map as it is drawn: cards with their places, and the lines between them. */
import { cardHeight, cardRows, cardWidth, leadLabel, type CardRow } from './card-rows.ts';
import { nearEdges } from './far.ts';
import { fold } from './fold.ts';
import { groupedBy, type MapEdge, type MapNode, type ScenarioGraph } from './graph.ts';
import type { Layout, LayoutInput } from './layout.ts';
import { routes, type Route } from './route.ts';

export interface Card {
  node: MapNode;
  rows: readonly CardRow[];
  height: number;
  /** How many steps are folded into it. */
  held: number;
}

/** All but the places. */
export interface Sketch {
  cards: readonly Card[];
  /** The lines of each pair of cards, in the order of the file. */
  bundles: readonly (readonly SketchedLine[])[];
  input: LayoutInput;
}

interface SketchedLine {
  edge: MapEdge;
  label: string;
}

export interface PlacedCard extends Card {
  x: number;
  y: number;
}

export interface Line extends SketchedLine, Route {}

export interface Drawing {
  width: number;
  height: number;
  cards: readonly PlacedCard[];
  lines: readonly Line[];
  /** The lines that leave a step. */
  linesFrom: ReadonlyMap<string, readonly Line[]>;
}

/** @param folded the steps into which what is below them is folded */
export function sketch(graph: ScenarioGraph, folded: ReadonlySet<string>): Sketch {
  const shown = fold(graph, folded);
  const near = nearEdges(shown, graph.start);
  const edgesFrom = groupedBy(shown.edges, ({ from }) => from);
  const numberOf = new Map(shown.nodes.map(({ id }, i) => [id, i]));
  const cards = shown.nodes.map((node): Card => {
    const held = shown.held.get(node.id) ?? 0;
    const rows = cardRows(node, edgesFrom.get(node.id) ?? [], (edge) => near.has(edge), held > 0);
    return { node, rows, held, height: cardHeight(node, rows, held > 0) };
  });
  const labelOf = (edge: MapEdge): string => {
    const leads = edgesFrom.get(edge.from)!.filter(({ exit }) => exit === edge.exit);
    return leadLabel(shown.nodes[numberOf.get(edge.from)!]!, edge, leads.length, leads.indexOf(edge));
  };
  const pairs = groupedBy([...near], ({ from, to }) => `${numberOf.get(from)} ${numberOf.get(to)}`);
  const bundles = [...pairs.values()].map((edges) => edges.map((edge) => ({ edge, label: labelOf(edge) })));
  return {
    cards,
    bundles,
    input: {
      cards: cards.map(({ height }) => ({ width: cardWidth, height })),
      first: numberOf.get(graph.start ?? ''),
      pairs: bundles.map((lines) => ({
        from: numberOf.get(lines[0]!.edge.from)!,
        to: numberOf.get(lines[0]!.edge.to)!,
        lines: lines.length,
      })),
    },
  };
}

/** @param layout of the sketch's input */
export function draw({ cards, bundles, input }: Sketch, layout: Layout): Drawing {
  const placed = cards.map((card, i) => ({ ...card, x: layout.cards[i]!.x, y: layout.cards[i]!.y }));
  const lines = routes(input, layout).flatMap((bundle, i) =>
    bundle.map((route, j): Line => ({ ...bundles[i]![j]!, ...route })),
  );
  return {
    width: layout.width,
    height: layout.height,
    cards: placed,
    lines,
    linesFrom: groupedBy(lines, ({ edge }) => edge.from),
  };
}
