/** Value formats that are right in both standards (SCORM 1.2 RTE §3.4, SCORM 2004 RTE §4.1), and to the LMSs that read them. */

import type { Taken } from '../tracker.ts';

/** A number from 0 to `max` without exponent, comma or trailing zeros. Anything below or not a number is 0. */
export function decimal(value: number, max: number, places: number): string {
  const text = Math.min(max, Math.max(0, value || 0)).toFixed(places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const mostHundredths = 3_599_999_999;

/** Seconds as whole hundredths of a second, from 0 to what 9999:59:59.99 holds. */
export function hundredths(seconds: number): number {
  return Math.min(mostHundredths, Math.max(0, Math.round(seconds * 100) || 0));
}

/** An identifier that every LMS takes: an ASCII letter, then up to 254 of `A–Z a–z 0–9 _ . -`. */
export function identifier(text: string): string {
  const safe = text.replace(/[^A-Za-z0-9_.-]/g, '_');
  return (/^[A-Za-z]/.test(safe) ? safe : `i${safe}`).slice(0, 255);
}

/** Which content is taken, as a response that an auditor can read: version, language and fingerprint. */
export function takenText({ version, language, fingerprint }: Taken): string {
  return `${version} ${language} ${fingerprint}`;
}

/** The fields that name the objectives of an interaction. */
export function objectiveFields(objectives: readonly string[]): Record<string, string> {
  return Object.fromEntries(objectives.map((id, i) => [`objectives.${i}.id`, identifier(id)]));
}

/** What the LMS gives as a number from 0 to `whole`, in percent; null where it gives none. */
export function percent(value: string, whole: number): number | null {
  const share = Number(value) / whole;
  return value.trim() !== '' && share >= 0 && share <= 1 ? Number((share * 100).toFixed(5)) : null;
}

/** The fewest correct responses of any type that an LMS must hold (SCORM 2004 RTE §4.2.9.1). */
const mostPatterns = 5;

/** The fields that hold the correct responses, each in its format. The same one twice is refused, and an empty one says nothing. */
export function patterns(formatted: readonly string[]): Record<string, string> {
  const distinct = [...new Set(formatted)].filter((pattern) => pattern !== '').slice(0, mostPatterns);
  return Object.fromEntries(distinct.map((pattern, i) => [`correct_responses.${i}.pattern`, pattern]));
}
