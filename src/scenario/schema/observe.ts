import { z } from 'zod';
import { next } from './condition.ts';
import { deciding } from './prose.ts';
import { tests } from './scene.ts';
import { id, sources, words } from './words.ts';

export const sign = z
  .strictObject({
    text: words('What can be seen or heard.', 200, 'She holds the passports of seven adults.'),
    kind: z
      .enum(['indicator', 'ordinary', 'stereotype'])
      .describe('A real indicator, an ordinary thing that means nothing by itself, or a stereotype.')
      .meta({ examples: ['indicator'] }),
    why: words(
      'Why it is, or is not, an indicator.',
      500,
      'Papers in somebody else’s hands are a listed sign.',
    ),
    sources,
  })
  .describe('Something that can be noticed on this flight.');

export const observe = z
  .strictObject({
    type: z.literal('observe').describe('Look, and mark what is a real indicator.'),
    ...deciding,
    tests,
    prompt: words('What to look for.', 200, 'Mark what is a real indicator.'),
    signs: z
      .array(id)
      .min(2)
      .max(12)
      .describe('The signs on offer, by id, in the order shown.')
      .meta({ examples: [['one-holds-passports', 'first-flight']] }),
    sources,
    next,
  })
  .describe('An observe step: the learner marks real indicators among other things.');
