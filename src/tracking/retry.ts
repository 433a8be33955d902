import type { Standing, Tracker } from './tracker.ts';

/** Seconds to wait after each failure in a row; the last goes on. */
const waits = [2, 5, 10, 20, 40, 60];

/** A tracker that repeats a failed `save` with the newest standing until one is taken or the session ends. */
export function withRetry<T extends Tracker>(tracker: T): T {
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
    if (isTaken) stop();
    else timer ??= setTimeout(again, waits[Math.min(failures++, waits.length - 1)]! * 1000);
  }

  function again(): void {
    timer = undefined;
    void send(newest);
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
    failures = 0;
  }

  return {
    ...tracker,
    save: send,
    finish(standing) {
      isOver = true;
      stop();
      return tracker.finish(standing);
    },
  };
}
