import { html, type TemplateResult } from 'lit';
import type { Filled } from '../../course/skeleton.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { textsOf } from '../../scenario/texts.ts';
import { directionOf } from './language.ts';

/** Content that is not in the language of the page, and the language that it is in. */
export interface Untranslated {
  has(text: string): boolean;
  language: Scenario['language'];
}

/** What has stayed in the language that a document is written in; undefined where nothing has. */
export function untranslatedIn<T extends { language: Scenario['language'] }>({
  document,
  left,
}: Filled<T>): Untranslated | undefined {
  if (left.size === 0) return undefined;
  const texts = new Set(textsOf(document).flatMap(({ key, text }) => (left.has(key) ? [text] : [])));
  return { language: document.language, has: (text) => texts.has(text) };
}

/** A text of the content, with its language where that is not the page's (WCAG 3.1.2). Text is text, never markup. */
export function inItsLanguage(text: string, untranslated: Untranslated | undefined): TemplateResult | string {
  const language = languageOf(text, untranslated);
  return language ? html`<span lang=${language} dir=${directionOf(language)}>${text}</span>` : text;
}

/** The language of a text, for what has no room for an element; undefined where it is the page's. */
export function languageOf(
  text: string,
  untranslated: Untranslated | undefined,
): Scenario['language'] | undefined {
  return untranslated?.has(text) ? untranslated.language : undefined;
}
