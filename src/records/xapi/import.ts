/** Statements as a source of records: those of an LRS, and those of a file. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { instantOf } from '../instant.ts';
import { personResolver, rosterMark } from '../roster/person.ts';
import type { Actor } from '../store/audit.ts';
import type { Store } from '../store/open.ts';
import type { Import, RecordTables } from '../store/tables.ts';
import type { Source } from './attempts.ts';
import { knownCourses } from './courses.ts';
import { pagesOf, type Lrs, type Page } from './lrs.ts';
import { takeStatements, type RejectedStatement } from './take.ts';

interface Options {
  /** The name of the LMS in the records; the host of each learner's account where it is left out. */
  system?: string | undefined;
  actor: Actor;
  onRejected?: ((rejected: RejectedStatement) => void) | undefined;
}

export interface LrsOptions extends Options {
  /** The address of the LRS's endpoint, such as `https://lrs.example/xapi/`; a name and a password may stand in it. */
  url: string;
  /** To go with each request, such as `Authorization`. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** An instant, or a day in UTC: what was stored before it is not read. */
  since?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Told of each page. @param read how many statements so far */
  onPage?: ((read: number) => void) | undefined;
}

/** What is kept at once. More would be lost to a process that dies, and less would tell the same attempts more often. */
const statementsAtOnce = 5000;
const longestBetweenKeeping = 60_000;

/**
 * Reads the statements of an LRS that have come since it was last read. What was read is kept every few pages, together with
 * where to go on, so that a process that dies, or is stopped by the signal, loses little and doubles nothing.
 * @returns what became of the attempts that the statements are on; the last of several imports, with the counts of all
 * @throws Error with a sentence, where the LRS refuses, is not there or makes no sense
 */
export async function importFromLrs(store: Store, options: LrsOptions): Promise<Import> {
  const lrs = lrsOf(options);
  const from = startOf(options.since);
  const cursor = from === null ? lrs.url.href : `${lrs.url.href}?since=${from}`;
  const known = await store
    .selectFrom('lrs_cursor')
    .select('since')
    .where('source', '=', cursor)
    .executeTakeFirst();
  const pages = pagesOf(lrs, known?.since ?? from);
  const progress = new Progress(known?.since ?? null);
  let read = 0;
  let failure: { error: unknown } | undefined;
  let page: IteratorResult<Page, void> = await pages.next();
  /** Pages until there is enough to keep. What fails keeps nothing of what was read from being kept. */
  async function* some(): AsyncGenerator<unknown[]> {
    const end = Date.now() + longestBetweenKeeping;
    for (let taken = 0; !page.done && taken < statementsAtOnce && Date.now() < end;) {
      const { statements, consistentThrough } = page.value;
      progress.add(statements, consistentThrough);
      taken += statements.length;
      read += statements.length;
      options.onPage?.(read);
      yield statements;
      page = await pages.next().catch((error: unknown) => {
        failure = { error };
        return { done: true, value: undefined };
      });
    }
  }
  let total: Import | undefined;
  do {
    const before = read;
    const kept = await takeStatements(store, some(), {
      ...(await takingOf(store, lrs.url.href, null, lrs.url.host, options)),
      onRejected: (one) => options.onRejected?.({ ...one, position: before + one.position }),
      alsoInTransaction: (transaction) => keepCursor(transaction, cursor, progress.since),
    });
    total = total === undefined ? kept : sumOf(total, kept);
  } while (!page.done);
  if (failure) throw failure.error;
  return total;
}

/**
 * Takes the statements of a file in: all of it or nothing.
 * @param statements a few thousand at a time
 * @param file its name, and the SHA-256 of its bytes where it is known
 * @returns its rows are attempts, and statements that can't be read; most statements of most files tell of neither
 */
export async function importStatements(
  store: Store,
  statements: AsyncIterable<readonly unknown[]>,
  {
    file,
    sha256 = null,
    preview,
    ...options
  }: Options & { file: string; sha256?: string | null; preview?: boolean },
): Promise<Import> {
  const taking = await takingOf(store, file, sha256, 'xapi', options);
  return takeStatements(store, statements, { ...taking, onRejected: options.onRejected, preview });
}

async function takingOf(
  store: Store,
  file: string,
  sha256: string | null,
  fallback: string,
  { system, actor }: Options,
) {
  const importId = randomUUID();
  const roster = await rosterMark(store);
  const told: Source = {
    ...(system !== undefined && { system }),
    fallback,
    file,
    importId,
    courses: await knownCourses(store),
    personOf: await personResolver(store),
  };
  return {
    source: {
      import_id: importId,
      file,
      sha256,
      format: 'xapi',
      source_system: system ?? fallback,
      started_at: new Date().toISOString(),
      roster,
    },
    actor,
    told,
  };
}

function lrsOf({ url, headers = {}, signal }: LrsOptions): Lrs {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`${url} is not the address of an LRS, such as https://lrs.example/xapi/.`);
  const endpoint = new URL(url);
  const credentials = [endpoint.username, endpoint.password].map(decoded).join(':');
  const named: Record<string, string> = endpoint.username === '' ? {} : { Authorization: basic(credentials) };
  endpoint.username = '';
  endpoint.password = '';
  return { url: endpoint, headers: { ...named, ...headers }, signal };
}

/** A password may hold a percent sign that means itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

function startOf(since: string | undefined): string | null {
  if (since === undefined) return null;
  const start = instantOf(/^\d{4}-\d\d-\d\d$/.test(since) ? `${since}T00:00:00Z` : since);
  if (start === null)
    throw new Error(`${since} is no day or moment, such as 2026-01-31 or 2026-01-31T08:00:00Z.`);
  return start;
}

/** How far an LRS has been read for good. */
class Progress {
  /** All up to this instant has been read; null while that is not known. */
  since: string | null;
  #consistentThrough: string | null = null;

  constructor(since: string | null) {
    this.since = since;
  }

  /** What comes late, with a time before the last that was read, must not be passed by. */
  add(statements: readonly unknown[], consistentThrough: string | null): void {
    const through = instantOf(consistentThrough ?? '');
    const known = this.#consistentThrough;
    if (through !== null && (known === null || through < known)) this.#consistentThrough = through;
    const stored = statements.map(
      (one) => instantOf(String((one as { stored?: unknown } | null)?.stored)) ?? '',
    );
    const last = stored.reduce((latest, one) => (one > latest ? one : latest), '');
    if (last === '') return;
    // Others may have been stored in the same millisecond, and be on the next page.
    const before = new Date(Date.parse(last) - 1).toISOString();
    const end =
      this.#consistentThrough !== null && this.#consistentThrough < before ? this.#consistentThrough : before;
    if (end > (this.since ?? '')) this.since = end;
  }
}

async function keepCursor(
  transaction: Transaction<RecordTables>,
  source: string,
  since: string | null,
): Promise<void> {
  const known = await transaction
    .selectFrom('lrs_cursor')
    .select('since')
    .where('source', '=', source)
    .executeTakeFirst();
  // Another process may have read on.
  if (since === null || (known?.since ?? '') > since) return;
  await transaction
    .insertInto('lrs_cursor')
    .values({ source, more: null, since })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ since }))
    .execute();
}

function sumOf(a: Import, b: Import): Import {
  return {
    ...b,
    started_at: a.started_at,
    rows: a.rows + b.rows,
    added: a.added + b.added,
    replaced: a.replaced + b.replaced,
    unchanged: a.unchanged + b.unchanged,
    older: a.older + b.older,
    rejected: a.rejected + b.rejected,
  };
}
