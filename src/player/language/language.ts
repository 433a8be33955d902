import type { Course } from '../../course/schema.ts';
import { en, type Texts } from './en.ts';

const languages = { en } as const satisfies Record<string, Texts>;

/** The player's own words, in the language of the page. */
export function t(): Texts {
  return languages.en;
}

/** Which way a language is read. */
export function directionOf(language: Course['language']): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
