/** Content in each language that a course can be taken in. */
import type { Content } from '../course/content.ts';
import { packTexts, skeletonOf, type PackedText } from '../course/skeleton.ts';
import type { Course } from '../course/schema.ts';
import { translationOf } from '../course/translations.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import { localise, type Localised } from '../scenario/translation.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { OriginalName } from '../scenario/translation/original.ts';

/** A document in a language, as far as there is a translation of it that holds. */
export function inLanguage<T extends { language: Language }>(
  document: T,
  name: OriginalName,
  language: Language,
  translations: readonly Translation[],
): Localised<T> {
  if (language === document.language) return { document, untranslated: new Set() };
  return localise(document, translationOf(name, language, translations) ?? { texts: {} });
}

/** Every language of a course, the one that it opens in first. */
export function languagesOf({
  language,
  languages = [],
}: Pick<Course, 'language' | 'languages'>): Language[] {
  return [language, ...languages.filter((one) => one !== language)];
}

/** What a package holds of a document: its skeleton, and its texts by language. */
export interface PackedDocument {
  skeleton: object;
  texts: ReadonlyMap<Language, readonly PackedText[]>;
}

export function packDocument<T extends object & { language: Language }>(
  document: T,
  name: OriginalName,
  { course, translations }: Pick<Content, 'course' | 'translations'>,
): PackedDocument {
  const texts = languagesOf(course).map((language) => {
    const { document: localised, untranslated } = inLanguage(document, name, language, translations);
    return [language, packTexts(localised, untranslated)] as const;
  });
  return { skeleton: skeletonOf(document), texts: new Map(texts) };
}
