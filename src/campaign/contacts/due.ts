/** Which contacts somebody has to try again, and which printed editions are no longer right. */
import { aYearAfter } from '../../course/verified.ts';
import type { Ledger } from '../edition/ledger.ts';
import { contactStanding, type ContactStanding, type Reachable } from './printable.ts';

/** A contact that is to be tried. */
export interface DueContact {
  key: string;
  who: string;
  how: string;
  /** `soon` where it still holds, and not for much longer. */
  standing: Exclude<ContactStanding, 'verified'> | 'soon';
  /** When it was last tried; undefined where it never was. */
  verifiedOn: string | undefined;
  /** The last day on which it may be printed; undefined where it may not. */
  until: string | undefined;
  /** Editions that carry it and have not been recalled. */
  editions: string[];
}

/** A print that carries something else than what now holds. */
interface OldPrint {
  edition: string;
  design: string;
  language: string;
  contact: string;
  printed: string;
  /** Undefined where the contact or its number is gone. */
  now: string | undefined;
}

export interface Due {
  contacts: DueContact[];
  prints: OldPrint[];
}

/**
 * What is due on a day.
 * @param byLanguage every contact as it stands in each language: a way to reach somebody can be translated
 * @param language in which contacts are told of
 * @param options.within how many days ahead counts as due
 */
export function dueOn(
  ledger: Ledger,
  byLanguage: ReadonlyMap<string, readonly Reachable[]>,
  language: string,
  { day, within }: { day: string; within: number },
): Due {
  const out = ledger.editions.filter(({ recalled }) => recalled === undefined);
  const soon = dayAfter(day, within);
  const contacts = (byLanguage.get(language) ?? []).flatMap(({ key, who, how, verified }): DueContact[] => {
    if (how === undefined) return [];
    const standing = contactStanding(verified, day);
    const until = standing === 'verified' ? aYearAfter(verified!.on) : undefined;
    if (until !== undefined && until > soon) return [];
    const editions = out.filter(({ prints }) => carriesIn(prints, key)).map(({ id }) => id);
    const due = standing === 'verified' ? 'soon' : standing;
    return [{ key, who, how, standing: due, verifiedOn: verified?.on, until, editions }];
  });
  const prints = out.flatMap(({ id: edition, prints: all }) =>
    all.flatMap(({ design, language: of, carries }) =>
      carries.flatMap(({ contact, how: printed }): OldPrint[] => {
        const now = (byLanguage.get(of) ?? []).find(({ key }) => key === contact)?.how;
        return now === printed ? [] : [{ edition, design, language: of, contact, printed, now }];
      }),
    ),
  );
  return { contacts, prints };
}

/** Whether something is printed that should not be any more: a number that has changed, or that nobody has tried for a year. */
export function isOutOfDate({ contacts, prints }: Due): boolean {
  return (
    prints.length > 0 || contacts.some(({ standing, editions }) => standing !== 'soon' && editions.length > 0)
  );
}

function carriesIn(prints: Ledger['editions'][number]['prints'], key: string): boolean {
  return prints.some(({ carries }) => carries.some(({ contact }) => contact === key));
}

/** @param day YYYY-MM-DD */
function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
