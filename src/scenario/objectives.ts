import type { Decision } from './decision.ts';
import { pointsOf } from './rules.ts';
import type { DecidingStep, Scenario } from './schema.ts';
import { pointsForMarks, pointsForWriting } from './score.ts';

/** An objective of the course, and the steps in which a decision tests it, by id. */
export interface Coverage {
  objective: string;
  steps: string[];
}

/**
 * Which steps test which objective: first those that the scenario says it serves, in its order, then any others that a
 * step tests all the same.
 */
export function coverageOf({ objectives, steps }: Scenario): Coverage[] {
  const covered = new Map<string, string[]>(objectives.map((objective) => [objective, []]));
  for (const [id, step] of Object.entries(steps)) {
    if (step.type === 'ending') continue;
    for (const objective of step.tests ?? []) {
      covered.set(objective, [...(covered.get(objective) ?? []), id]);
    }
  }
  return [...covered].map(([objective, ids]) => ({ objective, steps: ids }));
}

/** The objectives that at least one step tests. */
export function testedObjectives(scenario: Scenario): string[] {
  return coverageOf(scenario).flatMap(({ objective, steps }) => (steps.length > 0 ? [objective] : []));
}

/**
 * What an attempt shows of each objective that its decisions have tested: the points earned at them, in percent of those
 * that could have been earned there, from 0 to 100, rounded down.
 * @param decisions that hold in this scenario
 */
export function objectiveScores(
  scenario: Scenario,
  decisions: readonly Decision[],
): Readonly<Record<string, number>> {
  const tallies = new Map<string, { earned: number; most: number }>();
  for (const decision of decisions) {
    const step = scenario.steps[decision.step] as DecidingStep;
    const most = mostPoints(scenario, step);
    if (most === 0) continue;
    const earned = Math.max(0, pointsOf(scenario, decision));
    for (const objective of step.tests ?? []) {
      const tally = tallies.get(objective) ?? { earned: 0, most: 0 };
      tallies.set(objective, { earned: tally.earned + earned, most: tally.most + most });
    }
  }
  return Object.fromEntries(
    [...tallies].map(([objective, { earned, most }]) => [objective, Math.floor((100 * earned) / most)]),
  );
}

/** The most points that a decision in this step can earn, whatever is on offer. */
function mostPoints({ signs }: Scenario, step: DecidingStep): number {
  switch (step.type) {
    case 'scene':
      return Math.max(0, ...step.choices.map(({ score }) => score));
    case 'observe':
      return pointsForMarks(
        signs,
        step.signs.filter((id) => signs[id]!.kind === 'indicator'),
      );
    case 'order':
      return step.score;
    case 'report':
      return pointsForWriting.rightField * step.entries.filter(({ kind }) => kind === 'fact').length;
  }
}
