/** What one statement tells of how somebody stands with a course, and no more. Kept, so that more can be told later. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { decisionSchema, type ObjectiveResult, type RecordedDecision } from '../decision.ts';
import { instantOf } from '../instant.ts';
import { intervalSeconds } from '../interval.ts';
import { recordSchema, type CompletionRecord } from '../record.ts';
import { decisionIn, objectiveIn } from './decided.ts';
import { statementSchema, type Activity, type StatementRead } from './schema.ts';
import { percentIn, wordsIn } from './told.ts';
import {
  cmi5Category,
  decisionExtension,
  moveOnExtension,
  recordExtension,
  sessionExtension,
  types,
  verbOf,
  type Verb,
} from './vocabulary.ts';

export interface Fact {
  /** The statement's. */
  id: string;
  verb: Verb;
  learner: Learner;
  /** Empty where the statement names none. */
  registration: string;
  /** What tells a session from others of its registration; empty where there is none. */
  session: string;
  /** IRIs that the course may be known by, the likeliest first. */
  courses: string[];
  title: string;
  isCmi5: boolean;
  /** When it happened; the LRS's own time where the statement doesn't say; null where neither does. */
  at: string | null;
  /** When the LRS took it; null in a file that doesn't say. */
  stored: string | null;
  completes: boolean;
  /** Whether it says that the learner has passed, or failed; null where it says neither. */
  passes: boolean | null;
  percent: number | null;
  seconds: number | null;
  moveOn: string;
  revision: string;
  decision?: DecisionFact;
  objective?: Omit<ObjectiveResult, 'record_id'>;
  /** The whole record, where it is an export of ours that this is from. */
  record?: CompletionRecord;
}

export type DecisionFact = Omit<RecordedDecision, 'record_id' | 'sequence'> & {
  /** Where an export of ours says it. */
  sequence?: number;
};

interface Learner {
  id: string;
  type: CompletionRecord['learner_id_type'];
  name: string;
  /** Of the system that gives the id; empty where it is one that holds everywhere. */
  home: string;
}

/** What became of a statement. Most of what an LRS holds tells nothing of a completion, and is left out. */
export type Reading =
  | { fact: Fact }
  /** The statement with this id holds no more. */
  | { voids: string; id: string; at: string | null }
  | { leftOut: true }
  | { rejected: string };

/** Bytes in UTF-8; both databases index ids together, and one of them not more than this. */
const longestId = 1000;
const longestText = 4000;

/** Reads a statement. Never throws. */
export function readStatement(statement: unknown): Reading {
  const parsed = statementSchema.safeParse(statement);
  if (!parsed.success) return { rejected: reasonOf(parsed.error) };
  const read = parsed.data;
  const verb = verbOf(read.verb.id);
  const at = instantOf(read.timestamp ?? '') ?? instantOf(read.stored ?? '');
  const { object } = read;
  if (verb === 'voided')
    return object.objectType === 'StatementRef'
      ? { voids: object.id, id: read.id, at }
      : { rejected: 'It voids something that is no statement.' };
  if (verb === undefined || (object.objectType !== undefined && object.objectType !== 'Activity'))
    return { leftOut: true };
  const learner = learnerIn(read.actor);
  if (typeof learner === 'string') return { rejected: learner };
  const fact = factIn(read, verb, object, learner, at);
  return problemWith(fact) ?? { fact };
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  const place = issue!.path.join('.');
  return place === '' ? 'This is no statement.' : `${place}: ${issue!.message}`;
}

