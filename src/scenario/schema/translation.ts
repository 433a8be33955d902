/** The shape of a translation: `scenarios/<id>.<language>.json`, or `modules/<id>.<language>.json`. */
import { z } from 'zod';
import { id, language, review } from './words.ts';

export const translationSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('Where an editor finds this schema.')
      .meta({ examples: ['../dist/schema/translation.schema.json'] }),
    scenario: id
      .optional()
      .describe('The scenario that this is a translation of.')
      .meta({ examples: ['window-seat'] }),
    module: id
      .optional()
      .describe('The file in modules/ that this is a translation of, by its name without .json.')
      .meta({ examples: ['what-to-do'] }),
    language: language.describe('The language of this translation.'),
    review,
    texts: z
      .record(
        z.string().max(200),
        z.strictObject({
          text: z
            .string()
            .trim()
            .min(1)
            .describe('The text in this language.')
            .meta({ examples: ['مقعد بجانب النافذة'] }),
          source: z
            .string()
            .regex(/^[0-9a-f]{8}$/)
            .describe('The fingerprint of the source text it was made from.')
            .meta({ examples: ['1a2b3c4d'] }),
        }),
      )
      .describe('Every text, by its key.')
      .meta({ examples: [{ title: { text: 'مقعد بجانب النافذة', source: '1a2b3c4d' } }] }),
  })
  .refine(({ scenario, module }) => (scenario === undefined) !== (module === undefined), {
    path: ['scenario'],
    error: 'write either "scenario" or "module", and the name of what this is a translation of',
  })
  .meta({ id: 'translation', title: 'Crosscheck translation' });

export type Translation = z.infer<typeof translationSchema>;
