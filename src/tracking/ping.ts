import type { Interaction, Standing, Tracker } from './tracker.ts';

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
  /** Decisions that the LMS may not have, though it said so. */
  let doubtful: Interaction[] = [];
  let isOff = false;
  let next = 0;

  async function isReached(): Promise<boolean> {
    if (isOff || (isAnswered === true && now() < next)) return true;
    const answer = await ping();
    isOff = isAnswered === undefined && !answer;
    isAnswered = answer;
    next = now() + pause;
    return answer || isOff;
  }

  async function save(standing: Standing): Promise<boolean> {
    const sent = doubtful;
    if (!(await tracker.save(standing))) return false;
    const isKept = await isReached();
    // What the tracker took it has let go of, so it is given to it once more.
    if (isKept) doubtful = doubtful.filter((interaction) => !sent.includes(interaction));
    else sent.forEach(tracker.record);
    return isKept;
  }

  return {
    ...tracker,
    record(interaction) {
      doubtful = [...doubtful, interaction];
      tracker.record(interaction);
    },
    save,
    // A page that is going can ask for nothing any more; what is known already counts.
    finish: async (standing) => (await tracker.finish(standing)) && (isOff || isAnswered !== false),
  };
}
