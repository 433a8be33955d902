import { z } from 'zod';
import { condition, next } from './condition.ts';
import { deciding } from './prose.ts';
import { id, objective, sources, words } from './words.ts';

export const outcome = z
  .enum(['good', 'acceptable', 'harmful'])
  .describe('How it is judged: good, acceptable, or harmful.')
  .meta({ examples: ['good'] });

export const tests = z
  .array(objective)
  .min(1)
  .optional()
  .describe('The objectives that this decision tests.')
  .meta({ examples: [['LO5']] });

const choice = z.strictObject({
  id: id.describe('A name for this choice, of its own in the whole scenario.'),
  text: words(
    'What the crew member does or says.',
    240,
    'Go forward to Leila and ask for two minutes alone.',
  ),
  feedback: words(
    'Why this was a good, acceptable or harmful thing to do.',
    700,
    'A concern, passed on in private, is all that it takes.',
  ).optional(),
  outcome,
  score: z
    .number()
    .int()
    .min(-20)
    .max(20)
    .default(0)
    .describe('Points added to the score.')
    .meta({ examples: [3] }),
  notices: z
    .array(id)
    .optional()
    .describe('Signs that this act brings to notice.')
    .meta({ examples: [['one-holds-passports']] }),
  when: condition.optional().describe('Offer this choice only when the condition holds.'),
  sources,
  next,
});

export const scene = z
  .strictObject({
    type: z.literal('scene').describe('What happens, and what the learner does about it.'),
    ...deciding,
    tests,
    prompt: words('The question put to the learner.', 160, 'What do you do?'),
    within: z
      .strictObject({
        seconds: z
          .number()
          .int()
          .min(20)
          .max(600)
          .describe('How long the learner has. They can extend it, or switch it off, at any time.')
          .meta({ examples: [60] }),
        then: id.describe('The choice that is made when the time is over.'),
      })
      .optional()
      .describe('A time limit, where hesitating is a decision too. It is off for whoever needs more time.')
      .meta({ examples: [{ seconds: 60, then: 'say-nothing' }] }),
    choices: z
      .array(choice)
      .min(1)
      .max(6)
      .describe('What the learner may do.')
      .meta({
        examples: [
          [{ id: 'tell-purser', text: 'Tell her in private.', outcome: 'good', score: 2, next: 'home' }],
        ],
      }),
  })
  .describe('A scene: the learner makes one of several choices.');
