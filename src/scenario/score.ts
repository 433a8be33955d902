import type { Scenario, Sign } from './schema.ts';

/** Points for marking a sign as an indicator. A stereotype costs more than a miss: it is how people are wronged. */
const pointsForMarking: Record<Sign['kind'], number> = { indicator: 2, ordinary: -1, stereotype: -3 };

/** Points of an observe step: the sum over the marked signs, never below zero. */
export function pointsForMarks(signs: Scenario['signs'], marked: readonly string[]): number {
  const sum = marked.reduce((points, id) => points + pointsForMarking[signs[id]!.kind], 0);
  return Math.max(0, sum);
}

/**
 * The percentage that a finished attempt earns, 0 to 100, rounded down so that 79.9 is not 80. An attempt that ends in
 * harm earns nothing, whatever came before.
 */
export function percentage(attempt: { score: number; harmed: boolean }, bestScore: number): number {
  if (attempt.harmed) return 0;
  return Math.min(100, Math.max(0, Math.floor((100 * attempt.score) / bestScore)));
}
