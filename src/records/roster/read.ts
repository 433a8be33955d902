/** Reads a roster file into people; lines that are nobody are told with the reason. */
import { z } from 'zod';
import { undefused, unfit } from '../import/cells.ts';
import { inspect } from '../import/source/inspect.ts';
import { openSource } from '../import/source/open-source.ts';
import type { SourceRow } from '../import/source/row.ts';
import type { RosterMember } from '../store/tables.ts';
import { knownHeadings, rosterColumns, type RosterColumns, type RosterField } from './columns.ts';
import { aliasOf } from './person.ts';

export interface Person {
  member: RosterMember;
  /** Other ids than the one by the roster, as the file writes them. */
  otherIds: string[];
}

export interface Problem {
  /** Of the file, counted from 1. */
  line: number;
  /** A sentence. */
  reason: string;
}

export interface Roster {
  people: Person[];
  problems: Problem[];
  /** Headings of columns that were not read. */
  unread: string[];
}

/**
 * @param path of UTF-8, or UTF-16 with a byte-order mark; with commas, semicolons or tabs
 * @param file the name that people know it by
 * @throws Error that names the file and the remedy, where it is no table of people
 */
export async function readRoster(path: string, file: string): Promise<Roster> {
  const inspected = await inspect(path, file);
  if (inspected.kind === 'xlsx')
    throw new Error(`${file} is a workbook. Save it as “CSV UTF-8” and import that.`);
  if (inspected.encoding.startsWith('windows'))
    throw new Error(`The text of ${file} is not UTF-8. Save it as “CSV UTF-8” and import that.`);
  const source = await openSource(path, file, inspected, ([first, second]) =>
    Math.max(...[first, second].map((row) => knownHeadings(row?.cells ?? []))),
  );
  if (source.kind === 'objects') throw new Error(`${file} is JSON. A roster is CSV.`);
  let reader: RosterReader | undefined;
  for await (const rows of source.rows) {
    for (const row of rows) {
      if (reader) reader.add(row);
      else if (!isSeparatorLine(row)) reader = new RosterReader(rosterColumns(row.cells, file));
    }
  }
  if (!reader) throw new Error(`${file} is empty. Export it again.`);
  return reader;
}

/** Excel takes the separator from a first line such as `sep=;`. */
function isSeparatorLine({ line, cells }: SourceRow): boolean {
  return line === 1 && /^sep=$/i.test(cells[0]!);
}

/** In characters; what is longer is no value of a roster. */
const longestValue = 200;

class RosterReader implements Roster {
  readonly people: Person[] = [];
  readonly problems: Problem[] = [];
  readonly unread: string[];
  readonly #columns: RosterColumns;
  /** The line of each person. */
  readonly #lines = new Map<string, number>();

  constructor(columns: RosterColumns) {
    this.#columns = columns;
    this.unread = columns.unread;
  }

  add(row: SourceRow): void {
    const { line } = row;
    const reason = row.broken ?? unfit(row.cells) ?? tooWide(row, this.#columns);
    const person = reason ?? this.#person(row);
    if (typeof person === 'string') this.problems.push({ line, reason: person });
    else {
      this.#lines.set(aliasOf(person.member.person_id), line);
      this.people.push(person);
    }
  }

  /** @returns why it is nobody, where it is */
  #person({ cells }: SourceRow): Person | string {
    const of = (field: RosterField) => undefused(cells[this.#columns.places.get(field) ?? -1] ?? '').trim();
    const member = {
      person_id: of('person_id'),
      name: of('name'),
      role: of('role'),
      base: of('base'),
      since: of('since') || null,
      until: of('until') || null,
    };
    const otherIds = [of('email'), of('guid'), of('username'), ...of('other_ids').split(';')].filter(
      (id) => id.trim() !== '',
    );
    return this.#wrong(member) ?? longOf([...Object.values(member), ...otherIds]) ?? { member, otherIds };
  }

  #wrong({ person_id, role, since, until }: RosterMember): string | undefined {
    if (person_id === '') return 'The person has no id.';
    if (role === '') return 'The person has no role.';
    const earlier = this.#lines.get(aliasOf(person_id));
    if (earlier !== undefined) return `The id ${short(person_id)} is in line ${earlier} already.`;
    for (const day of [since, until])
      if (day !== null && !z.iso.date().safeParse(day).success)
        return `“${short(day)}” is no day. Days are written as 2026-01-31.`;
    if (since !== null && until !== null && until < since) return `${until} is before ${since}.`;
    return undefined;
  }
}

function tooWide({ cells }: SourceRow, { width }: RosterColumns): string | undefined {
  return cells.slice(width).some((cell) => cell.trim() !== '')
    ? 'There are more values than headings. Put quotation marks around a value that has a separator in it.'
    : undefined;
}

function longOf(values: readonly (string | null)[]): string | undefined {
  return values.some((value) => value !== null && value.length > longestValue)
    ? `A value is longer than ${longestValue} characters.`
    : undefined;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
