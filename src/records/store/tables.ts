/** The tables of the store. Instants are text in UTC with milliseconds, days are `2026-01-31`, lists are JSON. */
import type { ObjectiveResult, RecordedDecision } from '../decision.ts';
import type { CompletionRecord } from '../record.ts';

/** What a record said before it was corrected, or what an export older than the record says. */
export interface SupersededRecord extends CompletionRecord {
  superseded_at: string;
  /** The import that brought the correction; null where that was not an import. */
  superseded_by: string | null;
}

/** A file, or a run of pages from an LRS, that was taken in. */
export interface Import {
  import_id: string;
  file: string;
  /** Of the file's bytes; null for an LRS. */
  sha256: string | null;
  /** The name of the format, such as `moodle`. */
  format: string;
  source_system: string;
  started_at: string;
  finished_at: string;
  /** Who asked for it. */
  actor: string;
  /** The rows of the file, each of which is in exactly one of the counts below. */
  rows: number;
  added: number;
  replaced: number;
  unchanged: number;
  /** Older than what is known of the attempt; kept among the superseded. */
  older: number;
  rejected: number;
}

/** Somebody who must hold training. */
export interface RosterMember {
  person_id: string;
  name: string;
  role: string;
  base: string;
  /** The day from which the role's training is due. */
  since: string | null;
  /** The last day in the role. */
  until: string | null;
}

/** Another id under which an LMS knows somebody: in lower case, without blanks around it. */
interface LearnerAlias {
  alias: string;
  person_id: string;
}

/** Where a person stands with one requirement, on any day: see `validity/status.ts`. */
export interface Currency {
  person_id: string;
  requirement_id: string;
  name: string;
  /** The id and the name in lower case, to search by. */
  person_key: string;
  name_key: string;
  role: string;
  base: string;
  /** The day of the last training that counts; null where there is none. */
  completed_on: string | null;
  /** The day on which training falls due. */
  due_on: string;
  /** The last day, with the grace that the rules give; overdue after it. */
  lapses_on: string;
  /** The record that counts. */
  record_id: string | null;
  /** The last day in the role. */
  until: string;
}

/** How many rows of `currency` are alike. Triggers keep it; one group may stand in several rows, which add up. */
export interface CurrencyCount extends Pick<
  Currency,
  'due_on' | 'requirement_id' | 'role' | 'base' | 'lapses_on' | 'until'
> {
  /** 1 where training was ever completed, else 0. */
  held: number;
  count: number;
}

/** A person whose records, role or rules have changed since their currency was worked out. */
interface StalePerson {
  person_id: string;
}

/** One read or change of personal records. Entries are only ever added. */
export interface AuditEntry {
  /** Sorts by time. */
  entry_id: string;
  at: string;
  actor: string;
  /** Such as `records.read`. */
  action: string;
  /** A pseudonym of the person, so that the log outlives a request to be forgotten; null where it is about many. */
  subject: string | null;
  /** JSON; no names, no learner ids. */
  detail: string;
}

/** Where reading from an LRS goes on. */
interface LrsCursor {
  /** The address of the LRS and the query. */
  source: string;
  /** Not used: an LRS need not keep the address of a next page until tomorrow. */
  more: string | null;
  /** All that was stored up to this instant has been read. */
  since: string | null;
}

/** What a statement of xAPI tells, so that its attempt can be told again when more statements on it come. */
export interface KeptStatement {
  statement_id: string;
  /** What is told together: a hash of the learner and the registration; empty for one that voids another. */
  attempt_key: string;
  /** As the statement writes it; empty for one that voids another. */
  learner_id: string;
  /** The statement that it voids. */
  voids: string | null;
  /** When it happened. */
  at: string | null;
  /** JSON: what it tells; null for one that voids another. */
  fact: string | null;
}

/** What the store keeps of itself, such as the secret that pseudonyms are made with. */
interface Setting {
  name: string;
  value: string;
}

export interface RecordTables {
  completion_record: CompletionRecord;
  superseded_record: SupersededRecord;
  decision: RecordedDecision;
  objective_result: ObjectiveResult;
  import_file: Import;
  roster_member: RosterMember;
  learner_alias: LearnerAlias;
  currency: Currency;
  currency_count: CurrencyCount;
  stale_person: StalePerson;
  audit_entry: AuditEntry;
  lrs_cursor: LrsCursor;
  statement: KeptStatement;
  setting: Setting;
}
