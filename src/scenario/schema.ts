/**
 * The shape of a scenario file, `scenarios/<id>.json`. The one source for the TypeScript types (inferred), the
 * run-time validation and the published JSON Schema. The player imports only the types, so that no schema library
 * reaches a crew member.
 */
import { z } from 'zod';
import { about } from './schema/about.ts';
import { ending } from './schema/ending.ts';
import { observe, sign } from './schema/observe.ts';
import { order } from './schema/order.ts';
import type { picture } from './schema/prose.ts';
import { report } from './schema/report.ts';
import type { outcome } from './schema/scene.ts';
import { scene } from './schema/scene.ts';
import { variant } from './schema/variant.ts';
import { walk } from './schema/walk.ts';
import { id, language, objective, review, words } from './schema/words.ts';

export type { Condition } from './schema/condition.ts';

const setting = z
  .strictObject({
    you: words('Who the learner is in this story.', 160, 'Cabin crew, aft left side'),
    from: words('Where the flight departs.', 60, 'Nouakchott'),
    to: words('Where it lands.', 60, 'The Gulf'),
    aircraft: words('The aircraft, as crew would name it.', 80, 'Airbus A330-200, two aisles'),
    seats: z
      .array(
        z.strictObject({
          seat: words('Seat or row.', 12, '30C'),
          who: words('Who sits there.', 160, 'The woman who travels with the group'),
        }),
      )
      .default([])
      .describe('The seats that matter.')
      .meta({ examples: [[{ seat: '30C', who: 'The woman who travels with the group' }]] }),
  })
  .describe('The flight.')
  .meta({
    examples: [{ you: 'Cabin crew', from: 'Nouakchott', to: 'The Gulf', aircraft: 'Airbus A330-200' }],
  });

export const scenarioSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('Where an editor finds this schema.')
      .meta({ examples: ['../dist/schema/scenario.schema.json'] }),
    id: id.describe('The name of this scenario, and of its file.'),
    title: words('The title.', 100, 'Seven boarding passes'),
    summary: words(
      'One or two sentences for the course page.',
      300,
      'A night flight, and one woman who answers for seven.',
    ),
    language: language.describe('The language that this file is written in.'),
    minutes: z
      .number()
      .int()
      .min(1)
      .max(60)
      .describe('About how long it takes, in minutes.')
      .meta({ examples: [12] }),
    review,
    objectives: z
      .array(objective)
      .min(1)
      .describe('The objectives of the course that this scenario serves.')
      .meta({ examples: [['LO3', 'LO5']] }),
    contentNote: words(
      'What the learner will meet, so that they can decide whether to go on now.',
      500,
      'Somebody is controlled by somebody else. There is no violence.',
    ),
    setting,
    about: about.optional(),
    variants: z
      .array(variant)
      .min(2)
      .optional()
      .describe('Tellings of the same story, one of which is picked for each learner and year.')
      .meta({
        examples: [
          [
            { id: 'first-crew', details: { senior: 'Leila' } },
            { id: 'second-crew', details: { senior: 'Sofia' } },
          ],
        ],
      }),
    signs: z
      .record(id, sign)
      .describe('Every sign of this scenario, by id.')
      .meta({
        examples: [
          {
            'first-flight': { text: 'It is her first flight.', kind: 'ordinary', why: 'Everybody has one.' },
          },
        ],
      }),
    start: id.describe('The id of the first step.'),
    steps: z
      .record(id, z.discriminatedUnion('type', [scene, observe, order, report, ending]))
      .describe('Every step, by id.')
      .meta({ examples: [{ 'door-two': { type: 'scene' }, home: { type: 'ending' } }] }),
    walks: z
      .array(walk)
      .optional()
      .describe('Ways through the scenario that the checker plays, as tests.')
      .meta({
        examples: [
          [
            {
              name: 'By the book',
              decisions: [{ 'door-two': 'welcome' }],
              ends: 'home',
              outcome: 'good',
              score: 2,
            },
          ],
        ],
      }),
  })
  .meta({ id: 'scenario', title: 'Crosscheck scenario' });

export type Scenario = z.infer<typeof scenarioSchema>;
export type Step = Scenario['steps'][string];
export type Scene = z.infer<typeof scene>;
export type Observe = z.infer<typeof observe>;
export type Order = z.infer<typeof order>;
export type Report = z.infer<typeof report>;
export type Ending = z.infer<typeof ending>;
/** A step at which the learner decides something. */
export type DecidingStep = Exclude<Step, Ending>;
export type Choice = Scene['choices'][number];
export type ReportEntry = Report['entries'][number];
export type Sign = z.infer<typeof sign>;
export type Outcome = z.infer<typeof outcome>;
export type Next = Choice['next'];
export type Paragraph = Scene['text'][number];
export type Picture = z.infer<typeof picture>;
export type Phase = Scene['phase'];
export type Walk = z.infer<typeof walk>;
