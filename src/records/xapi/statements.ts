/** A record as statements of xAPI 1.0.3. The same record always makes the same statements, so an LRS stores them once. */
import type { ObjectiveResult, RecordedDecision } from '../decision.ts';
import type { CompletionRecord } from '../record.ts';
import { writeResponse } from '../response.ts';
import { courseIris, uuidOf } from './name.ts';
import { decisionExtension, namespace, recordExtension, types, verbs, type Verb } from './vocabulary.ts';

export interface Statement {
  id: string;
  actor: object;
  verb: { id: string; display: Record<string, string> };
  object: { objectType: 'Activity'; id: string; definition?: object };
  result?: Readonly<Record<string, unknown>>;
  context: Readonly<Record<string, unknown>>;
  /** Left out where nobody knows when it was. */
  timestamp?: string;
}

interface Said {
  verb: Verb;
  at: string | null;
  object?: Statement['object'];
  result?: Statement['result'];
  extensions?: Readonly<Record<string, unknown>>;
  contextActivities?: object;
}

/**
 * Says of a record what statements can say, and in an extension of the last of them the record itself, by which it can be
 * taken in again as it is.
 */
export function statementsOf(
  record: CompletionRecord,
  decisions: readonly RecordedDecision[] = [],
  objectives: readonly ObjectiveResult[] = [],
): Statement[] {
  const course = courseIri(record.course_id);
  const parent = { parent: [{ objectType: 'Activity', id: course }] };
  const said: Said[] = [
    ...decisions.map((decision) => answered(course, decision, parent)),
    ...objectives.map((objective) => scored(course, objective, record.last_activity_at, parent)),
    ...standing(record),
  ];
  const last = said.length - 1;
  said[last] = { ...said[last]!, extensions: { [recordExtension]: record } };
  return said.map((one) => stateThat(record, course, one));
}

/** How the attempt stands, in the order in which it came to it; at least one. */
function standing(record: CompletionRecord): Said[] {
  const { completion, success, credit, score_percent, duration_seconds } = record;
  const ended = record.completed_at ?? record.last_activity_at;
  const isLetOff = credit === 'waived' || credit === 'exempt';
  const score = score_percent === null ? {} : { score: { scaled: score_percent / 100 } };
  const duration = duration_seconds === null ? {} : { duration: `PT${duration_seconds}S` };
  const isTested = success !== 'unknown';
  const isDone = completion === 'completed' && !isLetOff;
  const said: (Said | false)[] = [
    (record.registered_at !== null || completion === 'not_started' || completion === 'unknown') && {
      verb: 'registered',
      at: record.registered_at,
    },
    (record.started_at !== null || completion === 'incomplete') && {
      verb: 'initialized',
      at: record.started_at ?? record.last_activity_at,
    },
    isDone && {
      verb: 'completed',
      at: ended,
      result: { completion: true, ...duration, ...(isTested ? {} : score) },
    },
    isTested && {
      verb: success,
      at: ended,
      result: { success: success === 'passed', ...duration, ...score },
    },
    isLetOff && completion === 'completed' && { verb: 'waived', at: ended },
    !isDone && !isTested && score_percent !== null && { verb: 'scored', at: ended, result: score },
    record.last_activity_at !== null && {
      verb: 'exited',
      at: record.last_activity_at,
      ...(duration_seconds === null ? {} : { result: duration }),
    },
  ];
  return said.filter((one) => one !== false);
}

function answered(course: string, decision: RecordedDecision, contextActivities: object): Said {
  const { record_id: _key, ...whole } = decision;
  const list = (text: string) => JSON.parse(text) as string[];
  const correct = JSON.parse(decision.correct) as string[][];
  const patterns = correct.map((pieces) => writeResponse(decision.type, pieces));
  const response = writeResponse(decision.type, list(decision.response));
  return {
    verb: 'answered',
    at: decision.decided_at,
    object: {
      objectType: 'Activity',
      id: within(course, 'interactions', decision.interaction_id),
      definition: {
        type: types.interaction,
        ...(decision.description === '' ? {} : { description: { und: decision.description } }),
        interactionType: decision.type,
        ...(patterns.length === 0 ? {} : { correctResponsesPattern: patterns }),
        ...componentsOf(decision.type, [...correct.flat(), ...list(decision.response)]),
      },
    },
    result: {
      ...(response === '' ? {} : { response }),
      ...(decision.result === 'correct' || decision.result === 'incorrect'
        ? { success: decision.result === 'correct' }
        : {}),
      ...(decision.latency_seconds === null ? {} : { duration: `PT${decision.latency_seconds}S` }),
    },
    contextActivities: {
      ...contextActivities,
      other: list(decision.objectives).map((id) => objectiveActivity(course, id)),
    },
    extensions: { [decisionExtension]: whole },
  };
}

