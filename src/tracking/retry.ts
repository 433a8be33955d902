/** Trying again when the LMS did not take a save: the network was away, or the login has run out. */
import type { Standing, Tracker } from './tracker.ts';

/** Seconds to wait after each failure in a row; the last goes on. */
const waits = [2, 5, 10, 20, 40, 60];

/**
 * A tracker that repeats a failed `save` with the newest standing until one is taken or the session ends.
 * @param onTrouble told false when saving begins to fail, and true when the LMS is reached again
 */
export function withRetry(tracker: Tracker, onTrouble: (reached: boolean) => void): Tracker {
  let newest: Standing;
  let failures = 0;
  let saves = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function send(standing: Standing): Promise<boolean> {
    newest = standing;
    const save = ++saves;
    const isTaken = await tracker.save(standing);
    if (save === saves && !isOver) answer(isTaken);
    return isTaken;
  }

  function answer(isTaken: boolean): void {
    tell(isTaken);
    if (isTaken) stop();
    else timer ??= setTimeout(again, waits[Math.min(failures++, waits.length - 1)]! * 1000);
  }

  function again(): void {
    timer = undefined;
    void send(newest);
  }

  let isReached = true;
  function tell(reached: boolean): void {
    if (reached !== isReached) onTrouble(reached);
    isReached = reached;
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
    failures = 0;
  }

  return {
    kind: tracker.kind,
    launch: () => tracker.launch(),
    record: (interaction) => tracker.record(interaction),
    save: send,
    async finish(standing) {
      isOver = true;
      stop();
      const isTaken = await tracker.finish(standing);
      tell(isTaken);
      return isTaken;
    },
  };
}
