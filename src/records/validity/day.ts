/** Calendar days as text, such as `2026-01-31`, which sorts by time. */

/** Before every other day: for what has been due all along. */
export const always = '0001-01-01';
/** After every other day: for what does not fall due again. */
export const never = '9999-12-31';

/** Months counted through, from the first of the year 0. */
export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

const lastDays = new Map<number, string>();

/** @param month as `monthOf` counts; one beyond the year 9999 ends `never` */
export function lastDayOf(month: number): string {
  const known = lastDays.get(month);
  if (known !== undefined) return known;
  const at = new Date(0);
  // Day 0 is the last of the month before. Unlike the constructor, this takes years below 100 as they stand.
  at.setUTCFullYear(Math.floor(month / 12), (month % 12) + 1, 0);
  const day = textOf(at);
  lastDays.set(month, day);
  return day;
}

/** @param days may be negative */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return textOf(at);
}

/** The same day some years earlier; of a 29 February, where there is none, the 28th. */
export function yearsBefore(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastDate = new Date(Date.UTC(year - years, month, 0)).getUTCDate();
  return textOf(new Date(Date.UTC(year - years, month - 1, Math.min(date, lastDate))));
}

/** The day that it is now in a time zone. */
export function todayIn(zone: string): string {
  return dayInZone(zone)(new Date().toISOString());
}

function textOf(at: Date): string {
  const year = at.getUTCFullYear();
  if (year > 9999) return never;
  return year < 1 ? always : at.toISOString().slice(0, 10);
}

/**
 * How an instant becomes a day: the date on the calendar of one time zone.
 * @param zone by the IANA database, such as `Asia/Riyadh`
 * @returns a function from an instant in UTC, such as `2026-01-02T03:04:05.000Z`
 * @throws RangeError where there is no such zone
 */
export function dayInZone(zone: string): (instant: string) => string {
  // Sweden writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  if (zone === 'UTC') return (instant) => instant.slice(0, 10);
  return (instant) => format.format(new Date(instant)).padStart(10, '0');
}
