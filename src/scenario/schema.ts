/**
 * The shape of a scenario file, `scenarios/<id>.json`. The one source for the TypeScript types (inferred), the
 * run-time validation and the published JSON Schema. The player imports only the types, so that no schema library
 * reaches a crew member.
 */
import { z } from 'zod';

/** Names that outlive an edit: a learner's saved decisions and an auditor's rows refer to them. */
const id = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens, such as tell-purser')
  .refine((name) => name !== 'constructor', 'the name "constructor" is taken, so use another one')
  .describe('A stable name in small letters, digits and hyphens, such as "tell-purser".');

const words = (what: string, max: number) => z.string().trim().min(1).max(max).describe(what);

const sources = z
  .array(z.string().regex(/^S\d+$/, 'a source is S and a number, such as S45'))
  .min(1)
  .optional()
  .describe('Ids of entries in modules/sources.json that carry every fact stated here.');

const paragraph = z
  .union([
    words('A paragraph of prose.', 600),
    z.strictObject({ speaker: words('Who speaks.', 60), says: words('The exact words.', 400) }),
  ])
  .describe('A paragraph, or a line that somebody speaks.');

const prose = z.array(paragraph).min(1).max(8).describe('Paragraphs, top to bottom.');

const phase = z
  .enum(['boarding', 'climb', 'cruise', 'descent', 'arrival'])
  .describe('The phase of flight, which the player shows as progress.');

const picture = z
  .strictObject({
    view: z
      .enum(['boarding-door', 'cabin', 'galley', 'lavatory', 'flight-deck-door', 'airbridge', 'crew-room'])
      .describe('Which drawn view of the aircraft or airport to show.'),
    light: z.enum(['day', 'dusk', 'night']).describe('The light in the cabin.'),
    alt: words('What the picture shows, for people who do not see it.', 240),
  })
  .describe('A drawing that the player brings along.');

/** A condition on what the learner has done so far. Data, never code. */
export type Condition =
  | { noticed: string }
  | { chose: string }
  | { score: { atLeast: number } | { below: number } }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ noticed: id.describe('A sign that the learner has noticed.') }),
      z.strictObject({ chose: id.describe('A choice that the learner has made earlier.') }),
      z.strictObject({
        score: z.union([
          z.strictObject({ atLeast: z.number().int() }),
          z.strictObject({ below: z.number().int() }),
        ]),
      }),
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
    ]),
  )
  .meta({ id: 'condition', description: 'What must be true: noticed, chose, score, all, any, not.' });

const next = z
  .union([
    id,
    z
      .array(z.strictObject({ when: condition.optional(), to: id }))
      .min(1)
      .describe('The first entry whose `when` holds is taken; leave `when` out of the last.'),
  ])
  .describe('The step that follows, or a list of steps with conditions.');

const outcome = z
  .enum(['good', 'acceptable', 'harmful'])
  .describe('How the act is judged: good, acceptable, or harmful.');

const choice = z.strictObject({
  id,
  text: words('What the crew member does or says, in the first person.', 240),
  feedback: words('Why this was a good, acceptable or harmful thing to do.', 700),
  outcome,
  score: z.number().int().min(-20).max(20).default(0).describe('Points added to the score.'),
  notices: z.array(id).optional().describe('Signs that this act brings to notice.'),
  when: condition.optional().describe('Offer this choice only when the condition holds.'),
  sources,
  next,
});

const common = { phase, title: words('A short heading.', 80), picture: picture.optional() };

const scene = z.strictObject({
  type: z.literal('scene'),
  ...common,
  text: prose,
  prompt: words('The question put to the learner.', 160),
  choices: z.array(choice).min(1).max(6),
});

const observe = z.strictObject({
  type: z.literal('observe'),
  ...common,
  text: prose,
  prompt: words('What to look for.', 200),
  signs: z.array(id).min(2).max(12).describe('The signs on offer, by id, in the order shown.'),
  sources,
  next,
});

const ending = z.strictObject({
  type: z.literal('ending'),
  ...common,
  outcome,
  text: prose,
  debrief: z
    .array(z.strictObject({ heading: words('A heading.', 80), text: prose, sources }))
    .min(1)
    .describe('Why it ended so, and what to take along.'),
});

const sign = z.strictObject({
  text: words('What can be seen or heard.', 200),
  kind: z
    .enum(['indicator', 'ordinary', 'stereotype'])
    .describe('A real indicator, an ordinary thing that means nothing by itself, or a stereotype.'),
  why: words('Why it is, or is not, an indicator.', 500),
  sources,
});

/** Who has approved the content; until an expert has, the player says so. */
export const review = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('awaiting-expert') }),
  z.strictObject({
    status: z.literal('reviewed'),
    by: words('Name and role of the reviewer.', 120),
    on: z.iso.date(),
  }),
]);

export const scenarioSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    title: words('The title.', 100),
    summary: words('One or two sentences for the course page.', 300),
    language: z.enum(['en', 'fr', 'ar']).describe('The language that this file is written in.'),
    minutes: z.number().int().min(1).max(60).describe('About how long it takes, in minutes.'),
    review,
    objectives: z.array(z.string().regex(/^LO\d+$/)).min(1),
    contentNote: words('What the learner will meet, so that they can decide whether to go on now.', 500),
    setting: z.strictObject({
      you: words('Who the learner is in this story.', 160),
      from: words('Where the flight departs.', 60),
      to: words('Where it lands.', 60),
      aircraft: words('The aircraft, as crew would name it.', 80),
      seats: z
        .array(z.strictObject({ seat: words('Seat or row.', 12), who: words('Who sits there.', 160) }))
        .default([]),
    }),
    signs: z.record(id, sign).describe('Every sign of this scenario, by id.'),
    start: id.describe('The id of the first step.'),
    steps: z
      .record(id, z.discriminatedUnion('type', [scene, observe, ending]))
      .refine((steps) => Object.keys(steps).length <= 300, 'a scenario has at most 300 steps')
      .describe('Every step, by id.'),
  })
  .meta({ id: 'scenario', title: 'Crosscheck scenario' });

export type Scenario = z.infer<typeof scenarioSchema>;
export type Step = Scenario['steps'][string];
export type Scene = Extract<Step, { type: 'scene' }>;
export type Observe = Extract<Step, { type: 'observe' }>;
export type Ending = Extract<Step, { type: 'ending' }>;
export type Choice = Scene['choices'][number];
export type Sign = Scenario['signs'][string];
export type Outcome = Choice['outcome'];
export type Next = Choice['next'];
export type Paragraph = Scene['text'][number];
export type Picture = z.infer<typeof picture>;
export type Phase = z.infer<typeof phase>;
