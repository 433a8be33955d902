import type { Launch } from '../tracker.ts';
import type { Entry } from './entry.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** Which copy of the learner's run to go on with. `ask`: only the learner can tell. */
export type Newer = 'lms' | 'device' | 'ask';

/**
 * Chooses between what the LMS holds and what this device has kept.
 * - Both hold the same run: the one of the later generation, or of the later change in it. A device's copy can't have been
 *   cut short, so it wins a tie. Where the two have parted: what the LMS holds, unless it has said that it took the other.
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
  const isLater = entry.stamp.changed >= held.stamp.changed;
  const isSameRun = entry.stamp.begun === held.stamp.begun;
  const goesOn = isSameRun ? isAsLate(entry, held.stamp) : entry.confirmed === null;
  return isLater && goesOn ? 'device' : 'lms';
}

/** By the clock alone a copy that the LMS never saw could hide one that it took, where the clock was set back in between. */
function isAsLate({ stamp: { generation, branch }, confirmed }: Entry, held: Stamp): boolean {
  const hasParted = branch !== held.branch && confirmed !== generation;
  return generation > held.generation || (generation === held.generation && !hasParted);
}
