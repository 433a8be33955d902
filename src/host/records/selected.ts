/** All that a filter selects, a page at a time. */
import { listCurrency, type CurrencyFilter, type CurrencyRow } from '../../records/ask/currency.ts';
import { recordColumns, type CompletionRecord } from '../../records/record.ts';
import { streamRecords } from '../../records/store/records.ts';
import type { HostDatabase } from '../registrations.ts';

const atOnce = 500;

/** Where people stand. */
export async function* selectedStandings(
  db: HostDatabase,
  filter: CurrencyFilter,
): AsyncGenerator<CurrencyRow> {
  for (let after: string | undefined; ;) {
    const { rows, next } = await listCurrency(db, filter, { limit: atOnce, after });
    yield* rows;
    if (next === null) return;
    after = next;
  }
}

/** The records of everybody whom a filter selects; all records, also of people whom no rule asks anything of, without one. */
export function selectedRecords(db: HostDatabase, filter: CurrencyFilter): AsyncIterable<CompletionRecord> {
  const { requirement, role, base, standing, search } = filter;
  const narrowed = [requirement, role, base, standing, search].some((each) => each !== undefined);
  return narrowed ? recordsOfSelected(db, filter) : streamRecords(db);
}

async function* recordsOfSelected(
  db: HostDatabase,
  filter: CurrencyFilter,
): AsyncGenerator<CompletionRecord> {
  const seen = new Set<string>();
  let people: string[] = [];
  for await (const { person_id } of selectedStandings(db, filter)) {
    if (seen.has(person_id)) continue;
    seen.add(person_id);
    people.push(person_id);
    if (people.length < atOnce) continue;
    yield* await recordsOf(db, people);
    people = [];
  }
  if (people.length > 0) yield* await recordsOf(db, people);
}

function recordsOf(db: HostDatabase, people: readonly string[]): Promise<CompletionRecord[]> {
  return db
    .selectFrom('completion_record')
    .select(recordColumns)
    .where('person_id', 'in', people)
    .orderBy('person_id')
    .orderBy('course_id')
    .orderBy('attempt')
    .orderBy('record_id')
    .execute();
}
