/** Replaces the roster by that of a file, whole or not at all. */
import { sql } from 'kysely';
import { writeAudit, type Actor } from '../store/audit.ts';
import { inBulk, type Bulk } from '../store/bulk.ts';
import { takeTurns, textOn } from '../store/engine.ts';
import type { Store } from '../store/open.ts';
import { markStale } from '../store/stale.ts';
import type { RosterMember } from '../store/tables.ts';
import { spooled } from '../import/source/spool.ts';
import { aliasesOf, type Aliases } from './aliases.ts';
import { loadAll } from './load.ts';
import { renewRosterMark, resolverBy } from './person.ts';
import { readRoster, type Problem, type Roster } from './read.ts';
import { resolveRecords } from './resolve.ts';

export type RosterOptions = ({ path: string } | { bytes: Uint8Array }) & {
  /** The name that people know the file by. */
  file: string;
  actor: Actor;
  /** Takes the others where some lines are nobody. */
  skipBad?: boolean;
};

export interface RosterReport {
  /** Whether the roster is now that of the file. All counts are 0 where it is not. */
  taken: boolean;
  people: number;
  /** Ids that people are found by. */
  aliases: number;
  added: number;
  /** People of whom anything is different: name, role, base, days or ids. */
  changed: number;
  removed: number;
  /** Lines that are nobody. */
  problems: Problem[];
  /** Ids that several people have, in lower case; nobody is found by them. */
  shared: string[];
  /** Headings of columns that were not read. */
  unread: string[];
}

/**
 * Makes a file the roster: who must hold training, and by which ids LMSs know them. In the same transaction all records get
 * the people of the new roster, and everybody is marked for their currency to be worked out again. Where lines are nobody,
 * nothing changes unless `skipBad`.
 * @throws Error that names the file and the remedy, where it is no table of people or has nobody; nothing changes then
 */
export async function importRoster(store: Store, options: RosterOptions): Promise<RosterReport> {
  const { file, actor, skipBad = false } = options;
  const roster = await ('path' in options
    ? readRoster(options.path, file)
    : spooled(once(options.bytes), (path) => readRoster(path, file)));
  const { people, problems, unread } = roster;
  const aliases = aliasesOf(people);
  const told = { problems, shared: aliases.shared, unread };
  if (problems.length > 0 && !skipBad)
    return { taken: false, people: 0, aliases: 0, added: 0, changed: 0, removed: 0, ...told };
  if (people.length === 0) throw new Error(`${file} has nobody in it. The roster stays as it is.`);
  const counts = await inBulk(store, (bulk) =>
    bulk.db.transaction().execute(async (transaction) => {
      await takeTurns(transaction, 'import');
      // Whoever keeps a single record takes a share of it.
      await takeTurns(transaction, 'roster');
      await renewRosterMark(transaction);
      const done = await replaceRoster(bulk, transaction, roster, aliases);
      await writeAudit(transaction, actor, 'roster.import', null, { ...done, skipped: problems.length });
      return done;
    }),
  );
  return { taken: true, ...counts, ...told };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const memberColumns = ['person_id', 'name', 'role', 'base', 'since', 'until'] as const;

type Counts = Pick<RosterReport, 'people' | 'aliases' | 'added' | 'changed' | 'removed'>;

async function replaceRoster(
  bulk: Bulk,
  transaction: Store,
  { people }: Roster,
  aliases: Aliases,
): Promise<Counts> {
  const before = described(
    await transaction.selectFrom('roster_member').selectAll().execute(),
    (await transaction.selectFrom('learner_alias').selectAll().execute()).map(
      ({ alias, person_id }) => [alias, person_id] as const,
    ),
  );
  const members = people.map(({ member }) => member);
  const after = described(members, aliases.people);
  await transaction.deleteFrom('roster_member').execute();
  await transaction.deleteFrom('learner_alias').execute();
  const rows = members.map((member) => memberColumns.map((column) => member[column]));
  await loadAll(bulk, 'roster_member', memberColumns, rows);
  // By alias, so that it walks through the index instead of jumping in it.
  const byAlias = [...aliases.people].sort(([a], [b]) => (a < b ? -1 : 1));
  await loadAll(bulk, 'learner_alias', ['alias', 'person_id'], byAlias);
  const touched = await resolveRecords(bulk, transaction, resolverBy(aliases.people));
  const stale = new Set([...before.keys(), ...after.keys(), ...touched]);
  await markAllOf(bulk, transaction, stale);
  const added = [...after.keys()].filter((id) => !before.has(id)).length;
  return {
    people: after.size,
    aliases: aliases.people.size,
    added,
    changed: [...after].filter(([id, text]) => before.has(id) && before.get(id) !== text).length,
    removed: before.size + added - after.size,
  };
}

/** They may be as many as the roster has, so the database is given them as a table. */
async function markAllOf(bulk: Bulk, transaction: Store, people: ReadonlySet<string>): Promise<void> {
  await transaction.schema
    .createTable('touched_person')
    .temporary()
    .addColumn('person_id', textOn(transaction), (column) => column.notNull())
    .execute();
  await loadAll(
    bulk,
    'touched_person',
    ['person_id'],
    [...people].map((id) => [id]),
  );
  await markStale(transaction, sql`select person_id from touched_person where true order by person_id`);
  await sql`drop table touched_person`.execute(transaction);
}

/** All that a roster says of each person, to compare. */
function described(
  members: readonly RosterMember[],
  aliases: Iterable<readonly [string, string]>,
): Map<string, string> {
  const ids = new Map<string, string[]>(members.map(({ person_id }) => [person_id, []]));
  for (const [alias, person] of aliases) ids.get(person)?.push(alias);
  return new Map(
    members.map((member) => [
      member.person_id,
      JSON.stringify([
        ...memberColumns.map((column) => member[column]),
        ...ids.get(member.person_id)!.sort(),
      ]),
    ]),
  );
}
