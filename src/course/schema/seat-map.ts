import { z } from 'zod';
import { sources, words } from '../../scenario/schema/words.ts';

const row = z
  .number()
  .int()
  .min(1)
  .max(80)
  .meta({ examples: [30] });

/** As many as a reader can take in at once. */
const mostRows = 8;

export const seatMap = z.strictObject({
  type: z.literal('seat-map').describe('A few rows of a cabin, to be looked at seat by seat.'),
  prompt: words('What to look for.', 240, 'Walk down the aisle. Where does one person control another?'),
  rows: z
    .strictObject({ from: row.describe('The first row shown.'), to: row.describe('The last row shown.') })
    .refine(
      ({ from, to }) => from <= to && to < from + mostRows,
      `show from one row to a later one, and no more than ${mostRows} rows`,
    )
    .describe(`The rows shown; ${mostRows} at the most.`)
    .meta({ examples: [{ from: 30, to: 33 }] }),
  seats: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^\d{1,2}[A-F]$/, 'a seat is a row and a letter from A to F, such as 30C')
          .describe('The seat, of three on each side of one aisle.')
          .meta({ examples: ['30C'] }),
        who: words('Who sits there.', 120, 'A man with a folder'),
        text: words(
          'What can be seen and heard, and what to make of it.',
          500,
          'He answers for the girl in 30B.',
        ),
        weight: z
          .enum(['concern', 'ordinary'])
          .describe('Whether it is part of a cluster, or an ordinary thing.')
          .meta({ examples: ['ordinary'] }),
        sources,
      }),
    )
    .min(2)
    .max(12)
    .describe('The seats that there is something to say about.')
    .meta({ examples: [[{ id: '30C', who: 'A man', text: 'He sleeps.', weight: 'ordinary' }]] }),
  lesson: words('What to take along from it.', 500, 'One sign proves nothing.'),
});
