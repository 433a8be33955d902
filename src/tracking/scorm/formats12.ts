/** Value formats of SCORM 1.2, RTE §3.4, narrowed to what every LMS takes. */
import { hundredths } from './formats.ts';
import type { Pair } from '../tracker.ts';

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
 * Options as a CMIFeedback of type choice or sequencing: `a` is the first on offer, `b` the second, `0` the 27th. Those
 * after the 36th have no token.
 */
export function tokens12(options: readonly string[], ids: readonly string[]): string {
  const found = ids.map((id) => tokenAt(options.indexOf(id))).filter((token) => token !== '');
  return [...new Set(found)].join(',');
}

/** Pairs as a CMIFeedback of type matching, such as `a.1,b.2`. Targets after the ninth have no token. */
export function matching12(
  options: readonly string[],
  targets: readonly string[],
  pairs: readonly Pair[],
): string {
  return pairs
    .map(([option, target]) => [tokenAt(options.indexOf(option)), targets.indexOf(target) + 1] as const)
    .filter(([token, number]) => token !== '' && number >= 1 && number <= 9)
    .map((pair) => pair.join('.'))
    .join(',');
}

function tokenAt(position: number): string {
  return tokens.charAt(position);
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
