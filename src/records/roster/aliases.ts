/** The ids by which LMSs know the people of a roster, as far as each is of one person. */
import { aliasOf } from './person.ts';
import type { Person } from './read.ts';

export interface Aliases {
  /** People by alias. */
  people: Map<string, string>;
  /** Ids that the roster gives to several people, and that therefore are nobody's. */
  shared: string[];
}

/**
 * An id by the roster is always of its own person. Another id is of a person if no one else has it. A number without its
 * leading zeros, as spreadsheets write it, is of a person if nobody has it as it is and it comes from one person only.
 */
export function aliasesOf(roster: readonly Person[]): Aliases {
  const own = new Map(roster.map(({ member }) => [aliasOf(member.person_id), member.person_id]));
  const others = new Claims();
  const bare = new Claims();
  for (const { member, otherIds } of roster) {
    for (const id of otherIds) others.add(aliasOf(id), member.person_id);
    for (const id of [member.person_id, ...otherIds]) bare.add(withoutZeros(aliasOf(id)), member.person_id);
  }
  const shared = [...others.all]
    .filter(([alias, person]) => person === null || (own.get(alias) ?? person) !== person)
    .map(([alias]) => alias);
  const people = new Map([...bare.single, ...others.single, ...own]);
  for (const alias of shared) if (!own.has(alias)) people.delete(alias);
  return { people, shared };
}

/** A number as a spreadsheet writes it; undefined where it has no leading zeros to lose. */
export function withoutZeros(alias: string): string | undefined {
  return /^0+\d+$/.test(alias) ? alias.replace(/^0+(?=\d)/, '') : undefined;
}

class Claims {
  /** Null where several people have the id. */
  readonly all = new Map<string, string | null>();

  add(alias: string | undefined, person: string): void {
    if (alias === undefined) return;
    const known = this.all.get(alias);
    this.all.set(alias, known === undefined || known === person ? person : null);
  }

  get single(): [string, string][] {
    return [...this.all].filter((entry): entry is [string, string] => entry[1] !== null);
  }
}
