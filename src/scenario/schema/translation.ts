/** The shape of a translation, `scenarios/<id>.<language>.json`. */
import { z } from 'zod';
import { id, language, review } from './words.ts';

export const translationSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('Where an editor finds this schema.')
      .meta({ examples: ['../dist/schema/translation.schema.json'] }),
    scenario: id.describe('The scenario that this is a translation of.'),
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
  .meta({ id: 'translation', title: 'Crosscheck translation' });

export type Translation = z.infer<typeof translationSchema>;
