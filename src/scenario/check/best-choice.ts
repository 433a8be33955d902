import type { Choice, Outcome } from '../schema.ts';
import { chanceOfAtLeast } from './poisson-binomial.ts';
import type { Path, Problem, Rule } from './problem.ts';
import type { Parts } from './parts.ts';

/** A scene with one best choice among several. */
export interface Contest {
  choices: number;
  /** The position of the best choice, from 0. */
  best: number;
  /** Whether the best choice is longer than every other one. */
  longest: boolean;
}

/** With fewer scenes than this, any habit can be chance. */
const fewestContests = 5;

/** Less likely than this by chance, and a learner who does not read can profit from it. */
const significance = 0.05;

const rank: Record<Outcome, number> = { good: 2, acceptable: 1, harmful: 0 };

/** Every scene that has one best choice: the best outcome, and among those the most points. */
export function contestsIn({ steps }: Pick<Parts, 'steps'>): Contest[] {
  return Object.values(steps).flatMap((step) => {
    if (step.type !== 'scene' || step.choices.length < 2) return [];
    const inOrder = [...step.choices].sort(byMerit);
    const [best, second] = inOrder as [Choice, Choice];
    if (byMerit(best, second) === 0) return [];
    const others = step.choices.filter((choice) => choice !== best);
    const longest = others.every(({ text }) => text.length < best.text.length);
    return [{ choices: step.choices.length, best: step.choices.indexOf(best), longest }];
  });
}

const byMerit = (a: Choice, b: Choice) => rank[b.outcome] - rank[a.outcome] || b.score - a.score;

/**
 * Finds habits that give the best choice away: it is the longest, or in the same place, more often than chance would
 * have it (exact test, Poisson-binomial). Any place would do, so the chance of each counts for all of them (Bonferroni).
 * @param whole what the scenes are those of, in words
 */
export function checkHabits(contests: readonly Contest[], path: Path, whole: string): Problem[] {
  if (contests.length < fewestContests) return [];
  const problem = (rule: Rule, count: number, habit: string, remedy: string): Problem => ({
    rule,
    path,
    message: `In ${count} of the ${contests.length} scenes of ${whole} that have one best choice, it is ${habit}. A learner can guess it without reading.`,
    remedy,
  });

  const problems: Problem[] = [];
  const long = contests.filter(({ longest }) => longest).length;
  const ofLength = contests.map(({ choices }) => 1 / choices);
  if (chanceOfAtLeast(long, ofLength) < significance) {
    problems.push(
      problem('longest-is-best', long, 'the longest', 'Shorten best choices, or say more in others.'),
    );
  }
  const places = contests.reduce((most, { choices }) => Math.max(most, choices), 0);
  for (let place = 0; place < places; place++) {
    const there = contests.filter(({ best }) => best === place).length;
    const ofPlace = contests.map(({ choices }) => (place < choices ? 1 / choices : 0));
    if (chanceOfAtLeast(there, ofPlace) * places >= significance) continue;
    problems.push(
      problem('same-place-is-best', there, `number ${place + 1}`, 'Put best choices into different places.'),
    );
  }
  return problems;
}
