/** The content that comes along, as care items and their page are made of it, with numbers that somebody has called. */
import { readdirSync, readFileSync } from 'node:fs';
import { kitOf } from '../../src/campaign/kit.ts';
import type { CareKit } from '../../src/campaign/design.ts';
import { readContent } from '../../src/course/content.ts';
import type { Contact, SelfCare } from '../../src/course/schema.ts';
import type { Language } from '../../src/scenario/translation/language-name.ts';

export const day = '2026-11-26';
export const edition = '2026-11-7KQ3X';

export interface Changes {
  contacts?: (contacts: Contact[]) => Contact[];
  selfCare?: (selfCare: SelfCare) => SelfCare;
}

const root = new URL('../../', import.meta.url);

export const shippedFiles: ReadonlyMap<string, string> = new Map(
  ['modules', 'scenarios'].flatMap((part) =>
    readdirSync(new URL(`${part}/`, root))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [`${part}/${name}`, readFileSync(new URL(`${part}/${name}`, root), 'utf8')] as const),
  ),
);

const { content, problems } = readContent(shippedFiles);
if (!content) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));

/** Every number of the course, called on a day that is not long ago. */
export function called(contacts: Contact[]): Contact[] {
  return contacts.map((contact) =>
    contact.number === undefined
      ? contact
      : { ...contact, languages: ['ar', 'en'], verified: { on: '2026-11-20', by: 'Training' } },
  );
}

/** One kit for each language, with the content changed in the same way in each. */
export function careKits(languages: readonly Language[], changes: Changes = {}): CareKit[] {
  const { contacts: change = called, selfCare = (same) => same } = changes;
  return languages.map((language) => {
    const { kit } = kitOf(content!, { language, logo: undefined, day, draft: false });
    return {
      ...kit,
      edition,
      contacts: { ...kit.contacts, contacts: change(kit.contacts.contacts) },
      selfCare: selfCare(kit.selfCare!),
    };
  });
}

/** Labels for flights to Egypt, with a number in plain print. */
export const toEgypt = (selfCare: SelfCare): SelfCare => ({
  ...selfCare,
  label: { ...selfCare.label, batches: [{ id: 'cairo', country: 'egypt', contact: 'egypt-women' }] },
});
