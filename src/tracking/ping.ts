import type { Tracker } from './tracker.ts';

/** An LMS that answers is asked again after so many milliseconds. */
const pause = 60_000;

/**
 * A tracker that does not take an LMS's word for it. A run-time whose session has ended on the server often goes on
 * saying that all is saved; so after a save that was taken, a file of the package is asked for.
 * @param ping whether the file came. Where the very first one does not, the host may not answer such requests at all,
 *   and none is made again.
 * @param now milliseconds
 */
export function withPing(tracker: Tracker, ping: () => Promise<boolean>, now: () => number): Tracker {
  let isAnswered: boolean | undefined;
  let isOff = false;
  let next = 0;

  async function isReached(): Promise<boolean> {
    if (isOff || (isAnswered === true && now() < next)) return true;
    const isFirst = isAnswered === undefined;
    isAnswered = await ping();
    next = now() + pause;
    isOff = isFirst && !isAnswered;
    return isAnswered || isOff;
  }

  return {
    ...tracker,
    save: async (standing) => (await tracker.save(standing)) && (await isReached()),
  };
}
