import { quoted, type Read, type Reading } from './reading.ts';
import { plain } from './text.ts';

/** What a bare number means in a column of durations. */
export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days';

const secondsIn: Readonly<Record<DurationUnit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

const clock = /^(?:(\d+)\.)?(\d+):([0-5]?\d):([0-5]?\d(?:[.,]\d+)?)$/;
const bare = /^\d+(?:[.,]\d+)?(?:e-\d+)?$/i;
const iso =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
const worded =
  /^(?:(\d+)\s*(?:d|j|days?|jours?)\b[\s,]*)?(?:(\d+)\s*(?:h|hrs?|hours?|heures?)\b[\s,]*)?(?:(\d+)\s*(?:m|mins?|minutes?)\b[\s,]*)?(?:(\d+(?:[.,]\d+)?)\s*(?:s|secs?|seconds?|secondes?)\b)?$/i;

/**
 * Reads how long somebody was at it: `HHHH:MM:SS.ss` of SCORM 1.2, an interval of ISO 8601, `1h 5m`, or a bare number.
 * @param unit of a bare number; where it is left out, a whole number is seconds and one below 1 part of a day, as Excel
 *   keeps times
 * @returns whole seconds
 */
export function readDuration(text: string, unit?: DurationUnit): Reading<number> {
  const clean = plain(text);
  const parts = clock.exec(clean);
  if (parts) {
    const [, days, hours, minutes, seconds] = parts;
    return whole(sum([days, 86_400], [hours, 3600], [minutes, 60], [seconds, 1]), text);
  }
  if (bare.test(clean)) return readBare(numberOf(clean), text, unit);
  const interval = iso.exec(clean);
  if (interval && /\d[a-z]$/i.test(clean)) {
    const [, weeks, days, hours, minutes, seconds] = interval;
    return whole(sum([weeks, 604_800], [days, 86_400], [hours, 3600], [minutes, 60], [seconds, 1]), text);
  }
  const words = clean === '' ? null : worded.exec(clean);
  if (words) {
    const [, days, hours, minutes, seconds] = words;
    return whole(sum([days, 86_400], [hours, 3600], [minutes, 60], [seconds, 1]), text);
  }
  return { problem: `The time spent ${quoted(text)} can't be read.` };
}

function readBare(value: number, text: string, unit: DurationUnit | undefined): Reading<number> {
  if (unit !== undefined) return ruled(whole(value * secondsIn[unit], text), unit);
  if (value > 0 && value < 1)
    return ruled(
      whole(value * secondsIn.days, text),
      'part of a day',
      'The time spent was read as part of a day, as Excel keeps it.',
    );
  return ruled(whole(value, text), 'seconds');
}

function ruled(reading: Reading<number>, rule: string, warning?: string): Reading<number> {
  if ('problem' in reading) return reading;
  const read: Read<number> = { ...reading, rule };
  return warning === undefined ? read : { ...read, warning };
}

function sum(...parts: [string | undefined, number][]): number {
  return parts.reduce((total, [text, seconds]) => total + numberOf(text ?? '0') * seconds, 0);
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Longer than anybody takes a course, in seconds: what is beyond is no time spent. */
const longest = 10 * 366 * 86_400;

function whole(seconds: number, text: string): Reading<number> {
  if (!(seconds <= longest)) return { problem: `The time spent ${quoted(text)} is longer than ten years.` };
  return { value: Math.round(seconds) };
}
