/** Documents as they are packed: a skeleton that is the same in every language, and its texts in each. */
import { mapTexts, textsOf } from '../scenario/texts.ts';

/** A text, or one in a list by itself where it has stayed in the language that the document is written in. */
export type PackedText = string | readonly [left: string];

/** The document with every text empty. */
export function skeletonOf<T>(document: T): T {
  return mapTexts(document, () => '');
}

/**
 * The texts of a document, top to bottom.
 * @param untranslated keys of those that have stayed in its own language
 */
export function packTexts(document: unknown, untranslated: ReadonlySet<string>): PackedText[] {
  return textsOf(document).map(({ key, text }) => (untranslated.has(key) ? [text] : text));
}

export interface Filled<T> {
  document: T;
  /** Keys of the texts that have stayed in the language that the document is written in. */
  left: ReadonlySet<string>;
}

/** Puts texts into a skeleton, or in place of those that a document has. */
export function fill<T>(skeleton: T, texts: readonly PackedText[]): Filled<T> {
  const left = new Set<string>();
  let next = 0;
  const document = mapTexts(skeleton, (_, key) => {
    const text = texts[next++] ?? '';
    if (typeof text === 'string') return text;
    left.add(key);
    return text[0];
  });
  return { document, left };
}
