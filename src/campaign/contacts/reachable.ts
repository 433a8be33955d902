/** Every contact of a course, of the airline and of countries, in one language. */
import type { Content } from '../../course/content.ts';
import { translationOf } from '../../course/translations.ts';
import { localise } from '../../scenario/translation.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { airlineContact, hotline, type Reachable } from './printable.ts';

export function reachableIn(
  { airline, contacts, translations }: Pick<Content, 'airline' | 'contacts' | 'translations'>,
  language: Language,
): Reachable[] {
  const said = <T extends { language: Language }>(id: string, document: T): T =>
    document.language === language
      ? document
      : localise(document, translationOf({ kind: 'module', id }, language, translations) ?? { texts: {} })
          .document;
  const own = airline && said('airline', airline);
  return [
    ...(own ? [...own.contacts, ...own.support].map(airlineContact) : []),
    ...(contacts ? said('contacts', contacts).contacts.map(hotline) : []),
  ];
}
