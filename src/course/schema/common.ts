import { z } from 'zod';
import { language, review, sources, words } from '../../scenario/schema/words.ts';

/** Where an editor finds the schema of a file. */
const $schema = (file: string) =>
  z
    .string()
    .optional()
    .describe('Where an editor finds this schema.')
    .meta({ examples: [`../dist/schema/${file}.schema.json`] });

/** What every document of a course has that crew read. */
export const document = (file: string) => ({
  $schema: $schema(file),
  language: language.describe('The language that this file is written in.'),
  review,
});

/** What a statement rests on: sources, or nothing but the course's own judgement. */
export const basis = {
  sources,
  advice: z
    .literal(true)
    .optional()
    .describe(
      'True where this is advice of the course, which states no fact about the world. Anything else has sources.',
    )
    .meta({ examples: [true] }),
};

/** A statement, and what it rests on. */
export const statement = z.strictObject({
  text: words('The statement.', 400, 'What did I see or hear myself?'),
  ...basis,
});

/** How long something takes. */
export const minutes = z
  .number()
  .int()
  .min(1)
  .max(60)
  .describe('About how long it takes, in minutes.')
  .meta({ examples: [4] });
