/** The ledger of editions that were built to be printed, and of the numbers that each of them carries. */
import { z } from 'zod';

const carried = z.strictObject({
  contact: z
    .string()
    .describe('The file of the contact and its id in there, such as contacts.egypt-children.'),
  how: z.string().describe('The number or the way, as it was printed.'),
  verifiedOn: z.iso.date().describe('When it had last been tried.'),
});

export const ledgerSchema = z.strictObject({
  editions: z
    .array(
      z.strictObject({
        id: z.string().describe('As it stands in small print on each page.'),
        built: z.iso.date().describe('When it was built.'),
        recalled: z.iso
          .date()
          .optional()
          .describe(
            'When all of it was back and destroyed. It is written by hand; no number on it is told of then.',
          ),
        prints: z
          .array(
            z.strictObject({
              design: z.string().describe('The design, such as airport-poster-a3.'),
              language: z.string().describe('The language it is in.'),
              files: z.array(z.string()).describe('The names of the files.'),
              carries: z.array(carried).describe('The numbers on it.'),
            }),
          )
          .describe('Everything that was built.'),
      }),
    )
    .describe('Every edition, the oldest first.'),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerEdition = Ledger['editions'][number];

/** The ledger with an edition in it; one of the same id has the same on its pages and is replaced. */
export function withEdition({ editions }: Ledger, edition: LedgerEdition): Ledger {
  return { editions: [...editions.filter(({ id }) => id !== edition.id), edition] };
}
