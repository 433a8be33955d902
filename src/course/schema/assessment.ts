import { z } from 'zod';
import { id, objective, sources, words } from '../../scenario/schema/words.ts';
import { document } from './common.ts';

const option = z.strictObject({
  id: id.describe('A name for this answer, of its own in this item.'),
  text: words('The answer.', 240, 'Tell the senior cabin crew member in private.'),
  right: z
    .boolean()
    .optional()
    .describe('True for the one right answer.')
    .meta({ examples: [true] }),
  feedback: words('Why it is right or wrong.', 400, 'She decides with the captain what comes next.'),
});

const item = z.strictObject({
  id: id.describe('A name for this item, of its own in the bank; records refer to it.'),
  objective: objective.describe('The objective that it tests.'),
  critical: z
    .boolean()
    .optional()
    .describe('True where a wrong answer fails the test, whatever the score.')
    .meta({ examples: [true] }),
  text: words('What has happened, in a few sentences.', 500, 'A boy of about ten asks you to stay near him.'),
  prompt: words('The question.', 160, 'What do you do?'),
  options: z
    .array(option)
    .min(3)
    .max(4)
    .refine((options) => options.filter(({ right }) => right).length === 1, 'give one answer "right": true')
    .describe('The answers on offer, one of which is right.')
    .meta({ examples: [[{ id: 'tell', text: 'Tell her.', right: true, feedback: 'Yes.' }]] }),
  sources,
});

export const assessmentSchema = z
  .strictObject({
    ...document('assessment'),
    id: z.literal('assessment').describe('There is one bank of items.'),
    title: words('The title.', 100, 'The assessment'),
    summary: words('One or two sentences for the course page.', 300, 'Eighteen questions from the cabin.'),
    secondsPerItem: z
      .number()
      .int()
      .min(5)
      .max(300)
      .describe('About how long an item takes with its feedback, in seconds.')
      .meta({ examples: [30] }),
    items: z
      .array(item)
      .min(3)
      .max(200)
      .describe('The bank, from which each learner gets some.')
      .meta({ examples: [[{ id: 'asks-for-help', objective: 'LO7' }]] }),
  })
  .meta({ id: 'assessment', title: 'Crosscheck assessment' });

export type Assessment = z.infer<typeof assessmentSchema>;
export type Item = Assessment['items'][number];
