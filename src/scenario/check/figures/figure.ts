import type { Scenario } from '../../schema.ts';
import { plain } from '../pattern.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { everywhere } from './everywhere.ts';

/** A kind of statement that goes out of date, and must say where it comes from. */
export type Kind = 'a figure' | 'a dated fact' | 'a law' | 'a telephone number';

/** How each kind is put. A pattern finds statements, not the times, seats, rows, ages and small counts of a story. */
export type Statements = Readonly<Partial<Record<Kind, RegExp>>>;

const inLanguage: Readonly<Record<Scenario['language'], Statements>> = {
  en: english,
  fr: french,
  ar: arabic,
};

/** The first statement in a text that needs a source; undefined where there is none. */
export function figureIn(
  text: string,
  language: Scenario['language'],
): { kind: Kind; words: string } | undefined {
  const searched = plain(text);
  for (const statements of [inLanguage[language], everywhere]) {
    for (const [kind, pattern] of Object.entries(statements) as [Kind, RegExp][]) {
      const match = pattern.exec(searched);
      if (match) return { kind, words: text.slice(match.index, match.index + match[0].length).trim() };
    }
  }
  return undefined;
}
