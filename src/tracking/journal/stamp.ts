/**
 * A mark in front of what is saved, in the LMS and on the device: when the run was begun, how it came to where it is, and
 * when it was last changed. By it two copies of one run are told from two runs, and the newer from the older.
 */

/** `begun` and `changed` in whole seconds since 2026. From one copy to the next no number but `branch` goes back. */
export interface Stamp {
  begun: number;
  /** How often the run has been taken up from a copy that the LMS had taken. */
  generation: number;
  /** Which of those that went on from the same copy it is. The clock of a device can't tell, since it may be off. */
  branch: number;
  changed: number;
}

const epoch = Date.UTC(2026, 0, 1);
const width = 6;
const shortWidth = 2;
const widths = [width, shortWidth, shortWidth, width];
const pattern = new RegExp(`^j1\\.${widths.map((places) => `([0-9a-z]{${places}})`).join('')}\\.`);

/** The stamp of a run that begins. @param now milliseconds since 1970 */
export function firstStamp(now: number): Stamp {
  return { begun: seconds(now), generation: 0, branch: branchAt(now), changed: seconds(now) };
}

/** The stamp of a run that is taken up from a copy that the LMS has taken. @param now milliseconds since 1970 */
export function nextGeneration({ generation, ...run }: Stamp, now: number): Stamp {
  return { ...run, generation: generation + 1, branch: branchAt(now) };
}

/** The stamp of the same run after a change. @param now milliseconds since 1970 */
export function nextStamp({ changed, ...run }: Stamp, now: number): Stamp {
  return { ...run, changed: Math.max(changed + 1, seconds(now)) };
}

/** When the run was last changed, in milliseconds since 1970. */
export function changedAt({ changed }: Stamp): number {
  return epoch + changed * 1000;
}

/** Data with its stamp in front: URL-safe ASCII, 20 characters more. */
export function withStamp({ begun, generation, branch, changed }: Stamp, data: string): string {
  const between = digits(generation, shortWidth) + digits(branch, shortWidth);
  return `j1.${digits(begun)}${between}${digits(changed)}.${data}`;
}

/** Takes data and stamp apart; undefined where there is no stamp. Takes any text; never throws. */
export function readStamp(text: string): { stamp: Stamp; data: string } | undefined {
  const [start, ...numbers] = pattern.exec(text) ?? [];
  if (start === undefined) return undefined;
  const [begun, generation, branch, changed] = numbers.map((number) => parseInt(number, 36));
  const stamp = { begun: begun!, generation: generation!, branch: branch!, changed: changed! };
  return { stamp, data: text.slice(start.length) };
}

/** A clock that was set back hardly comes to the same millisecond as well. */
function branchAt(now: number): number {
  return Math.abs(now % 36 ** shortWidth) || 0;
}

function seconds(now: number): number {
  return Math.max(0, Math.floor((now - epoch) / 1000) || 0);
}

function digits(value: number, places = width): string {
  return Math.min(value, 36 ** places - 1)
    .toString(36)
    .padStart(places, '0');
}
