import type { Language } from '../../scenario/translation/language-name.ts';

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
