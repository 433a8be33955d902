import type { Language } from '../../scenario/translation/language-name.ts';

const key = 'crosscheck.language';

/**
 * The language to begin in: the one that was chosen on this device, else the first that the browser asks for, else the
 * course's own.
 * @param languages that the course can be taken in, its own first
 * @param storage asked for at each use, since reading `window.localStorage` may throw in a sandbox
 * @param asked language tags, as of `navigator.languages`
 */
export function preferredLanguage(
  languages: readonly Language[],
  storage: () => Storage,
  asked: readonly string[],
): Language {
  const wanted = [rememberedLanguage(storage), ...asked.map((tag) => tag.slice(0, 2).toLowerCase())];
  return (wanted.find((one) => languages.some((language) => language === one)) ?? languages[0]!) as Language;
}

/** Keeps a choice for later sittings, as far as this browser remembers anything. */
export function rememberLanguage(language: Language, storage: () => Storage): void {
  try {
    storage().setItem(key, language);
  } catch {
    // It holds for this sitting.
  }
}

function rememberedLanguage(storage: () => Storage): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}
