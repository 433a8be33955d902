/** Statements of xAPI 1.0.3 as far as they are read. What is optional and of no use is as good as missing. */
import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.string());
const extensions = optional(z.record(z.string(), z.unknown()));
const languageMap = optional(z.record(z.string(), z.string()));

const activity = z.object({
  id: z.string().min(1),
  definition: optional(
    z.object({
      name: languageMap,
      description: languageMap,
      type: text,
      interactionType: text,
      correctResponsesPattern: optional(z.array(z.string())),
    }),
  ),
});

export type Activity = z.infer<typeof activity>;

/** A single activity may stand where xAPI has lists (xAPI 1.0.3, Data §2.4.6.2). */
const activities = z
  .union([z.array(activity), activity.transform((one) => [one])])
  .optional()
  .catch(undefined)
  .transform((list) => list ?? []);

const agent = z.object({
  objectType: text,
  name: text,
  mbox: text,
  mbox_sha1sum: text,
  openid: text,
  account: optional(z.object({ homePage: z.string().min(1), name: z.string().min(1) })),
});

const result = z.object({
  completion: optional(z.boolean()),
  success: optional(z.boolean()),
  response: text,
  duration: text,
  score: optional(
    z.object({
      scaled: optional(z.number()),
      raw: optional(z.number()),
      min: optional(z.number()),
      max: optional(z.number()),
    }),
  ),
  extensions,
});

const noActivities = { parent: [], grouping: [], category: [], other: [] };
const context = z.object({
  registration: optional(z.uuid().toLowerCase()),
  revision: text,
  extensions,
  contextActivities: z
    .object({ parent: activities, grouping: activities, category: activities, other: activities })
    .optional()
    .catch(undefined)
    .transform((lists) => lists ?? noActivities),
});

export const statementSchema = z.object({
  id: z.uuid({ error: 'The id is not a UUID.' }).toLowerCase(),
  actor: agent,
  verb: z.object({ id: z.string().min(1) }),
  object: z.union([
    z.object({ objectType: z.literal('StatementRef'), id: z.uuid().toLowerCase() }),
    activity.extend({ objectType: z.literal('Activity').optional() }),
    // Somebody whom something was done with: nothing that is kept here.
    z.object({ objectType: z.enum(['Agent', 'Group', 'SubStatement']) }),
  ]),
  result: optional(result),
  context: context
    .optional()
    .catch(undefined)
    .transform((given) => given ?? context.parse({})),
  timestamp: text,
  stored: text,
});

export type StatementRead = z.infer<typeof statementSchema>;
