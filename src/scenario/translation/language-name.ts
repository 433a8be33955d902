import type { Scenario } from '../schema.ts';

export type Language = Scenario['language'];

/** A language as a sentence in English names it. */
export const languageName: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'French',
  ar: 'Arabic',
};
