/** One window at a time: two that play the same run would each overwrite what the other has saved. */

/** What the browser offers for it; undefined in browsers from before 2022, which then can't tell. */
type Locks = Pick<LockManager, 'request'> | undefined;

/**
 * Claims the course for this window, until the window is closed.
 * @param name of the course
 * @param how `ask` leaves it to the window that has it; `take` takes it from that window
 * @param onLost called when another window has taken it
 * @returns whether this window has it now
 */
export function claim(locks: Locks, name: string, how: 'ask' | 'take', onLost: () => void): Promise<boolean> {
  if (!locks) return Promise.resolve(true);
  return new Promise((answer) => {
    const options = how === 'ask' ? { ifAvailable: true } : { steal: true };
    const hold = (lock: Lock | null) => {
      answer(lock !== null);
      // Held for as long as the page lives.
      return lock === null ? undefined : new Promise<void>(() => undefined);
    };
    // What rejects a lock that was held is another window's taking it; one never held can't be had in this page at all.
    let isHeld = false;
    locks
      .request(`crosscheck.${name}`, options, (lock) => {
        isHeld = lock !== null;
        return hold(lock);
      })
      .catch(() => (isHeld ? onLost() : answer(true)));
  });
}
