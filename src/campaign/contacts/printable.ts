/** Which contacts may be printed on a day: print can't be called back, so only what was tried within 12 months is. */
import type { Airline, Contact } from '../../course/schema.ts';
import { aYearAfter } from '../../course/verified.ts';

/** How a contact stands on a day. */
export type ContactStanding =
  /** Tried within 12 months. */
  | 'verified'
  /** Nobody has tried it. */
  | 'never'
  /** Tried too long ago. */
  | 'lapsed'
  /** Said to have been tried on a day still to come. */
  | 'ahead';

/** @param day YYYY-MM-DD, as `verified.on` is */
export function contactStanding(verified: { on: string } | undefined, day: string): ContactStanding {
  if (verified === undefined) return 'never';
  if (verified.on > day) return 'ahead';
  return aYearAfter(verified.on) >= day ? 'verified' : 'lapsed';
}

/** A contact of either kind, as far as a print needs it. */
export interface Reachable {
  /** `contacts.egypt-children` or `airline.operations-centre`: the file, and the id in it. */
  key: string;
  /** Who is reached, for a reader. */
  who: string;
  /** A number or a way; undefined where the file has none. */
  how: string | undefined;
  hours: string | undefined;
  verified: { on: string; by: string } | undefined;
}

/** A number or a way that is printed, and since when it is known to hold. */
export interface Printed {
  key: string;
  who: string;
  how: string;
  verifiedOn: string;
}

/** What may not be printed, and why. */
export interface Withheld {
  key: string;
  who: string;
  standing: Exclude<ContactStanding, 'verified'>;
  /** When it was tried, where it ever was. */
  verifiedOn?: string;
}

/** A hotline of a country. */
export function hotline({ id, body, number, hours, verified }: Contact): Reachable {
  return { key: `contacts.${id}`, who: body, how: number, hours, verified };
}

/** A contact of the airline itself. */
export function airlineContact({ id, who, how, hours, verified }: Airline['contacts'][number]): Reachable {
  return { key: `airline.${id}`, who, how, hours, verified };
}

/** A contact as it stands on a page; without `how`, a line to write on stands in its place. */
export interface Line extends Pick<Reachable, 'key' | 'who' | 'hours'> {
  how?: string;
  verifiedOn?: string;
}

/** Contacts as they may be printed on a day, and those whose number or way is withheld. */
export function printableOn(
  contacts: readonly Reachable[],
  day: string,
): { lines: Line[]; printed: Printed[]; withheld: Withheld[] } {
  const lines: Line[] = [];
  const printed: Printed[] = [];
  const withheld: Withheld[] = [];
  for (const { key, who, how, hours, verified } of contacts) {
    const standing = contactStanding(verified, day);
    const line = { key, who, hours };
    if (how !== undefined && verified !== undefined && standing === 'verified') {
      lines.push({ ...line, how, verifiedOn: verified.on });
      printed.push({ key, who, how, verifiedOn: verified.on });
      continue;
    }
    lines.push(line);
    if (how !== undefined && standing !== 'verified') {
      withheld.push({ key, who, standing, ...(verified && { verifiedOn: verified.on }) });
    }
  }
  return { lines, printed, withheld };
}

/** Whom crew reach at their airline, and who supports them, as both may be printed on a day. */
export function crewContacts({ contacts, support }: Pick<Airline, 'contacts' | 'support'>, day: string) {
  const reached = printableOn(contacts.map(airlineContact), day);
  const supporting = printableOn(support.map(airlineContact), day);
  return {
    reached: reached.lines,
    support: supporting.lines,
    carries: [...reached.printed, ...supporting.printed],
    withheld: [...reached.withheld, ...supporting.withheld],
  };
}