/** What is known to have been on offer: what was answered, and what would have been right. */
function componentsOf(type: string, pieces: readonly string[]): Readonly<Record<string, object[]>> {
  const components = (ids: readonly string[]) => [...new Set(ids)].sort().map((id) => ({ id }));
  if (type === 'choice' || type === 'sequencing') return { choices: components(pieces) };
  if (type !== 'matching') return {};
  const pairs = pieces.map((piece) => piece.split(/\.(.*)/s));
  return {
    source: components(pairs.map(([source = '']) => source)),
    target: components(pairs.map(([, target = '']) => target)),
  };
}

function scored(
  course: string,
  { objective_id, success, score_percent }: ObjectiveResult,
  at: string | null,
  contextActivities: object,
): Said {
  return {
    verb: 'scored',
    at,
    object: objectiveActivity(course, objective_id),
    result: {
      ...(score_percent === null ? {} : { score: { scaled: score_percent / 100 } }),
      ...(success === 'unknown' ? {} : { success: success === 'passed' }),
    },
    contextActivities,
  };
}

function objectiveActivity(course: string, id: string): Statement['object'] {
  return {
    objectType: 'Activity',
    id: within(course, 'objectives', id),
    definition: { type: types.objective },
  };
}

function within(course: string, kind: string, id: string): string {
  // Half a character can't be part of an IRI.
  return `${course.replace(/\/$/, '')}/${kind}/${encodeURIComponent(id.replace(/\p{Cs}/gu, '_'))}`;
}

function stateThat(record: CompletionRecord, course: string, said: Said): Statement {
  const { verb, at, result, contextActivities, extensions } = said;
  const title = record.course_title === '' ? {} : { name: { und: record.course_title } };
  const statement = {
    actor: actorOf(record),
    verb: { id: verbs[verb], display: { en: verb } },
    object: said.object ?? {
      objectType: 'Activity' as const,
      id: course,
      definition: { type: types.course, ...title },
    },
    ...(result && Object.keys(result).length > 0 ? { result } : {}),
    context: {
      registration: registrationOf(record),
      ...revisionOf(record),
      ...(contextActivities && { contextActivities }),
      ...(extensions && { extensions }),
    },
    ...(at === null ? {} : { timestamp: at }),
  };
  return { id: uuidOf(namespace, record.record_id, statement), ...statement };
}

/** Whoever has only an id is known to a system; that of an account has to have an address. */
function actorOf({ learner_id, learner_id_type, learner_name, source_system }: CompletionRecord): object {
  const name = learner_name === '' ? {} : { name: learner_name };
  if (learner_id_type === 'email' && /^[^@\s]+@[^@\s]+$/.test(learner_id))
    return { objectType: 'Agent', ...name, mbox: `mailto:${learner_id}` };
  const homePage = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(source_system)
    ? `https://${source_system}`
    : `https://lms.invalid/${encodeURIComponent(source_system)}`;
  return { objectType: 'Agent', ...name, account: { homePage, name: learner_id } };
}

/** An id that is an IRI already is that of the activity. */
function courseIri(courseId: string): string {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(courseId) ? courseId : courseIris(courseId).course;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function registrationOf({ occurrence, record_id }: CompletionRecord): string {
  return uuid.test(occurrence) ? occurrence : uuidOf(namespace, record_id);
}

/** As our courses write it: the version and the fingerprint of the content that was taken. */
function revisionOf({ course_version, content_fingerprint }: CompletionRecord): { revision?: string } {
  const parts = [course_version, content_fingerprint].filter((part) => part !== null);
  return parts.length === 0 ? {} : { revision: parts.join(' ') };
}
