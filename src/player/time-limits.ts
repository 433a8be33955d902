/** Whether scenes may have a time limit (WCAG 2.2.1). */
export interface TimeLimits {
  readonly areOff: boolean;
  /** For this sitting in any case, and for later ones as far as this browser remembers anything. */
  switch(areOff: boolean): void;
}

const key = 'crosscheck.time-limits';

/**
 * @param storage asked for at each use, since reading `window.localStorage` may throw in a sandbox
 * @param asksForCalm whether limits are off for a learner who has said nothing of them
 */
export function timeLimits(storage: () => Storage, asksForCalm: boolean): TimeLimits {
  let areOff = remembered(storage) ?? asksForCalm;
  return {
    get areOff() {
      return areOff;
    },
    switch(off) {
      areOff = off;
      try {
        storage().setItem(key, off ? 'off' : 'on');
      } catch {
        // It holds for this sitting.
      }
    },
  };
}

function remembered(storage: () => Storage): boolean | undefined {
  try {
    const kept = storage().getItem(key);
    return kept === null ? undefined : kept === 'off';
  } catch {
    return undefined;
  }
}
