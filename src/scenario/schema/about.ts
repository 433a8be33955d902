import { z } from 'zod';
import { words } from './words.ts';

/** What the learner was up against, told only when the course is over: whom they caught sight of, or would have wronged. */
export const about = z
  .strictObject({
    who: words('Whom the story is about, told at the end of the course.', 160, 'A father and his daughter'),
    report: z
      .enum(['due', 'not-due'])
      .describe('Whether what can be seen and heard on this flight calls for a report.')
      .meta({ examples: ['not-due'] }),
  })
  .describe('Whom the story is about, and whether a report about them is right.')
  .meta({ examples: [{ who: 'A father and his daughter', report: 'not-due' }] });
