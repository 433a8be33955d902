import { checkMarkup } from '../../scenario/check/markup.ts';
import { detailsIn } from '../../scenario/variant.ts';

/** What is wrong with a translation, in sentences: details in braces that differ from its source, and markup. */
export function wrongWith(source: string, text: string): string[] {
  if (text.trim() === '') return [];
  const wanted = new Set(detailsIn(source));
  const found = new Set(detailsIn(text));
  const lacking = [...wanted].filter((name) => !found.has(name));
  const extra = [...found].filter((name) => !wanted.has(name));
  return [
    ...lacking.map((name) => `{${name}} is missing. Write it as it is, letter for letter.`),
    ...extra.map((name) => `{${name}} is not in the source text.`),
    ...checkMarkup([{ key: '', path: [], text }]).map(({ message }) => message),
  ];
}
