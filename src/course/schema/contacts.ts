import { z } from 'zod';
import { id, language, neededSources, words } from '../../scenario/schema/words.ts';
import { document } from './common.ts';

const contact = z.strictObject({
  id: id.describe('A name for this contact, of its own in the file.').meta({ examples: ['egypt-children'] }),
  country: id
    .describe('The country that it serves; in which it can be reached.')
    .meta({ examples: ['egypt'] }),
  name: words('The country, for a reader.', 60, 'Egypt'),
  body: words('Who answers.', 160, 'National Council for Childhood and Motherhood'),
  about: words(
    'Anything a reader must know of it.',
    300,
    'Run by another body since September 2025.',
  ).optional(),
  number: z
    .string()
    .max(30)
    .regex(
      /^[+\d][\d -]*$/,
      'a number is digits, spaces and hyphens, with + in front where it is international',
    )
    .optional()
    .describe('The number. Leave it out rather than guess.')
    .meta({ examples: ['16000'] }),
  means: z
    .enum(['call', 'text'])
    .optional()
    .describe('How the number is used: it is called, which needs no saying, or text messages are sent to it.')
    .meta({ examples: ['text'] }),
  hours: words('When somebody answers.', 80, 'At any hour').optional(),
  languages: z
    .array(z.union([language, words('Another language.', 40, 'Amharic')]))
    .optional()
    .describe('What is spoken there.')
    .meta({ examples: [['ar', 'en']] }),
  sources: neededSources,
  verified: z
    .strictObject({
      on: z.iso
        .date()
        .describe('The day of the call.')
        .meta({ examples: ['2026-11-24'] }),
      by: words('Who has called it.', 120, 'Training department'),
    })
    .optional()
    .describe('When somebody of the airline last called it. A number that nobody has called is not shown.')
    .meta({ examples: [{ on: '2026-11-24', by: 'Training department' }] }),
});

export const contactsSchema = z
  .strictObject({
    ...document('contacts'),
    contacts: z
      .array(contact)
      .describe('Every contact, by country.')
      .meta({ examples: [[{ id: 'egypt-children', country: 'egypt', body: '…', sources: ['S89'] }]] }),
  })
  .meta({ id: 'contacts', title: 'Crosscheck contacts' });

export type Contacts = z.infer<typeof contactsSchema>;
export type Contact = Contacts['contacts'][number];
