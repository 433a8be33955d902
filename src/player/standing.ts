import { objectiveStandings } from '../course/objectives.ts';
import type { PackedCourse } from '../course/packed.ts';
import type { Progress } from '../course/progress.ts';
import { resultOf } from '../course/result.ts';
import { writeSuspendData } from '../course/suspend-data.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { Standing } from '../tracking/tracker.ts';

/**
 * What an LMS is told of a learner.
 * @param passMark percent
 * @param location where they are, for a support desk
 */
export function standingOf(
  packed: PackedCourse,
  progress: Progress,
  { passMark, language, location }: { passMark: number; language: Language; location: string },
): Standing {
  const { course, fingerprint } = packed;
  const result = resultOf(course, progress, passMark);
  const isFinal = result.completion === 'completed';
  return {
    ...result,
    suspendData: writeSuspendData(course.parts, progress),
    location,
    objectives: objectiveStandings(packed, progress, passMark, isFinal),
    taken: { version: course.version, fingerprint, language },
  };
}
