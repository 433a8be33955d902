/** Translations: a document's texts in another language, each with the fingerprint of the text it was made from. */
import type { Translation } from './schema/translation.ts';
import { mapTexts, textsOf } from './texts.ts';
import { hash } from './token.ts';

/** What a translation says, by key. */
export type TranslatedTexts = Translation['texts'];

/** Eight hexadecimal digits that change with the text. */
export function fingerprintOf(text: string): string {
  return hash(text).toString(16).padStart(8, '0');
}

export interface Localised<T> {
  document: T;
  /** The keys of the texts that are still in the source language, because their translation is missing or stale. */
  untranslated: ReadonlySet<string>;
}

/** A document in another language. A text whose translation is missing or stale stays in the source language. */
export function localise<T>(source: T, { texts }: Pick<Translation, 'texts'>): Localised<T> {
  const untranslated = new Set<string>();
  const document = mapTexts(source, (text, key) => {
    const translated = texts[key];
    if (translated?.source === fingerprintOf(text)) return translated.text;
    untranslated.add(key);
    return text;
  });
  return { document, untranslated };
}

/** The texts of a translation that hold, in the order of the document: what is stale, or is no text of it, is left out. */
export function textsThatHold(document: unknown, { texts }: Pick<Translation, 'texts'>): TranslatedTexts {
  const holding = textsOf(document).flatMap(({ key, text }) => {
    const translated = texts[key];
    return translated?.source === fingerprintOf(text) ? [[key, translated] as const] : [];
  });
  return Object.fromEntries(holding);
}

/** How far a translation has come: how many texts hold, are stale, and are missing. */
export interface Standing {
  translated: number;
  stale: number;
  missing: number;
}

/** @param translation undefined where there is none */
export function standingOf(document: unknown, translation: Translation | undefined): Standing {
  const standing = { translated: 0, stale: 0, missing: 0 };
  for (const { key, text } of textsOf(document)) {
    const source = translation?.texts[key]?.source;
    if (source === undefined) standing.missing++;
    else if (source === fingerprintOf(text)) standing.translated++;
    else standing.stale++;
  }
  return standing;
}
