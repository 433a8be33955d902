/** Value formats of SCORM 1.2, RTE §3.4, narrowed to what every LMS takes. */
import { hundredths } from './formats.ts';

const tokens = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Seconds as CMITimespan, such as `0000:05:03.25`. */
export function timespan(seconds: number): string {
  const total = hundredths(seconds);
  const whole = Math.floor(total / 100);
  const parts = [pad(Math.floor(whole / 3600), 4), pad(Math.floor(whole / 60) % 60), pad(whole % 60)];
  return `${parts.join(':')}.${pad(total % 100)}`;
}

/** The local time of day as CMITime, such as `09:05:00`. */
export function timeOfDay(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => pad(part)).join(':');
}

/**
 * Chosen options as a CMIFeedback of type choice: `a` is the first option, `b` the second, `0` the 27th. Options after
 * the 36th have no token.
 */
export function choice12(options: readonly string[], chosen: readonly string[]): string {
  const found = chosen.map((id) => tokens.charAt(options.indexOf(id))).filter((token) => token !== '');
  return [...new Set(found)].join(',');
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
