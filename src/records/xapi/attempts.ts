/** From what statements tell of an attempt to the record of it. Pure: neither order nor repetition matters. */
import type { ObjectiveResult, RecordedDecision } from '../decision.ts';
import { recordOf, type CompletionRecord } from '../record.ts';
import type { ImportedRecord } from '../store/merge.ts';
import { attemptKey, dayOf, type Fact } from './fact.ts';

/** What statements don't say of themselves. */
export interface Source {
  /** The LMS that the records are from; the host of the learner's account where it is left out. */
  system?: string;
  /** What stands for the LMS where not even an account says it. */
  fallback: string;
  file: string;
  importId: string | null;
  /** Courses of ours by the IRIs that statements know them by. */
  courses: ReadonlyMap<string, { id: string; title: string }>;
  personOf: (learnerId: string) => string;
}

/** Facts, and which statements hold no more. */
export interface Told {
  facts: readonly Fact[];
  /** When each was last voided, by its id. */
  voided: ReadonlyMap<string, string | null>;
}

/** Adds that a statement was voided. @param at when; null where nobody says */
export function addVoided(voided: Map<string, string | null>, id: string, at: string | null): void {
  voided.set(id, latest([voided.get(id) ?? null, at]));
}

/**
 * The records of the attempts that the facts are of: one for each learner, registration and course. Where statements name
 * no registration, each day is an attempt, so that training that is taken every year is not one attempt for good.
 * @param told all that is known of those attempts
 * @param firstRow the number of the first record among those of its import
 */
export function attemptsOf(told: Told, source: Source, firstRow = 1): ImportedRecord[] {
  const distinct = [...new Map(told.facts.map((fact) => [fact.id, fact])).values()];
  const groups = groupBy(distinct, attemptKey);
  const attempts = [...groups.keys()].sort().flatMap((key) => {
    const facts = groups.get(key)!;
    const isLetOff = facts.some((fact) => fact.verb === 'waived' && !told.voided.has(fact.id));
    const courses = groupBy(facts, (fact) => courseOf(fact, source).id);
    return [...courses.keys()].sort().map((course) => ({ facts: courses.get(course)!, isLetOff }));
  });
  return attempts.map(({ facts, isLetOff }, i) => attemptOf(facts, isLetOff, told, source, firstRow + i));
}

function attemptOf(
  all: readonly Fact[],
  isLetOff: boolean,
  { voided }: Told,
  source: Source,
  row: number,
): ImportedRecord {
  const known = inOrder(all);
  const facts = known.filter(({ id }) => !voided.has(id));
  const lastActivity = latest([
    ...known.map(({ at }) => at),
    ...known.flatMap(({ id }) => voided.get(id) ?? []),
  ]);
  const whole = facts.filter(({ record }) => record).at(-1)?.record;
  const record = whole
    ? asImported(whole, source, row)
    : recordFrom(known, facts, isLetOff, lastActivity, source, row);
  const { record_id } = record;
  return { record, decisions: decisionsIn(facts, record_id), objectives: objectivesIn(facts, record_id) };
}

/** A record that was exported from here, or from another store of ours. */
function asImported(record: CompletionRecord, source: Source, row: number): CompletionRecord {
  return recordOf({
    ...record,
    person_id: source.personOf(record.learner_id),
    source_system: source.system ?? record.source_system,
    source_file: source.file,
    source_row: row,
    import_id: source.importId,
    original: null,
    warnings: null,
  });
}

/** What an LMS says of a learner, rather than the course of what the learner does. */
const administrative = new Set(['registered', 'launched', 'abandoned', 'waived', 'satisfied']);

function recordFrom(
  known: readonly Fact[],
  facts: readonly Fact[],
  isLetOff: boolean,
  lastActivity: string | null,
  source: Source,
  row: number,
): CompletionRecord {
  const [first] = known as [Fact, ...Fact[]];
  const { learner, registration } = first;
  const { standing, warnings } = standingIn(facts, isLetOff);
  const course = courseOf(first, source);
  const done = facts.filter(({ verb }) => !administrative.has(verb));
  const [, version, fingerprint] = /^(.*) ([0-9a-f]{64})$/s.exec(lastWord(facts, 'revision')) ?? [];
  return recordOf({
    person_id: source.personOf(learner.id),
    learner_id: learner.id,
    learner_id_type: learner.type,
    learner_name: known.findLast((fact) => fact.learner.name !== '')?.learner.name ?? '',
    course_id: course.id,
    course_title: lastWord(known, 'title') || course.title,
    course_version: version ?? (lastWord(facts, 'revision') || null),
    content_fingerprint: fingerprint ?? null,
    standard: known.some(({ isCmi5 }) => isCmi5) ? 'cmi5' : null,
    attempt: 0,
    occurrence: registration || dayOf(first.at),
    registered_at: earliest(facts.filter(({ verb }) => verb === 'registered')),
    started_at: earliest(done),
    last_activity_at: lastActivity,
    valid_until: null,
    duration_seconds: durationOf(facts),
    ...standing,
    source_system: source.system ?? (hostOf(learner.home) || source.fallback),
    source_file: source.file,
    source_row: row,
    import_id: source.importId,
    original: null,
    warnings: warnings.length === 0 ? null : JSON.stringify(warnings),
  });
}

