import type { Order, Report, Scenario, Sign } from './schema.ts';
import type { ReportLine } from './decision.ts';

/** Points for marking a sign as an indicator. A stereotype costs more than a miss: it is how people are wronged. */
export const pointsForMarking: Record<Sign['kind'], number> = { indicator: 2, ordinary: -1, stereotype: -3 };

/** Points of an observe step: the sum over the marked signs, never below zero. */
export function pointsForMarks(signs: Scenario['signs'], marked: readonly string[]): number {
  return atLeastNothing(marked.map((id) => pointsForMarking[signs[id]!.kind]));
}

/** Points for what is written into a report. A guess costs as much as a fact earns. */
export const pointsForWriting = { rightField: 2, otherField: 1, assumption: -2 } as const;

/** Points of a report step: the sum over what was written, never below zero. */
export function pointsForReport(step: Report, lines: readonly ReportLine[]): number {
  return atLeastNothing(lines.map((line) => pointsForWriting[judgeLine(step, line)]));
}

/** What is to be said of a line of a report. */
export function judgeLine({ entries }: Report, line: ReportLine): keyof typeof pointsForWriting {
  const entry = entries.find(({ id }) => id === line.entry)!;
  if (entry.kind === 'assumption') return 'assumption';
  return entry.field === line.field ? 'rightField' : 'otherField';
}

/**
 * Points of an order step: all of them for the right order, and otherwise the share of the pairs of items that stand
 * rightly to each other, rounded down. Pairs that may stand either way do not count.
 */
export function pointsForOrder(step: Order, items: readonly string[]): number {
  const place = placesOf(step);
  let pairs = 0;
  let right = 0;
  items.forEach((later, j) => {
    for (const earlier of items.slice(0, j)) {
      const difference = place.get(later)! - place.get(earlier)!;
      if (difference !== 0) pairs++;
      if (difference > 0) right++;
    }
  });
  return pointsForPairs(step, right, pairs);
}

/** Points of an order in which so many of the pairs that count stand rightly to each other. */
export function pointsForPairs({ score }: Pick<Order, 'score'>, right: number, pairs: number): number {
  return Math.floor((score * right) / pairs);
}

/** Whether the order is right, as far as the step asks for one. */
export function isInOrder(step: Order, items: readonly string[]): boolean {
  const place = placesOf(step);
  return items.every((item, i) => i === 0 || place.get(items[i - 1]!)! <= place.get(item)!);
}

/** At which place of the sequence each item stands; items that may come in any order share one. */
function placesOf({ sequence }: Order): Map<string, number> {
  return new Map(
    sequence.flatMap((entry, place) => [entry].flat().map((item): [string, number] => [item, place])),
  );
}

function atLeastNothing(points: readonly number[]): number {
  return Math.max(
    0,
    points.reduce((sum, one) => sum + one, 0),
  );
}

/**
 * The percentage that a finished attempt earns, 0 to 100, rounded down so that 79.9 is not 80. An attempt that ends in
 * harm earns nothing, whatever came before.
 */
export function percentage(attempt: { score: number; harmed: boolean }, bestScore: number): number {
  if (attempt.harmed) return 0;
  return Math.min(100, Math.max(0, Math.floor((100 * attempt.score) / bestScore)));
}
