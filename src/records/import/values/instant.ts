/** Dates and times as LMSs write them, to instants. Nothing is guessed: what could be two days is refused. */
import { numericDate, orderWords, type DateOrder } from './date-order.ts';
import type { LocalTime } from './local-time.ts';
import { monthOf } from './month-names.ts';
import { quoted, type Problem, type Read } from './reading.ts';
import { plain } from './text.ts';

export interface DateRules {
  /** Of dates of numbers; where it is left out, one that could be two days is refused. */
  order?: DateOrder;
  /** Of times that say no zone. */
  zone: LocalTime;
}

const iso =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;
const time = String.raw`(\d\d?)\s?[:.h]\s?(\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?\s*(a\.?m\.?|p\.?m\.?|ص|م)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?`;
const timeAfter = new RegExp(String.raw`^(?:T|\s*,?\s*(?:à\s|at\s|في\s)?\s*)${time}$`, 'i');
const yearFirst = /^(\d{4})([./])(\d\d?)\2(\d\d?)(?=$|[\sT,])/;
const dayMonthName =
  /^(?:\p{L}+\.?\s*,?\s+)?(\d\d?)(?:er|st|nd|rd|th)?[\s-]+(\p{L}[\p{L}. ]*?)\.?,?[\s-]+(\d{4})(?=$|[\s,])/iu;
const monthNameDay = /^(?:\p{L}+\.?,\s+)?(\p{L}+)\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[\s,])/iu;
const compact = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d{4})?)?$/;
const epoch = /^(?:\/Date\()?(-?\d{9,13})(?:[+-]\d{4})?(?:\)\/)?$/;
const serial = /^\d{5}(?:[.,]\d+)?$/;

/** The days that Excel's day numbers are taken for: 1954 to 2119. Other numbers of five digits are something else. */
const serials = { first: 20_000, last: 80_000 };
const dayZeroOfExcel = Date.UTC(1899, 11, 30);
const firstYear = 1990;
const lastYear = 2100;
const isoMilliseconds = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 };

/** An instant in UTC. */
export interface ReadInstant extends Read<string> {
  /** Whether the text says no zone, so that the rules' was taken. */
  isLocal?: boolean;
}

/** @returns an instant in UTC with milliseconds; a day without a time is its first moment in UTC, so that it stays that day */
export function readInstant(text: string, rules: DateRules): ReadInstant | Problem {
  const asIs = iso.exec(text);
  if (asIs) return fromIso(asIs, text, rules);
  const clean = plain(text);
  const parts = clean === text ? null : iso.exec(clean);
  if (parts) return fromIso(parts, text, rules);
  const read = fromNumbers(clean, text) ?? fromWords(clean, text, rules);
  return read ?? { problem: `${quoted(text)} is no date that can be read.` };
}

function fromIso(parts: RegExpExecArray, text: string, rules: DateRules): ReadInstant | Problem {
  const date = dayOf(+parts[1]!, +parts[2]!, +parts[3]!, text);
  if (typeof date !== 'number') return date;
  if (parts[4] === undefined) return { value: instantText(date), rule: dayOnly };
  return withTime(date, [parts[4], parts[5], parts[6], parts[7], undefined, parts[8]], text, rules);
}

const dayOnly = 'a day without a time';

function fromNumbers(clean: string, text: string): ReadInstant | Problem | undefined {
  if (serial.test(clean)) {
    const days = Number(clean.replace(',', '.'));
    if (days < serials.first || days > serials.last) return undefined;
    const seconds = Math.round((days * isoMilliseconds.day) / 1000) * 1000;
    return { value: instantText(dayZeroOfExcel + seconds), rule: 'a day number of Excel' };
  }
  const since = epoch.exec(clean);
  if (!since) return undefined;
  const number = Number(since[1]);
  const isSeconds = since[1]!.length <= 10 && !clean.startsWith('/Date');
  const instant = isSeconds ? number * 1000 : number;
  const unit = isSeconds ? 'seconds' : 'milliseconds';
  return inYears(instant, text) ?? { value: instantText(instant), rule: `${unit} since 1970` };
}

function fromWords(clean: string, text: string, rules: DateRules): ReadInstant | Problem | undefined {
  const short = compact.exec(clean);
  if (short) {
    const date = dayOf(+short[1]!, +short[2]!, +short[3]!, text);
    if (typeof date !== 'number') return date;
    if (short[4] === undefined) return { value: instantText(date), rule: dayOnly };
    return withTime(date, [short[4], short[5], short[6], short[7], undefined, short[8]], text, rules);
  }
  const found = numbered(clean, rules) ?? named(clean);
  if (found === undefined) return undefined;
  if ('problem' in found) return found;
  const date = dayOf(found.year, found.month, found.day, text);
  if (typeof date !== 'number') return date;
  const rest = clean.slice(found.length);
  if (rest === '') return { value: instantText(date), rule: joined(found.rule, dayOnly), ...found.assumed };
  const clock = timeAfter.exec(rest);
  if (!clock) return undefined;
  const read = withTime(date, [clock[1], clock[2], clock[3], clock[4], clock[5], clock[6]], text, rules);
  if ('problem' in read) return read;
  const both = { ...found.assumed, ...read };
  return { ...both, rule: joined(found.rule, read.rule) };
}

