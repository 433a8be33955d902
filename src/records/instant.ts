const shape = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?(Z|z|[+-]\d\d(?::?\d\d)?)$/;

/**
 * A moment by RFC 3339, as SCORM 2004 and xAPI write it.
 * @returns the instant in UTC, to the millisecond; null where there is no such moment, or where it has no zone and so is
 *   somebody's local time
 */
export function instantOf(text: string): string | null {
  const [, day, time, fraction = '', zone] = shape.exec(text) ?? [];
  if (day === undefined || zone === undefined) return null;
  // Otherwise the 31st of February would be the 3rd of March.
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return null;
  const offset = zone.length === 3 ? `${zone}:00` : zone.replace(/^(...)(\d\d)$/, '$1:$2').toUpperCase();
  const moment = new Date(`${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
  // A year before the first or after the last of four digits is a mistake.
  return Number.isNaN(moment.getTime()) || !/^\d{4}-/.test(moment.toISOString())
    ? null
    : moment.toISOString();
}
