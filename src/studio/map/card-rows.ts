/** What a card on the map lists, and so how high it is. */
import type { Exit } from './exits.ts';
import { inside } from './fold.ts';
import type { MapEdge, MapNode } from './graph.ts';

/** A line of a card. */
export type CardRow =
  | { kind: 'choice'; exit: Exit; label: string }
  /** Where a way leads, in words. */
  | { kind: 'lead'; exit: Exit; edge: MapEdge; label: string; isDrawn: boolean }
  /** Where a folded part leads, too far away for a line. */
  | { kind: 'beyond'; edge: MapEdge }
  /** An exit that leads nowhere. */
  | { kind: 'nowhere'; exit: Exit; label: string };

/** In px. The style and the layout both keep to these. */
export const cardWidth = 280;
export const headHeight = 64;
export const chipsHeight = 28;
export const rowHeight = 28;
const footHeight = 20;

/** @param edges those that leave the step, of the folded map */
export function cardRows(
  node: MapNode,
  edges: readonly MapEdge[],
  isNear: (edge: MapEdge) => boolean,
  isFolded: boolean,
): CardRow[] {
  const beyond = edges.flatMap((edge): CardRow[] =>
    edge.exit === inside && !isNear(edge) ? [{ kind: 'beyond', edge }] : [],
  );
  // What is folded away is not spelt out either.
  if (isFolded) return beyond;
  const own = node.exits.flatMap((exit, i): CardRow[] => {
    const leads = edges.filter((edge) => edge.exit === i);
    const number = exit.choice === undefined ? '' : String(i + 1);
    const rows: CardRow[] = exit.choice === undefined ? [] : [{ kind: 'choice', exit, label: number }];
    if (leads.length === 0) return [...rows, { kind: 'nowhere', exit, label: number }];
    const told = leads.flatMap((edge, j): CardRow[] => {
      const isDrawn = isNear(edge);
      if (isDrawn && edge.condition === '') return [];
      return [{ kind: 'lead', exit, edge, label: leadLabel(node, edge, leads.length, j), isDrawn }];
    });
    return [...rows, ...told];
  });
  return [...own, ...beyond];
}

/** The name of a way on its card and at the end of its line: the number of its choice, and a letter where there are several. */
export function leadLabel(node: MapNode, { exit }: MapEdge, of: number, at: number): string {
  const number = exit === inside || node.exits[exit]?.choice === undefined ? '' : String(exit + 1);
  return of > 1 ? `${number}${String.fromCharCode(97 + (at % 26))}` : number;
}

export function hasChips(node: MapNode): boolean {
  return node.isStart || node.isUnreachable || node.isInLoop || node.isHarmfulBranch || isEnding(node);
}

const isEnding = ({ type }: MapNode) => type === 'ending';

export function cardHeight(node: MapNode, rows: readonly CardRow[], isFolded: boolean): number {
  const chips = hasChips(node) || isFolded ? chipsHeight : 0;
  return headHeight + chips + rows.length * rowHeight + footHeight;
}
