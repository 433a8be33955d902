import type { Part } from './schema.ts';
import type { Progress } from './progress.ts';

/** What the course makes of a learner's progress. */
export interface Result {
  completion: 'incomplete' | 'completed';
  success: 'unknown' | 'passed';
  /** Percent; null until the course is passed, since until then it can still be improved on. */
  score: number | null;
  /** The share of the parts that are done, 0 to 1. */
  progress: number;
}

/** Whether a module has been read to its end, or a scenario played to an ending. */
export function isDone(part: Part, progress: Progress): boolean {
  return part.type === 'module'
    ? (progress.modules[part.id]?.read ?? false)
    : (progress.scenarios[part.id]?.best ?? null) !== null;
}

/** The mean of the best percentages of the scenarios, one not yet finished counting 0, rounded down. */
function scoreOf(parts: readonly Part[], progress: Progress): number {
  const scenarios = parts.filter((part) => part.type === 'scenario');
  const sum = scenarios.reduce((total, { id }) => total + (progress.scenarios[id]?.best ?? 0), 0);
  return scenarios.length === 0 ? 100 : Math.floor(sum / scenarios.length);
}

/**
 * The course is completed and passed when every part is done and the score reaches the pass mark. Below it the learner
 * plays again, as often as they like, and the course stays incomplete.
 * @param passMark percent
 */
export function resultOf(parts: readonly Part[], progress: Progress, passMark: number): Result {
  const done = parts.filter((part) => isDone(part, progress)).length;
  const score = scoreOf(parts, progress);
  const passed = done === parts.length && score >= passMark;
  return passed
    ? { completion: 'completed', success: 'passed', score, progress: 1 }
    : { completion: 'incomplete', success: 'unknown', score: null, progress: done / (parts.length + 1) };
}
