/** A record as xAPI statements. */
import type { ObjectiveResult, RecordedDecision } from '../decision.ts';
import type { CompletionRecord } from '../record.ts';

/** As xAPI 1.0.3 has it. */
export type Statement = Readonly<Record<string, unknown>>;

/** What a record, its decisions and its objectives say. A stand-in that tells of the record alone. */
export const statementsOf: (
  record: CompletionRecord,
  decisions: readonly RecordedDecision[],
  objectives: readonly ObjectiveResult[],
) => Statement[] = (record) => {
  const verb = record.completion === 'completed' ? 'completed' : 'attempted';
  return [
    {
      actor: { account: { homePage: `urn:crosscheck:${record.source_system}`, name: record.learner_id } },
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
      object: { id: `urn:crosscheck:course:${encodeURIComponent(record.course_id)}` },
      timestamp: record.completed_at ?? record.last_activity_at,
    },
  ];
};
