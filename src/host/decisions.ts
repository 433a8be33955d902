/** What a commit's run-time data tells of the learner's decisions and objectives: `cmi.interactions`, `cmi.objectives`. */
import { z } from 'zod';
import type { ScormStandard } from '../course/packed.ts';
import type { ObjectiveResult, RecordedDecision } from '../records/decision.ts';
import { instantOf } from '../records/instant.ts';
import { intervalSeconds } from '../records/interval.ts';
import { noScore, percentOf, score, type Cmi } from './cmi.ts';
import { standingQuestion, type Questions, type TakenContent } from './questions.ts';
import { interactionTypes } from '../records/response.ts';
import { scormResponse } from './response.ts';

/** More is not what a course sends; a 2004 LMS need hold no more than 250. */
const mostEntries = 1000;
const mostCharacters = 4000;

/**
 * Reads the decisions. What can't be read is unknown; an entry without an id is left out.
 * @param recordId of the record that they are of
 * @param questionsOf the questions of the content that was taken, where it is there to be read
 */
export function readDecisions(
  standard: ScormStandard,
  cmi: Cmi,
  recordId: string,
  questionsOf: (taken: TakenContent) => Questions | undefined = () => undefined,
): RecordedDecision[] {
  let questions: Questions | undefined;
  return entriesOf(cmi.interactions).flatMap(([sequence, entry]) => {
    const read = interaction.safeParse(entry).data;
    if (!read || read.id === '') return [];
    const { id, type, result } = read;
    const response = standard === 'scorm12' ? read.student_response : read.learner_response;
    const taken = id === 'content' ? takenIn(response) : undefined;
    if (taken) questions = questionsOf(taken);
    const question = standingQuestion(id) ?? questions?.(id);
    const right = entriesOf(read.correct_responses)
      .map(([, one]) => pattern.parse(one).pattern)
      .filter((one) => one !== '')
      .map((one) => scormResponse(standard, type, one, question));
    return {
      record_id: recordId,
      sequence,
      interaction_id: id,
      description: withoutLanguage(read.description) || (question?.description ?? ''),
      type,
      response: JSON.stringify(scormResponse(standard, type, response, question)),
      correct: JSON.stringify(right),
      result: resultOf(result),
      // In SCORM 1.2 it is the time of some day, in some zone.
      decided_at: standard === 'scorm12' ? null : instantOf(read.timestamp),
      latency_seconds: standard === 'scorm12' ? timespanSeconds(read.latency) : intervalSeconds(read.latency),
      objectives: JSON.stringify(
        entriesOf(read.objectives)
          .map(([, one]) => objective.parse(one).id)
          .filter((one) => one !== ''),
      ),
    };
  });
}

/** @returns whether two commits say the same of the decision with a sequence */
export function saysTheSame(before: Cmi, now: Cmi): (sequence: number) => boolean {
  const [known, told] = [before, now].map(
    ({ interactions }) =>
      new Map(entriesOf(interactions).map(([sequence, entry]) => [sequence, JSON.stringify(entry)])),
  );
  return (sequence) => known!.has(sequence) && known!.get(sequence) === told!.get(sequence);
}

/** Reads what the run-time data says of each objective; of one that is named twice, the last. */
export function readObjectives(standard: ScormStandard, cmi: Cmi, recordId: string): ObjectiveResult[] {
  const results = entriesOf(cmi.objectives).flatMap(([, entry]): ObjectiveResult[] => {
    const read = objective.parse(entry);
    if (read.id === '') return [];
    const status = standard === 'scorm12' ? read.status : read.success_status;
    return [
      {
        record_id: recordId,
        objective_id: read.id,
        success: status === 'passed' || status === 'failed' ? status : 'unknown',
        score_percent: percentOf(read.score),
      },
    ];
  });
  return [...new Map(results.map((result) => [result.objective_id, result])).values()];
}

/** Neither database keeps a NUL and half a character alike. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) =>
    value
      .replaceAll('\0', '')
      .slice(0, mostCharacters)
      .replace(/\p{Cs}/gu, ''),
  )
  .catch('')
  .default('');
const pattern = z.object({ pattern: text }).catch({ pattern: '' });
const objective = z
  .object({ id: text, status: text, success_status: text, score: score.catch(noScore) })
  .catch({ id: '', status: '', success_status: '', score: noScore });
const interaction = z.object({
  id: text,
  type: z.enum(interactionTypes).catch('other'),
  description: text,
  student_response: text,
  learner_response: text,
  result: text,
  timestamp: text,
  latency: text,
  correct_responses: z.unknown().optional(),
  objectives: z.unknown().optional(),
});

/** The members of a collection in order, each with its index: scorm-again writes an object, others may write a list. */
function entriesOf(collection: unknown): [index: number, entry: unknown][] {
  if (typeof collection !== 'object' || collection === null) return [];
  return Object.entries(collection)
    .filter(([index]) => /^(0|[1-9]\d{0,8})$/.test(index))
    .slice(0, mostEntries)
    .map(([index, entry]) => [Number(index), entry]);
}

/** As the player writes it: version, language and fingerprint. */
function takenIn(response: string): TakenContent | undefined {
  const [, language, fingerprint] = /^.* (\S+) ([0-9a-f]{64})$/.exec(response) ?? [];
  return language === undefined || fingerprint === undefined ? undefined : { language, fingerprint };
}

/** A number is a result in both standards, but says nothing of right and wrong. */
function resultOf(result: string): RecordedDecision['result'] {
  switch (result) {
    case 'correct':
    case 'neutral':
      return result;
    case 'incorrect':
    case 'wrong':
      return 'incorrect';
    default:
      return 'unknown';
  }
}

function withoutLanguage(description: string): string {
  return description.replace(/^\{lang=[^}]*\}/, '');
}

/** SCORM 1.2's CMITimespan. */
function timespanSeconds(timespan: string): number | null {
  const [, hours, minutes, seconds] = /^(\d{1,4}):(\d{1,2}):(\d{1,2}(?:\.\d{1,2})?)$/.exec(timespan) ?? [];
  if (seconds === undefined) return null;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 100) / 100;
}
