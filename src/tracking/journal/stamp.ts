/**
 * A mark in front of what is saved, in the LMS and on the device: when the run was begun, and when it was last changed.
 * By it two copies of one run are told from two runs, and the newer from the older.
 */

/** Both in whole seconds since 2026. The pair of a run only grows, whatever becomes of the device's clock. */
export interface Stamp {
  begun: number;
  changed: number;
}

const epoch = Date.UTC(2026, 0, 1);
const width = 6;
const pattern = new RegExp(`^j1\\.([0-9a-z]{${width}})([0-9a-z]{${width}})\\.`);

/** The stamp of a run that begins. @param now milliseconds since 1970 */
export function firstStamp(now: number): Stamp {
  return { begun: seconds(now), changed: seconds(now) };
}

/** The stamp of the same run after a change. @param now milliseconds since 1970 */
export function nextStamp({ begun, changed }: Stamp, now: number): Stamp {
  return { begun, changed: Math.max(changed + 1, seconds(now)) };
}

/** When the run was last changed, in milliseconds since 1970. */
export function changedAt({ changed }: Stamp): number {
  return epoch + changed * 1000;
}

/** Data with its stamp in front: URL-safe ASCII, 16 characters more. */
export function withStamp({ begun, changed }: Stamp, data: string): string {
  return `j1.${digits(begun)}${digits(changed)}.${data}`;
}

/** Takes data and stamp apart; undefined where there is no stamp. Takes any text; never throws. */
export function readStamp(text: string): { stamp: Stamp; data: string } | undefined {
  const [start, begun, changed] = pattern.exec(text) ?? [];
  if (start === undefined) return undefined;
  const stamp = { begun: parseInt(begun!, 36), changed: parseInt(changed!, 36) };
  return { stamp, data: text.slice(start.length) };
}

function seconds(now: number): number {
  return Math.max(0, Math.floor((now - epoch) / 1000) || 0);
}

function digits(value: number): string {
  return Math.min(value, 36 ** width - 1)
    .toString(36)
    .padStart(width, '0');
}
