/** What a learner decided in an attempt, and what the attempt says of each objective, where the source tells. */
import { z } from 'zod';

export const decisionSchema = z.strictObject({
  record_id: z.string(),
  sequence: z.int().nonnegative().describe('The place among the decisions of the attempt, from 0.'),
  interaction_id: z.string().min(1).describe('Such as `<scenario>.<step>` or `assessment.<item>`.'),
  description: z.string().describe('What was asked; may be empty.'),
  type: z.string().describe('The type of the interaction by SCORM 2004 RTE 4.2.9, such as `choice`.'),
  response: z.string().describe('JSON: a list of what was answered; of a matching, pairs joined as `a.b`.'),
  correct: z
    .string()
    .describe('JSON: a list of right answers, each a list; empty where none is right or known.'),
  result: z.enum(['correct', 'incorrect', 'neutral', 'unknown']),
  decided_at: z.string().nullable().describe('An instant in UTC.'),
  latency_seconds: z.number().nonnegative().nullable(),
  objectives: z.string().describe('JSON: the ids of the objectives that it tests.'),
});

export type RecordedDecision = z.infer<typeof decisionSchema>;

export const decisionColumns = Object.keys(decisionSchema.shape) as (keyof RecordedDecision)[];

export const objectiveResultSchema = z.strictObject({
  record_id: z.string(),
  objective_id: z.string().min(1),
  success: z.enum(['passed', 'failed', 'unknown']),
  score_percent: z.number().min(-100).max(100).nullable(),
});

export type ObjectiveResult = z.infer<typeof objectiveResultSchema>;

export const objectiveResultColumns = Object.keys(objectiveResultSchema.shape) as (keyof ObjectiveResult)[];