type Standing = Pick<
  CompletionRecord,
  'completion' | 'success' | 'completed_at' | 'score_percent' | 'credit'
>;

function standingIn(facts: readonly Fact[], isLetOff: boolean): { standing: Standing; warnings: string[] } {
  const own = facts.filter(({ verb }) => !administrative.has(verb));
  const of = (verb: string) => facts.filter((fact) => fact.verb === verb);
  const passed = own.filter(({ passes }) => passes === true);
  const failed = own.filter(({ passes }) => passes === false);
  const completed = own.filter(({ completes }) => completes);
  const decisive = passed.length > 0 ? passed : failed;
  const success = passed.length > 0 ? 'passed' : failed.length > 0 ? 'failed' : 'unknown';
  const score_percent = scoreIn(own, passed);
  const done = (
    by: readonly Fact[],
    credit: Standing['credit'] = 'credit',
    warnings: string[] = [],
  ): { standing: Standing; warnings: string[] } => {
    // Completed is when the best standing was reached.
    const moments = [by, decisive].filter((some) => some.length > 0).map(earliest);
    return {
      standing: { completion: 'completed', success, score_percent, credit, completed_at: latest(moments) },
      warnings,
    };
  };
  if (completed.length > 0) return done(completed);
  if (passed.length > 0) {
    const isCmi5 = facts.some((fact) => fact.isCmi5);
    const moveOn = lastWord(facts, 'moveOn');
    if (/^(passed|completedorpassed)$/i.test(moveOn)) return done(passed);
    if (!isCmi5) return done(passed, 'credit', ['Passed counts as completed: no statement says more.']);
  }
  const waived = of('waived');
  if (waived.length > 0) return done(waived, 'waived');
  const satisfied = of('satisfied');
  if (satisfied.length > 0) return done(satisfied, isLetOff ? 'waived' : 'credit');
  const completion = own.length > 0 ? 'incomplete' : facts.length > 0 ? 'not_started' : 'unknown';
  return {
    standing: { completion, success, score_percent, credit: 'credit', completed_at: null },
    warnings: facts.length > 0 ? [] : ['Every statement on this attempt has been voided.'],
  };
}

/** Once passed, a score only rises; before that, the latest counts. */
function scoreIn(own: readonly Fact[], passed: readonly Fact[]): number | null {
  const scores = passed.flatMap(({ percent }) => percent ?? []);
  if (scores.length > 0) return Math.max(...scores);
  return own.findLast(({ percent }) => percent !== null)?.percent ?? null;
}

/** Of a session the longest that it is said to have taken, since each of its statements counts from its start. */
function durationOf(facts: readonly Fact[]): number | null {
  const sessions = new Map<string, number>();
  for (const { session, seconds } of facts)
    if (seconds !== null) sessions.set(session, Math.max(sessions.get(session) ?? 0, seconds));
  return sessions.size === 0 ? null : Math.round([...sessions.values()].reduce((sum, one) => sum + one, 0));
}

function decisionsIn(facts: readonly Fact[], recordId: string): RecordedDecision[] {
  const decided = facts.flatMap(({ decision, id }) => (decision ? [{ decision, id }] : []));
  const isNumbered = decided.every(({ decision }) => decision.sequence !== undefined);
  const moment = ({ decision }: (typeof decided)[number]) => decision.decided_at ?? '';
  decided.sort((a, b) =>
    isNumbered && a.decision.sequence !== b.decision.sequence
      ? a.decision.sequence! - b.decision.sequence!
      : compare(moment(a), moment(b)) || compare(a.id, b.id),
  );
  return decided.map(({ decision }, sequence) => ({ ...decision, record_id: recordId, sequence }));
}

/** The last that is said of each. */
function objectivesIn(facts: readonly Fact[], recordId: string): ObjectiveResult[] {
  const last = new Map<string, ObjectiveResult>();
  for (const { objective } of facts)
    if (objective) last.set(objective.objective_id, { record_id: recordId, ...objective });
  return [...last.values()].sort((a, b) => compare(a.objective_id, b.objective_id));
}

function courseOf({ courses }: Fact, source: Source): { id: string; title: string } {
  const own = courses.find((iri) => source.courses.has(iri));
  return own === undefined ? { id: courses[0]!, title: '' } : source.courses.get(own)!;
}

function hostOf(home: string): string {
  return URL.canParse(home) ? new URL(home).host : '';
}

function lastWord(facts: readonly Fact[], word: 'title' | 'moveOn' | 'revision'): string {
  return facts.findLast((fact) => fact[word] !== '')?.[word] ?? '';
}

/** By when they happened, and then by when they were stored; what has no time comes first. */
function inOrder(facts: readonly Fact[]): Fact[] {
  return [...facts].sort(
    (a, b) =>
      compare(a.at ?? '', b.at ?? '') || compare(a.stored ?? '', b.stored ?? '') || compare(a.id, b.id),
  );
}

function earliest(facts: readonly Fact[]): string | null {
  return facts.find(({ at }) => at !== null)?.at ?? null;
}

function latest(instants: readonly (string | null)[]): string | null {
  return instants.reduce((last, one) => (one !== null && one > (last ?? '') ? one : last), null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return groups;
}
