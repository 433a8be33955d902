import type { Course, Part } from './schema.ts';
import { mayBegin, type Progress } from './progress.ts';

/** What the course makes of a learner's progress. */
export interface Result {
  completion: 'incomplete' | 'completed';
  success: 'unknown' | 'passed' | 'failed';
  /** Percent; null while it can still be improved on, and where there is nothing to play. */
  score: number | null;
  /** The share of the required parts that are done, 0 to 1. */
  progress: number;
}

/** What a result depends on. */
type Rules = Pick<Course, 'parts' | 'attempts'>;

/** Whether a module has been read to its end, or a scenario played to an ending. */
export function isDone(part: Part, progress: Progress): boolean {
  return part.type === 'module'
    ? (progress.modules[part.id]?.read ?? false)
    : (progress.scenarios[part.id]?.best ?? null) !== null;
}

/** The parts that the course can't be completed without. */
export function requiredParts({ parts }: Pick<Course, 'parts'>): Part[] {
  return parts.filter(({ required }) => required !== false);
}

/**
 * A course is completed when every required part is done and the mean of the best percentages of its scenarios, rounded
 * down, reaches the pass mark. Below it the learner plays again; where no attempt that could help is left, the course is
 * completed and failed. A course without scenarios has no score.
 * @param passMark percent
 */
export function resultOf(rules: Rules, progress: Progress, passMark: number): Result {
  const required = requiredParts(rules);
  const done = required.filter((part) => isDone(part, progress)).length;
  const scenarios = required
    .filter(({ type }) => type === 'scenario')
    .map(({ id }) => progress.scenarios[id]);
  if (done < required.length) return underWay(done, required);
  if (scenarios.length === 0)
    return { completion: 'completed', success: 'unknown', score: null, progress: 1 };

  const sum = scenarios.reduce((total, scenario) => total + (scenario?.best ?? 0), 0);
  const score = Math.floor(sum / scenarios.length);
  if (score >= passMark) return { completion: 'completed', success: 'passed', score, progress: 1 };
  const canImprove = scenarios.some(
    (scenario) =>
      (scenario?.best ?? 0) < 100 && (scenario?.underWay === true || mayBegin(scenario, rules.attempts)),
  );
  if (canImprove) return underWay(done, required);
  return { completion: 'completed', success: 'failed', score, progress: 1 };
}

/** One more than there are parts: a course that is not completed is never wholly done. */
function underWay(done: number, required: readonly Part[]): Result {
  return {
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    progress: done / (required.length + 1),
  };
}
