/** In which language the page speaks: the one that was chosen, else the first of the browser's that it knows. */
import { ar } from './language/ar.ts';
import { en, type Words } from './language/en.ts';
import { fr } from './language/fr.ts';

export const languages = {
  en: { name: 'English', dir: 'ltr', words: en },
  fr: { name: 'Français', dir: 'ltr', words: fr },
  ar: { name: 'العربية', dir: 'rtl', words: ar },
} as const;

export type LanguageCode = keyof typeof languages;

export const languageCodes = Object.keys(languages) as LanguageCode[];

const key = 'crosscheck.records.language';

let chosen: LanguageCode = 'en';

export const language = (): LanguageCode => chosen;

/** The words of the page, in its language. */
export const t = (): Words => languages[chosen].words;

/** Speaks a language from now on; whoever shows words shows them again. */
export function speak(code: LanguageCode): void {
  chosen = code;
  document.documentElement.lang = code;
  document.documentElement.dir = languages[code].dir;
  document.title = `${t().title} · Crosscheck`;
}

export function recallLanguage(): LanguageCode {
  const wished = [kept(), ...navigator.languages.map((tag) => tag.split('-')[0]!.toLowerCase())];
  return languageCodes.find((code) => code === wished.find(isKnown)) ?? 'en';
}

export function rememberLanguage(code: LanguageCode): void {
  try {
    localStorage.setItem(key, code);
  } catch {
    // A browser that keeps nothing begins in its own language next time.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function isKnown(code: string | null): boolean {
  return code !== null && code in languages;
}
