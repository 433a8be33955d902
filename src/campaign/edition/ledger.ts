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

/** Which editions carry something else for a contact than what now holds. */
export interface OldNumber {
  edition: string;
  design: string;
  language: string;
  contact: string;
  printed: string;
  /** Undefined where there is no such contact, or none to be printed, any more. */
  now: string | undefined;
}

/** @param now what each contact now says, by its key, such as contacts.egypt-children */
export function oldNumbers({ editions }: Ledger, now: ReadonlyMap<string, string | undefined>): OldNumber[] {
  return editions.flatMap(({ id, prints }) =>
    prints.flatMap(({ design, language, carries }) =>
      carries
        .filter(({ contact, how }) => now.get(contact) !== how)
        .map(({ contact, how }) => ({
          edition: id,
          design,
          language,
          contact,
          printed: how,
          now: now.get(contact),
        })),
    ),
  );
}
