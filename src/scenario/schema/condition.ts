import { z } from 'zod';
import { id } from './words.ts';

/** A condition on what the learner has done so far. Data, never code. */
export type Condition =
  | { noticed: string }
  | { chose: string }
  | { score: { atLeast: number } | { below: number } }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const points = z
  .number()
  .int()
  .describe('Points.')
  .meta({ examples: [10] });

export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ noticed: id.describe('A sign that the learner has noticed.') }),
      z.strictObject({ chose: id.describe('A choice that the learner has made earlier.') }),
      z.strictObject({
        score: z
          .union([z.strictObject({ atLeast: points }), z.strictObject({ below: points })])
          .describe('The points so far.')
          .meta({ examples: [{ atLeast: 10 }] }),
      }),
      z.strictObject({
        all: z
          .array(condition)
          .min(1)
          .describe('Every one of these must hold.')
          .meta({ examples: [[{ noticed: 'one-holds-passports' }, { chose: 'tell-purser' }]] }),
      }),
      z.strictObject({
        any: z
          .array(condition)
          .min(1)
          .describe('One of these must hold.')
          .meta({ examples: [[{ chose: 'tell-purser' }, { chose: 'tell-captain' }]] }),
      }),
      z.strictObject({ not: condition }),
    ]),
  )
  .meta({
    id: 'condition',
    description: 'What must be true: noticed, chose, score, all, any, not.',
    examples: [
      { chose: 'tell-purser' },
      { all: [{ noticed: 'one-holds-passports' }, { score: { atLeast: 5 } }] },
    ],
  });

export const next = z
  .union([
    id,
    z
      .array(z.strictObject({ when: condition.optional(), to: id.describe('The step that follows.') }))
      .min(1)
      .describe('The first entry whose `when` holds is taken; leave `when` out of the last.'),
  ])
  .describe('The step that follows, or a list of steps with conditions.')
  .meta({
    examples: ['in-the-galley', [{ when: { chose: 'tell-purser' }, to: 'in-the-galley' }, { to: 'later' }]],
  });
