import { z } from 'zod';
import { id, words } from './words.ts';

export const variant = z
  .strictObject({
    id: id.describe('A name for this variant, of its own in this scenario.'),
    details: z
      .record(id, words('What stands for this detail in this variant.', 120, 'Leila'))
      .describe(
        'What stands for each detail. Texts refer to a detail by its name in braces, such as {senior}.',
      )
      .meta({ examples: [{ senior: 'Leila', 'her-seat': '30C' }] }),
  })
  .describe('One telling of the same story: names, seats, route.');
