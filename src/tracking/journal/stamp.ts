/**
 * A mark in front of what is saved, in the LMS and on the device: when the run was begun, in which sitting it is, and when
 * it was last changed. By it two copies of one run are told from two runs, and the newer from the older.
 */

/** `begun` and `changed` in whole seconds since 2026. From one copy to the next neither number goes back. */
export interface Stamp {
  begun: number;
  /** Sittings before this one. A device that could not read its copy goes on from that of the LMS, and its clock may be off. */
  sitting: number;
  changed: number;
}

const epoch = Date.UTC(2026, 0, 1);
const width = 6;
const sittingWidth = 2;
const digit = '[0-9a-z]';
const pattern = new RegExp(`^j1\\.(${digit}{${width}})(${digit}{${sittingWidth}})(${digit}{${width}})\\.`);

/** The stamp of a run that begins. @param now milliseconds since 1970 */
export function firstStamp(now: number): Stamp {
  return { begun: seconds(now), sitting: 0, changed: seconds(now) };
}

/** The stamp of a run that is taken up, by all that is known of it. */
export function nextSitting(stamp: Stamp, other: Stamp = stamp): Stamp {
  return { ...stamp, sitting: Math.max(stamp.sitting, other.sitting) + 1 };
}

/** The stamp of the same run after a change. @param now milliseconds since 1970 */
export function nextStamp({ changed, ...run }: Stamp, now: number): Stamp {
  return { ...run, changed: Math.max(changed + 1, seconds(now)) };
}

/** When the run was last changed, in milliseconds since 1970. */
export function changedAt({ changed }: Stamp): number {
  return epoch + changed * 1000;
}

/** Data with its stamp in front: URL-safe ASCII, 18 characters more. */
export function withStamp({ begun, sitting, changed }: Stamp, data: string): string {
  return `j1.${digits(begun)}${digits(sitting, sittingWidth)}${digits(changed)}.${data}`;
}

/** Takes data and stamp apart; undefined where there is no stamp. Takes any text; never throws. */
export function readStamp(text: string): { stamp: Stamp; data: string } | undefined {
  const [start, begun, sitting, changed] = pattern.exec(text) ?? [];
  if (start === undefined) return undefined;
  const stamp = {
    begun: parseInt(begun!, 36),
    sitting: parseInt(sitting!, 36),
    changed: parseInt(changed!, 36),
  };
  return { stamp, data: text.slice(start.length) };
}

function seconds(now: number): number {
  return Math.max(0, Math.floor((now - epoch) / 1000) || 0);
}

function digits(value: number, places = width): string {
  return Math.min(value, 36 ** places - 1)
    .toString(36)
    .padStart(places, '0');
}
