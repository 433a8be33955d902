import type { Launch } from '../tracker.ts';
import type { Entry } from './entry.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** Which copy of the learner's run to go on with. `ask`: only the learner can tell. */
export type Newer = 'lms' | 'device' | 'ask';

/**
 * Chooses between what the LMS holds and what this device has kept.
 * - Both hold the same run: the one of the later sitting, or of the later change in it. A device's copy can't have been cut
 *   short, so it wins a tie.
 * - They hold two runs: a run that the LMS once took and no longer holds is over. One that it never took goes on where
 *   it was changed later.
 * - The LMS holds no data: either it has lost a run that it said it had taken, or this is a new registration. Where it still
 *   says that the course is completed, it has cleared the data of a finished run away.
 * - The LMS holds data that can't be read: the device's copy.
 */
export function newer(launch: Pick<Launch, 'suspendData' | 'earned'>, entry: Entry | undefined): Newer {
  if (!entry) return 'lms';
  const held = readStamp(launch.suspendData);
  if (!held) {
    const isOver = launch.suspendData === '' && launch.earned.completion !== 'completed';
    return isOver && entry.confirmed !== null ? 'ask' : 'device';
  }
  const isLater = isAsLate(entry.stamp, held.stamp);
  const isSameRun = entry.stamp.begun === held.stamp.begun;
  return isLater && (isSameRun || entry.confirmed === null) ? 'device' : 'lms';
}

/** A clock that was set back must not hide a sitting that only the LMS has seen. */
function isAsLate(one: Stamp, other: Stamp): boolean {
  return one.sitting >= other.sitting && one.changed >= other.changed;
}
