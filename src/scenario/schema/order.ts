import { z } from 'zod';
import { next } from './condition.ts';
import { deciding } from './prose.ts';
import { tests } from './scene.ts';
import { id, sources, words } from './words.ts';

const item = z.strictObject({
  id: id.describe('A name for this item, of its own in this step.'),
  text: words('One thing to do.', 160, 'Tell the senior cabin crew member in private.'),
});

export const order = z
  .strictObject({
    type: z.literal('order').describe('Put things to do into the right order.'),
    ...deciding,
    tests,
    prompt: words('What to put in order.', 200, 'Put these into the order of your manual.'),
    items: z
      .array(item)
      .min(2)
      .max(8)
      .describe('What is to be put in order, as it is shown at first; not in the right order already.')
      .meta({ examples: [[{ id: 'captain', text: 'The captain is told.' }]] }),
    sequence: z
      .array(z.union([id, z.array(id).min(2)]))
      .min(2)
      .describe(
        'The right order, by id. Items in a list of their own may come in any order among each other.',
      )
      .meta({ examples: [['observe', ['note-times', 'tell-senior'], 'captain']] }),
    score: z
      .number()
      .int()
      .min(0)
      .max(20)
      .default(4)
      .describe('Points for the right order; an order that is partly right earns a part of them.')
      .meta({ examples: [4] }),
    feedback: z
      .strictObject({
        right: words('What is said where the order is right.', 500, 'This is how the chain works.'),
        wrong: words(
          'What is said where it is not, and why the order matters.',
          500,
          'Look at who can do what.',
        ),
      })
      .describe('What is said afterwards.')
      .meta({ examples: [{ right: 'This is how the chain works.', wrong: 'Look at who can do what.' }] }),
    sources,
    next,
  })
  .describe('An order step: the learner puts the steps of a procedure in order.');
