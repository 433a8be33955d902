import { z } from 'zod';
import { outcome } from './scene.ts';
import { id, words } from './words.ts';

const decision = z
  .record(
    id,
    z.union([
      id.describe('In a scene: the choice.'),
      z.array(id).describe('In an observe step: what is marked. In an order step: the order.'),
      z.record(id, id).describe('In a report step: each entry that is written, with its field.'),
    ]),
  )
  .refine((decided) => Object.keys(decided).length === 1, 'write one step and what is decided there')
  .describe('One step, and what is decided there.')
  .meta({ examples: [{ 'door-two': 'welcome-each' }, { 'observe-rows': ['one-holds-passports'] }] });

export const walk = z
  .strictObject({
    name: words('What this walk shows.', 80, 'Reports by the book'),
    decisions: z
      .array(decision)
      .min(1)
      .describe('What is decided, from the first step to an ending.')
      .meta({ examples: [[{ 'door-two': 'welcome-each' }, { 'observe-rows': ['one-holds-passports'] }]] }),
    ends: id.describe('The ending that it comes to.'),
    outcome: outcome.describe('The outcome of that ending.'),
    score: z
      .number()
      .int()
      .describe('The points that it earns.')
      .meta({ examples: [42] }),
  })
  .describe('A way through the scenario with what its author expects of it; the checker plays it.');
