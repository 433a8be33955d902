/** What the columns of a roster are, by their headings. */
import { wordKey } from '../import/values/text.ts';

const headings = {
  person_id: [
    'person id',
    'staff number',
    'staff no',
    'staff id',
    'employee id',
    'employee number',
    'employee no',
    'personnel number',
    'matricule',
  ],
  name: ['name', 'full name', 'employee name', 'learner name', 'nom'],
  role: ['role', 'position', 'job title', 'function', 'rank'],
  base: ['base', 'station', 'crew base', 'home base'],
  since: ['since', 'in role since', 'start date'],
  until: ['until', 'in role until', 'end date'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail'],
  other_ids: ['other ids', 'other id', 'aliases'],
  guid: ['guid', 'user guid'],
  username: ['username', 'user name', 'login', 'user id', 'userid'],
} as const;

export type RosterField = keyof typeof headings;

const required = ['person_id', 'role', 'base'] as const;

export interface RosterColumns {
  /** The place of each field in a row, from 0. */
  places: ReadonlyMap<RosterField, number>;
  /** How many columns there are. */
  width: number;
  /** Headings that say nothing that is known. */
  unread: string[];
}

/** How many of the cells are headings of a roster. */
export function knownHeadings(cells: readonly string[]): number {
  return columnsOf(cells).places.size;
}

/** @throws Error that names the file and the headings that it lacks */
export function rosterColumns(cells: readonly string[], file: string): RosterColumns {
  const columns = columnsOf(cells);
  const missing = required.filter((field) => !columns.places.has(field));
  if (missing.length > 0)
    throw new Error(
      `${file} lacks the heading${missing.length > 1 ? 's' : ''} ${missing.join(', ')}. Its first line has to name the columns; they are person_id, name, role, base, since, until, email, other_ids, guid and username.`,
    );
  return columns;
}

function columnsOf(cells: readonly string[]): RosterColumns {
  const keys = cells.map(wordKey);
  const places = new Map<RosterField, number>();
  for (const [field, names] of Object.entries(headings) as [RosterField, readonly string[]][]) {
    const found = names.map((name) => keys.indexOf(name)).find((place) => place !== -1);
    if (found !== undefined) places.set(field, found);
  }
  const read = new Set(places.values());
  const unread = cells.filter((cell, place) => !read.has(place) && cell.trim() !== '');
  return { places, width: cells.length, unread };
}
