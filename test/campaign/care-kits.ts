/** The course that comes along, as what is printed and shown is made of it, with numbers that somebody has called. */
import { readFileSync } from 'node:fs';
import { mapTexts } from '../../src/scenario/texts.ts';
import type { Translation } from '../../src/scenario/schema/translation.ts';
import { translationSchema } from '../../src/scenario/schema/translation.ts';
import type { Language } from '../../src/scenario/translation/language-name.ts';
import {
  airlineSchema,
  contactsSchema,
  selfCareSchema,
  type Contact,
  type SelfCare,
} from '../../src/course/schema.ts';
import { paletteOf } from '../../src/campaign/palette/palette.ts';
import type { LandingKit } from '../../src/campaign/landing/landing.ts';

export const day = '2026-11-26';

export interface Changes {
  contacts?: (contacts: Contact[]) => Contact[];
  selfCare?: (selfCare: SelfCare) => SelfCare;
  edition?: string;
  draft?: string;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../modules/${name}.json`, import.meta.url), 'utf8'));
}

function translated<T>(document: T, name: string, language: Language): T {
  if (language === 'en') return document;
  const { texts }: Translation = translationSchema.parse(read(`${name}.${language}`));
  return mapTexts(document, (text, key) => texts[key]?.text ?? text);
}

/** Every number of the course, called on a day that is not long ago. */
export function called(contacts: Contact[]): Contact[] {
  return contacts.map((contact) =>
    contact.number === undefined
      ? contact
      : { ...contact, hours: 'At any hour', languages: ['ar', 'en'], verified: { on: '2026-11-20', by: 'Training' } },
  );
}

/** One kit for each language. */
export function careKits(languages: readonly Language[], changes: Changes = {}): LandingKit[] {
  const { contacts: change = called, selfCare: care = (same) => same, edition = '2026-11-7KQ3X', draft } = changes;
  return languages.map((language) => {
    const airline = translated(airlineSchema.parse(read('airline')), 'airline', language);
    const contacts = translated(contactsSchema.parse(read('contacts')), 'contacts', language);
    return {
      language,
      airline,
      contacts: { ...contacts, contacts: change(contacts.contacts) },
      selfCare: care(translated(selfCareSchema.parse(read('self-care')), 'self-care', language)),
      palette: paletteOf(airline),
      day,
      edition,
      draft,
    };
  });
}
