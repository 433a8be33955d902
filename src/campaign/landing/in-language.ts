/** Days and names of languages, as a page writes them. */
import type { Language } from '../../scenario/translation/language-name.ts';

/** English puts the day before the month, as the other two do; Arabic has the digits that telephones have. */
function locale(language: Language): string {
  return `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;
}

/** @param day YYYY-MM-DD @returns such as 24 November 2026 */
export function formatDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

/** The name of a language in a language; what is no tag of one is a name already. */
function languageNamed(named: string, language: Language): string {
  if (!/^[a-z]{2,3}$/.test(named)) return named;
  return new Intl.DisplayNames([language], { type: 'language' }).of(named) ?? named;
}

/** The name that a language has for itself, as a list of languages begins it. */
export function ownName(language: Language): string {
  const name = languageNamed(language, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Several languages in a row, such as arabe et anglais. */
export function languagesNamed(named: readonly string[], language: Language): string {
  return new Intl.ListFormat(language).format(named.map((one) => languageNamed(one, language)));
}
