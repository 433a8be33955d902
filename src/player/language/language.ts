import type { Course } from '../../course/schema.ts';
import { en, type Texts } from './en.ts';

/** English comes along; other languages are loaded when somebody reads them. */
let spoken: Texts = en;

/** The player's own words, in the language of the page. */
export function t(): Texts {
  return spoken;
}

/** @param texts English where they are left out */
export function speakWith(texts: Texts = en): void {
  spoken = texts;
}

/** Which way a language is read. */
export function directionOf(language: Course['language']): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
