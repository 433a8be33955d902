import type { PackedCourse } from './packed.ts';
import type { Progress } from './progress.ts';

/** Where a learner stands in one objective of the course. */
export interface ObjectiveStanding {
  id: string;
  description: string;
  /** Completed when every scenario that tests it has been played to an ending. */
  completion: 'incomplete' | 'completed';
  success: 'unknown' | 'passed' | 'failed';
  /** The mean over the scenarios that have tested it so far, in percent, rounded down; null where none has. */
  score: number | null;
}

/**
 * Where a learner stands in each objective that any scenario of the course tests.
 * @param passMark percent
 * @param isFinal whether nothing can be improved on any more; until then nobody has failed
 */
export function objectiveStandings(
  { course, scenarios }: PackedCourse,
  progress: Progress,
  passMark: number,
  isFinal: boolean,
): ObjectiveStanding[] {
  return course.objectives.flatMap(({ id, text }) => {
    const testing = scenarios.filter(({ objectives }) => objectives.includes(id));
    if (testing.length === 0) return [];
    const isCompleted = testing.every((scenario) => (progress.scenarios[scenario.id]?.best ?? null) !== null);
    const shown = testing.flatMap((scenario) => progress.scenarios[scenario.id]?.objectives[id] ?? []);
    const score =
      shown.length === 0 ? null : Math.floor(shown.reduce((sum, one) => sum + one, 0) / shown.length);
    const belowMark = isFinal ? 'failed' : 'unknown';
    const success = score === null || !isCompleted ? 'unknown' : score >= passMark ? 'passed' : belowMark;
    return [{ id, description: text, completion: isCompleted ? 'completed' : 'incomplete', success, score }];
  });
}
