import type { PackedCourse } from './packed.ts';
import type { Progress } from './progress.ts';
import { requiredOf } from './result.ts';

/** Where a learner stands in one objective of the course. */
export interface ObjectiveStanding {
  id: string;
  description: string;
  /** Completed when every scenario and assessment that tests it has been done. */
  completion: 'incomplete' | 'completed';
  success: 'unknown' | 'passed' | 'failed';
  /** The mean over those that have tested it so far, in percent, rounded down; null where none has. */
  score: number | null;
}

/**
 * Where a learner stands in each objective that any scenario or assessment of the course tests. What is on offer beside the
 * course, or was skipped, counts where nothing else tests it.
 * @param passMark percent
 * @param isFinal whether nothing can be improved on any more; until then nobody has failed
 */
export function objectiveStandings(
  { course, scenarios, assessment }: PackedCourse,
  progress: Progress,
  passMark: number,
  isFinal: boolean,
): ObjectiveStanding[] {
  const tests = [
    ...scenarios.map(({ id, objectives }) => ({ id, objectives, tried: progress.scenarios[id] })),
    ...(assessment ? [{ ...assessment, tried: progress.assessments[assessment.id] }] : []),
  ];
  const counted = new Set(requiredOf(course, progress).map((part) => part.id));
  return course.objectives.flatMap(({ id, text }) => {
    const all = tests.filter(({ objectives }) => objectives.includes(id));
    const required = all.filter((test) => counted.has(test.id));
    const testing = required.length > 0 ? required : all;
    if (testing.length === 0) return [];
    const isCompleted = testing.every(({ tried }) => (tried?.best ?? null) !== null);
    const shown = testing.flatMap(({ tried }) => tried?.objectives[id] ?? []);
    const score =
      shown.length === 0 ? null : Math.floor(shown.reduce((sum, one) => sum + one, 0) / shown.length);
    const belowMark = isFinal ? 'failed' : 'unknown';
    const success = score === null || !isCompleted ? 'unknown' : score >= passMark ? 'passed' : belowMark;
    return [{ id, description: text, completion: isCompleted ? 'completed' : 'incomplete', success, score }];
  });
}