function factIn(
  read: StatementRead,
  verb: Verb,
  object: Activity,
  learner: Learner,
  at: string | null,
): Fact {
  const { id, result, context } = read;
  const { parent, grouping, category, other } = context.contextActivities;
  const session = context.extensions?.[sessionExtension];
  const isCmi5 = session !== undefined || category.some((one) => one.id === cmi5Category);
  const decision = isQuestion(verb, object)
    ? decisionIn(object, result, other, parent[0]?.id, at)
    : undefined;
  const objective = verb === 'scored' ? objectiveIn(object, result, parent[0]?.id) : undefined;
  const isWithin = decision !== undefined || objective !== undefined;
  const own = isWithin || (verb === 'experienced' && parent.length > 0) ? [] : [object];
  // The LMS's own id for a cmi5 course is its secret; the one that its publisher gave is in the grouping (cmi5 §9.6.2.2).
  const around = isCmi5 ? [...grouping, ...own, ...parent] : [...own, ...parent, ...grouping];
  const courses = around.length > 0 ? around : [object];
  const whole = recordSchema.safeParse(context.extensions?.[recordExtension]).data;
  const told = decisionSchema
    .omit({ record_id: true })
    .safeParse(context.extensions?.[decisionExtension]).data;
  return {
    id,
    verb,
    learner,
    registration: context.registration ?? '',
    session: typeof session === 'string' ? session : '',
    courses: [...new Set(courses.map((course) => course.id))],
    title: own.length > 0 ? wordsIn(object.definition?.name) : '',
    isCmi5,
    at,
    stored: instantOf(read.stored ?? ''),
    ...(isWithin
      ? { completes: false, passes: null, percent: null, seconds: null }
      : {
          completes: result?.completion ?? verb === 'completed',
          passes: verb === 'failed' ? false : isPass(verb) || (result?.success ?? null),
          percent: percentIn(result),
          seconds: intervalSeconds(result?.duration ?? ''),
        }),
    moveOn: String(context.extensions?.[moveOnExtension] ?? ''),
    revision: (context.revision ?? '').slice(0, longestText),
    ...(decision && { decision: told ?? decision }),
    ...(objective && { objective }),
    ...(whole && whole.learner_id === learner.id && { record: whole }),
  };
}

function isPass(verb: Verb): boolean {
  return verb === 'passed' || verb === 'mastered';
}

function isQuestion(verb: Verb, { definition }: Activity): boolean {
  return verb === 'answered' || definition?.type === types.interaction;
}

/** @returns a sentence where nobody can be told by it */
function learnerIn({
  objectType,
  name = '',
  account,
  mbox,
  openid,
  mbox_sha1sum,
}: StatementRead['actor']): Learner | string {
  if (objectType === 'Group') return 'The actor is a group, and a record is of one learner.';
  if (account) return { id: account.name, type: typeOf(account.name), name, home: account.homePage };
  const address = /^mailto:(.+)$/i.exec(mbox ?? '')?.[1];
  if (address !== undefined) return { id: address, type: 'email', name, home: '' };
  const id = openid ?? mbox_sha1sum;
  if (id) return { id, type: 'unknown', name, home: '' };
  return 'The actor has no account and no mailbox.';
}

function typeOf(id: string): Learner['type'] {
  if (/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id)) return 'guid';
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(id) ? 'email' : 'unknown';
}

function problemWith(fact: Fact): { rejected: string } | undefined {
  const { learner, courses, decision, objective } = fact;
  const ids = [learner.id, learner.home, ...courses, decision?.interaction_id, objective?.objective_id];
  if (ids.some((id) => id !== undefined && Buffer.byteLength(id) > longestId))
    return { rejected: `An id in it is longer than ${longestId} bytes.` };
  // PostgreSQL keeps none; in SQLite a text may end there.
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(fact)))
    return { rejected: 'There is a NUL character in it.' };
  return undefined;
}

/** What is rebuilt together: the facts of a learner's registration or, where there is none, of the learner's day. */
export function attemptKey({ learner, registration, at }: Fact): string {
  const name = [learner.home, learner.id, registration, registration === '' ? dayOf(at) : ''];
  return createHash('sha256').update(JSON.stringify(name)).digest('hex');
}

export function dayOf(at: string | null): string {
  return at?.slice(0, 10) ?? '';
}
