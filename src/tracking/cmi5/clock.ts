/** When statements were made, and how long a session has taken. */
import type { Platform } from './platform.ts';
import type { TabMemory } from './tab-memory.ts';

export interface Clock {
  /**
   * A moment as a timestamp in UTC, by which an LMS puts statements in order (cmi5 §9.3, §9.7): never before an earlier
   * statement, and never in the future, whatever becomes of the device's clock.
   * @param at milliseconds since 1970; now where it is left out
   */
  stamp(at?: number): string;
  /** How long the session has taken, without the time between two loads of the page, such as `PT303.25S`. */
  duration(): string;
}

/** A clock for a session that the memory is of; it goes on where the memory stops. */
export function startClock({ now, elapsed }: Platform, memory: TabMemory): Clock {
  const before = memory.seconds;
  const begun = elapsed();
  return {
    stamp(at = now()) {
      memory.latest = Math.max(memory.latest, Math.min(at, now()));
      memory.seconds = before + elapsed() - begun;
      return new Date(memory.latest).toISOString();
    },
    duration: () => duration(before + elapsed() - begun),
  };
}

/** Seconds as a duration of ISO 8601, to the hundredth (xAPI 1.0.3, Data §4.6). */
export function duration(seconds: number): string {
  return `PT${Math.max(0, Math.round(seconds * 100) / 100)}S`;
}
