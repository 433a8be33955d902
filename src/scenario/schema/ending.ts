import { z } from 'zod';
import { common, prose } from './prose.ts';
import { outcome } from './scene.ts';
import { sources, words } from './words.ts';

export const ending = z
  .strictObject({
    type: z.literal('ending').describe('How the story ends.'),
    ...common,
    outcome,
    reported: z
      .boolean()
      .describe('Whether a report was made on the way to this ending.')
      .meta({ examples: [true] }),
    text: prose,
    debrief: z
      .array(
        z.strictObject({
          heading: words('A heading.', 80, 'Why this works'),
          text: prose,
          sources,
        }),
      )
      .min(1)
      .describe('Why it ended so, and what to take along.')
      .meta({ examples: [[{ heading: 'Why this works', text: ['You told her what you saw.'] }]] }),
  })
  .describe('An ending, with its debrief.');
