import { z } from 'zod';
import { words } from '../../scenario/schema/words.ts';

export const sourcesSchema = z
  .record(
    z.string().regex(/^S\d+$/, 'a source is S and a number, such as S45'),
    z.strictObject({
      title: words('Its title.', 240, 'Life under the kafala system'),
      language: z
        .string()
        .regex(/^[a-z]{2,3}$/, 'a language is two or three small letters, such as fr')
        .optional()
        .describe(
          'The language that its title is in, by its code (ISO 639). Leave it out where that is English.',
        )
        .meta({ examples: ['fr'] }),
      publisher: words('Who has published it.', 160, 'Walk Free'),
      year: z
        .string()
        .max(20)
        .optional()
        .describe('When it was published. Leave it out where the source shows no date.')
        .meta({ examples: ['6 Dec 2017'] }),
      address: words('Where it is found.', 300, 'ecpat.org/un-and-icao').optional(),
      extract: z
        .boolean()
        .default(false)
        .describe('True where only an extract or summary was read.')
        .meta({ examples: [true] }),
      checked: z.iso
        .date()
        .optional()
        .describe(
          'The day on which somebody last made sure that the source says this, and that it still holds. A figure, a law or a telephone number needs it, and not more than 12 months ago.',
        )
        .meta({ examples: ['2026-11-24'] }),
      against: z
        .enum(['original', 'extract', 'notes'])
        .optional()
        .describe(
          'What it was checked against: the source itself, an extract of it, or notes that were taken of it.',
        )
        .meta({ examples: ['original'] }),
    }),
  )
  .meta({ id: 'sources', title: 'Crosscheck sources' });

export type Sources = z.infer<typeof sourcesSchema>;