interface FoundDate {
  year: number;
  month: number;
  day: number;
  /** How many characters it takes. */
  length: number;
  rule?: string;
  assumed?: { warning: string };
}

function numbered(clean: string, { order }: DateRules): FoundDate | Problem | undefined {
  const first = yearFirst.exec(clean);
  if (first) return { year: +first[1]!, month: +first[3]!, day: +first[4]!, length: first[0].length };
  const parts = numericDate.exec(clean);
  if (!parts) return undefined;
  const numbers = [+parts[1]!, +parts[3]!, +parts[4]!] as const;
  const isShort = parts[4]!.length === 2;
  if (order === undefined && (isShort || numbers[0] !== numbers[1]))
    return { problem: `${quoted(clean)} could be of two days: name the order with --date-order.` };
  const [day, month, year] =
    order === 'mdy'
      ? [numbers[1], numbers[0], numbers[2]]
      : order === 'ymd' && isShort
        ? [numbers[2], numbers[1], numbers[0]]
        : numbers;
  if (order === 'ymd' && !isShort) return { problem: `${quoted(clean)} does not begin with a year.` };
  const found = { day, month, length: parts[0].length, rule: orderWords[order ?? 'dmy'] };
  if (!isShort) return { ...found, year };
  // The century that POSIX takes for two digits, moved by a year: aviation training of 1969 is in no LMS.
  const century = year < 70 ? 2000 : 1900;
  const warning = `A year of two digits was taken for one of the century from ${century}.`;
  return { ...found, year: century + year, assumed: { warning } };
}

function named(clean: string): FoundDate | undefined {
  const dayFirst = dayMonthName.exec(clean);
  const [match, day, name, year] = dayFirst ?? reordered(monthNameDay.exec(clean));
  const month = name === undefined ? undefined : monthOf(name);
  if (match === undefined || month === undefined) return undefined;
  return { year: +year!, month, day: +day!, length: match.length };
}

function reordered(match: RegExpExecArray | null): (string | undefined)[] {
  return match ? [match[0], match[2], match[1], match[3]] : [];
}

function joined(...rules: (string | undefined)[]): string {
  return rules.filter((rule) => rule !== undefined).join(', ');
}

type Clock = [
  hour?: string,
  minute?: string,
  second?: string,
  fraction?: string,
  half?: string,
  zone?: string,
];

function withTime(date: number, clock: Clock, text: string, { zone }: DateRules): ReadInstant | Problem {
  const [hourText, minute, second = '0', fraction = '0', half, offset] = clock;
  const hour = hourOf(+hourText!, half);
  if (hour === undefined || +minute! > 59 || +second > 59)
    return { problem: `${quoted(text)} has a time of day that there is not.` };
  const local =
    date +
    hour * isoMilliseconds.hour +
    +minute! * isoMilliseconds.minute +
    +second * isoMilliseconds.second +
    Math.floor(Number(`0.${fraction}`) * 1000);
  if (offset !== undefined) return { value: instantText(local - offsetOf(offset)) };
  const { instant, warning } = zone.resolve(local);
  const read = { value: instantText(instant), rule: `local time in ${zone.zone}`, isLocal: true };
  return warning === undefined ? read : { ...read, warning };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (/^[pم]/i.test(half) ? 12 : 0);
}

function offsetOf(text: string): number {
  const parts = /^([+-])(\d\d):?(\d\d)?$/.exec(text);
  if (!parts) return 0;
  const minutes = +parts[2]! * 60 + +(parts[3] ?? 0);
  return (parts[1] === '-' ? -minutes : minutes) * isoMilliseconds.minute;
}

/** @returns the day's first moment in milliseconds since 1970, were it UTC */
function dayOf(year: number, month: number, day: number, text: string): number | Problem {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  if (month < 1 || month > 12 || date.getUTCDate() !== day || date.getUTCMonth() !== month - 1)
    return { problem: `${quoted(text)} is no day of the calendar.` };
  return inYears(at, text) ?? at;
}

function inYears(instant: number, text: string): Problem | undefined {
  const year = new Date(instant).getUTCFullYear();
  if (year >= firstYear && year <= lastYear) return undefined;
  return { problem: `${quoted(text)} is before ${firstYear} or after ${lastYear}.` };
}

function instantText(instant: number): string {
  return new Date(instant).toISOString();
}
