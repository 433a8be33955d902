/** Content in each language that a course can be taken in. */
import type { Content } from '../course/content.ts';
import { packTexts, skeletonOf, type PackedText } from '../course/skeleton.ts';
import type { Course } from '../course/schema.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import { localise, type Localised } from '../scenario/translation.ts';

export type Language = Course['language'];

/** Which translations are of a document. */
export type Of = { scenario: string } | { module: string };

/** A document in a language, as far as there is a translation of it that holds. */
export function inLanguage<T extends { language: Language }>(
  document: T,
  of: Of,
  language: Language,
  translations: readonly Translation[],
): Localised<T> {
  if (language === document.language) return { document, untranslated: new Set() };
  const translation = translations.find(
    (one) =>
      one.language === language &&
      ('scenario' in of ? one.scenario === of.scenario : one.module === of.module),
  );
  return localise(document, translation ?? { texts: {} });
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
  of: Of,
  { course, translations }: Pick<Content, 'course' | 'translations'>,
): PackedDocument {
  const texts = languagesOf(course).map((language) => {
    const { document: localised, untranslated } = inLanguage(document, of, language, translations);
    return [language, packTexts(localised, untranslated)] as const;
  });
  return { skeleton: skeletonOf(document), texts: new Map(texts) };
}
