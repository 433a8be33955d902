import { z } from 'zod';
import { picture } from '../../scenario/schema/prose.ts';
import { id, words } from '../../scenario/schema/words.ts';
import { block } from './block.ts';
import { document, minutes } from './common.ts';

export const moduleSchema = z
  .strictObject({
    ...document('module'),
    id: id.describe('The name of this module, and of its file.').meta({ examples: ['briefing'] }),
    title: words('The title.', 100, 'The briefing'),
    summary: words('One or two sentences for the course page.', 300, 'How crew get it wrong.'),
    minutes,
    contentNote: words(
      'What is hard in it, said before it begins. Leave it out where nothing is.',
      400,
      'This briefing speaks of children.',
    ).optional(),
    pages: z
      .array(
        z.strictObject({
          id: id.describe('A name for this page, of its own in this module.'),
          title: words('The heading.', 100, 'Whom you tell'),
          picture: picture.optional(),
          blocks: z
            .array(block)
            .min(1)
            .max(10)
            .describe('What is on the page, top to bottom.')
            .meta({ examples: [[{ type: 'note', text: 'Your airline’s manual comes first.' }]] }),
        }),
      )
      .min(1)
      .max(60)
      .describe('The pages, in order.')
      .meta({ examples: [[{ id: 'whom-you-tell', title: 'Whom you tell', blocks: [] }]] }),
  })
  .meta({ id: 'module', title: 'Crosscheck module' });

export type Module = z.infer<typeof moduleSchema>;
