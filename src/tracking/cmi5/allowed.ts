/** The statements that cmi5 allows beside its own: decisions, and scores by objective (cmi5 §7.1.3). */
import { duration } from './clock.ts';
import { scoreOf } from './defined.ts';
import type { Json } from './json.ts';
import { activityIn, stateThat, type Activity, type Author, type Statement } from './statement.ts';
import type { Interaction, ObjectiveStanding, Pair, Taken } from '../tracker.ts';

const verbs = 'http://adlnet.gov/expapi/verbs/';
const types = 'http://adlnet.gov/expapi/activities/';

/** Ours: when a decision was made that reached the LMS in a later session only. */
const decidedAt = 'urn:uuid:983616fc-68b4-4783-96df-c14d97e15f94';

/** A decision, with what was on offer and what would have been right (xAPI 1.0.3, Data, appendix C). */
export function answered(author: Author, decided: Interaction, taken: Taken): Statement {
  const statement = stateThat(author, {
    key: ['answered', decided.id, decided.at],
    verb: `${verbs}answered`,
    object: {
      ...activityIn(author, 'interactions', decided.id),
      definition: {
        type: `${types}cmi.interaction`,
        description: { [taken.language]: decided.description },
        ...responses(decided),
      },
    },
    result: resultOf(decided),
    parent: [{ id: author.parameters.activityId }],
    other: decided.objectives.map((id) => objective(author, id)),
    taken,
    at: decided.at,
  });
  const at = new Date(decided.at);
  const isMoved = !Number.isNaN(at.getTime()) && at.toISOString() !== statement.timestamp;
  if (!isMoved) return statement;
  return { ...statement, result: { ...statement.result, extensions: { [decidedAt]: at.toISOString() } } };
}

/** What tells one standing in an objective from another. */
export function scoreKey({ score, success }: ObjectiveStanding): string {
  return `${score} ${success}`;
}

/** Where the learner stands in one objective. */
export function scored(author: Author, standing: ObjectiveStanding, score: number, taken: Taken): Statement {
  const { id, description, success } = standing;
  return stateThat(author, {
    key: ['scored', id, scoreKey(standing)],
    verb: `${verbs}scored`,
    object: objective(author, id, { description: { [taken.language]: description } }),
    result: { score: scoreOf(score), ...(success === 'unknown' ? {} : { success: success === 'passed' }) },
    parent: [{ id: author.parameters.activityId }],
    taken,
  });
}

function objective(author: Author, id: string, definition?: Json): Activity {
  return {
    ...activityIn(author, 'objectives', id),
    definition: { type: `${types}objective`, ...definition },
  };
}

function resultOf({ result, latency, ...decided }: Interaction): Json {
  const response = decided.type === 'matching' ? pairs(decided.response) : list(decided.response);
  return {
    ...(response === '' ? {} : { response }),
    ...(result === 'neutral' ? {} : { success: result === 'correct' }),
    duration: duration(latency),
  };
}

function responses(decided: Interaction): Json {
  return decided.type === 'matching'
    ? {
        interactionType: decided.type,
        ...patterns(decided.correct.map(pairs)),
        source: components(decided.options),
        target: components(decided.targets),
      }
    : {
        interactionType: decided.type,
        ...patterns(decided.correct.map(list)),
        choices: components(decided.options),
      };
}

/** An empty pattern says nothing, and a pattern says no more twice. */
function patterns(correct: readonly string[]): Json {
  const distinct = [...new Set(correct)].filter((pattern) => pattern !== '');
  return distinct.length === 0 ? {} : { correctResponsesPattern: distinct };
}

function components(ids: readonly string[]): Json[] {
  return [...new Set(ids)].map((id) => ({ id }));
}

function list(ids: readonly string[]): string {
  return ids.join('[,]');
}

function pairs(matched: readonly Pair[]): string {
  return matched.map((pair) => pair.join('[.]')).join('[,]');
}
