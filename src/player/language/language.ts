import { en, type Texts } from './en.ts';

const languages = { en } as const satisfies Record<string, Texts>;

/** The player's own words, in the language of the page. */
export function t(): Texts {
  return languages.en;
}
