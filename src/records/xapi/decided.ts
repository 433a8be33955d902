/** What a statement says of a question that was answered, or of an objective. */
import type { ObjectiveResult } from '../decision.ts';
import { instantOf } from '../instant.ts';
import { intervalSeconds } from '../interval.ts';
import { interactionTypes, readResponse } from '../response.ts';
import type { DecisionFact } from './fact.ts';
import type { Activity, StatementRead } from './schema.ts';
import { percentIn, wordsIn } from './told.ts';
import { decidedAtExtension, types } from './vocabulary.ts';

/**
 * @param others what the context names besides, among it the objectives
 * @param course whose question it is, where the statement says so
 */
export function decisionIn(
  { id, definition }: Activity,
  result: StatementRead['result'],
  others: readonly Activity[],
  course: string | undefined,
  at: string | null,
): DecisionFact {
  const type = interactionTypes.find((one) => one === definition?.interactionType) ?? 'other';
  const own = segmentBelow(course, 'interactions', id);
  const isRight = result?.success;
  return {
    interaction_id: own ?? id,
    description: wordsIn(definition?.description) || wordsIn(definition?.name),
    type,
    response: JSON.stringify(readResponse(type, result?.response ?? '')),
    correct: JSON.stringify(
      (definition?.correctResponsesPattern ?? []).map((one) => readResponse(type, one)),
    ),
    // Our courses leave it out of a choice that is neither.
    result:
      isRight === undefined ? (own === undefined ? 'unknown' : 'neutral') : isRight ? 'correct' : 'incorrect',
    decided_at: instantOf(String(result?.extensions?.[decidedAtExtension] ?? '')) ?? at,
    latency_seconds: intervalSeconds(result?.duration ?? ''),
    objectives: JSON.stringify(
      others
        .filter((one) => one.definition?.type === types.objective)
        .map((one) => segmentBelow(course, 'objectives', one.id) ?? one.id),
    ),
  };
}

/** @returns undefined where it is no objective that the statement is about */
export function objectiveIn(
  { id, definition }: Activity,
  result: StatementRead['result'],
  course: string | undefined,
): Omit<ObjectiveResult, 'record_id'> | undefined {
  if (definition?.type !== types.objective) return undefined;
  const { success } = result ?? {};
  return {
    objective_id: segmentBelow(course, 'objectives', id) ?? id,
    success: success === undefined ? 'unknown' : success ? 'passed' : 'failed',
    score_percent: percentIn(result),
  };
}

/** The last part of an IRI that our player makes of the course's; undefined where it is another's. */
function segmentBelow(course: string | undefined, kind: string, iri: string): string | undefined {
  const start = `${course?.replace(/\/$/, '')}/${kind}/`;
  if (course === undefined || !iri.startsWith(start) || iri.length === start.length) return undefined;
  const segment = iri.slice(start.length);
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
