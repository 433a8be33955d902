/** Value formats of SCORM 2004, RTE §4.1, narrowed to what every LMS takes. */
import { decimal, hundredths } from './formats.ts';
import type { Pair } from '../tracker.ts';

const latest = Date.UTC(2038, 11, 31);
const mostTokens = 36;
const longestText = 250;

/** Seconds as timeinterval(second,10,2), such as `PT5M3.25S`. */
export function timeInterval(seconds: number): string {
  const total = hundredths(seconds);
  const hours = Math.floor(total / 360_000);
  const minutes = Math.floor(total / 6000) % 60;
  const rest = total % 6000;
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, rest && `${decimal(rest / 100, 60, 2)}S`];
  return `PT${parts.filter(Boolean).join('') || '0S'}`;
}

/**
 * A moment as time(second,10,2) in UTC, such as `2026-01-02T03:04:05.00Z`: Moodle takes a zone only after a fraction,
 * of one or two digits, and no year outside 1970 to 2038.
 */
export function timestamp(date: Date): string {
  const moment = new Date(Math.min(latest, Math.max(0, date.getTime() || 0)));
  return `${moment.toISOString().slice(0, 19)}.00Z`;
}

/** Options as a response of type choice or sequencing, such as `tell_purser[,]wait`. */
export function tokens2004(ids: readonly string[]): string {
  return [...new Set(ids.map(shortIdentifier))].slice(0, mostTokens).join('[,]');
}

/** Pairs as a response of type matching, such as `seven_passports[.]seen[,]owes_money[.]heard`. */
export function matching2004(pairs: readonly Pair[]): string {
  return pairs
    .slice(0, mostTokens)
    .map((pair) => pair.map(shortIdentifier).join('[.]'))
    .join('[,]');
}

/** Moodle takes no hyphen in a token. */
function shortIdentifier(id: string): string {
  return id.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, longestText);
}

/**
 * Plain text as localized_string_type(SPM 250): one line, without a brace at the start, which would announce a language,
 * and without halves of characters, which no LMS can encode.
 */
export function description(text: string): string {
  const line = text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[ {]+/, '');
  let cut = '';
  for (const character of line) {
    if (cut.length + character.length > longestText) break;
    cut += character;
  }
  return cut.trim();
}
