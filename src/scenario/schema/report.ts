import { z } from 'zod';
import { next } from './condition.ts';
import { deciding } from './prose.ts';
import { tests } from './scene.ts';
import { id, sources, words } from './words.ts';

const field = z.strictObject({
  id: id.describe('A name for this field, of its own in this step.'),
  label: words('What the form calls this field.', 80, 'What was seen'),
});

const observation = {
  id: id.describe('A name for this entry, of its own in this step.'),
  text: words('The sentence that could go into the report.', 200, '30C held seven passports.'),
  why: words(
    'Why it belongs where it belongs, or does not belong in a report.',
    400,
    'An act, a seat and a time.',
  ),
};

const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fact').describe('Something that was seen or heard; it belongs in the report.'),
    ...observation,
    field: id.describe('The field that it belongs in.'),
  }),
  z.strictObject({
    kind: z.literal('assumption').describe('A guess or a judgement; it does not belong in the report.'),
    ...observation,
  }),
]);

export const report = z
  .strictObject({
    type: z.literal('report').describe('Fill in the written report.'),
    ...deciding,
    tests,
    prompt: words('What to fill in.', 200, 'Which of these go into the report, and where?'),
    fields: z
      .array(field)
      .min(1)
      .max(6)
      .describe('The fields of the form, top to bottom.')
      .meta({ examples: [[{ id: 'seen', label: 'What was seen' }]] }),
    entries: z
      .array(entry)
      .min(2)
      .max(12)
      .describe('What could be written, in the order shown.')
      .meta({
        examples: [
          [
            {
              kind: 'fact',
              id: 'papers',
              text: '30C held seven passports.',
              field: 'seen',
              why: 'An act and a seat.',
            },
          ],
        ],
      }),
    sources,
    next,
  })
  .describe('A report step: the learner tells facts from assumptions, and puts each fact into its field.');
