/** When an attempt was, by the columns of dates. */
import type { CompletionRecord } from '../record.ts';
import type { RowTexts } from './cells.ts';
import type { Layout } from './formats/layout.ts';
import type { Notes } from './notes.ts';
import { orReject, Rejected } from './rejected.ts';
import { dateFields, type Decided } from './sample.ts';
import { readInstant } from './values/instant.ts';
import { LocalTime } from './values/local-time.ts';
import { quoted } from './values/reading.ts';

export type Dates = Pick<CompletionRecord, (typeof dateFields)[number]>;

const zoneAssumed = 'The times have no zone; UTC was assumed.';

/**
 * @returns a function that reads the dates of a row; it throws `Rejected` where one is none
 * @throws Error where there is no such time zone as the layout names
 */
export function datesReader(layout: Layout, { dateOrder }: Decided): (row: RowTexts, notes: Notes) => Dates {
  const zones = new Map<string, LocalTime>();
  const ofFile = new LocalTime(layout.zone ?? 'UTC');
  const order = dateOrder && { order: dateOrder };
  return (row, notes) => {
    const zoneName = row.of('zone');
    const zone = zoneName === '' ? ofFile : zoneNamed(zoneName, zones);
    const isAssumed = layout.zone === undefined && zoneName === '';
    const dates: Dates = {
      registered_at: null,
      started_at: null,
      completed_at: null,
      last_activity_at: null,
      valid_until: null,
    };
    for (const field of dateFields) {
      const written = row.of(field);
      if (written === '') continue;
      const read = orReject(readInstant(written, { ...order, zone }));
      dates[field] = notes.take(field, written, read);
      if (isAssumed && read.isLocal) notes.warn(zoneAssumed);
    }
    return dates;
  };
}

function zoneNamed(name: string, zones: Map<string, LocalTime>): LocalTime {
  const known = zones.get(name);
  if (known !== undefined) return known;
  try {
    const zone = new LocalTime(name);
    zones.set(name, zone);
    return zone;
  } catch {
    throw new Rejected(`There is no time zone ${quoted(name)}.`);
  }
}
