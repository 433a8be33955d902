import type { PackedCourse } from '../course/packed.ts';
import { skip, type Progress } from '../course/progress.ts';
import { maySkip } from '../course/result.ts';
import { skipInteraction } from './interaction.ts';
import type { Move } from './move.ts';

/** Whether the part on the screen can be left out. */
export function maySkipHere({ parts }: PackedCourse['course'], progress: Progress): boolean {
  const part = parts.find(({ id }) => id === progress.at);
  return part !== undefined && maySkip({ parts }, part, progress);
}

/** Leaves out the part on the screen; the record says so, and the result does not suffer. */
export function skipHere(course: PackedCourse['course'], progress: Progress): Move | undefined {
  const { at, skipped } = progress;
  if (at === null || !maySkipHere(course, progress)) return undefined;
  const interactions = skipped.includes(at) ? [] : [skipInteraction(at, Date.now())];
  return { progress: skip(progress, at), screen: { name: 'course' }, interactions };
}
