/** Documents as they are packed: a skeleton that is the same in every language, and its texts in each. */
import { mapTexts, textsOf } from '../scenario/texts.ts';
import { digits, hash } from '../scenario/token.ts';

/** A text, or one in a list by itself where it has stayed in the language that the document is written in. */
export type PackedText = string | readonly [left: string];

/** The document with every text empty. */
export function skeletonOf<T>(document: T): T {
  return mapTexts(document, () => '');
}

/**
 * The texts of a document, top to bottom, after a mark of which they are.
 * @param untranslated keys of those that have stayed in its own language
 */
export function packTexts(document: unknown, untranslated: ReadonlySet<string>): PackedText[] {
  const texts = textsOf(document).map(
    ({ key, text }) => (untranslated.has(key) ? [text] : text) as PackedText,
  );
  return [markOf(document), ...texts];
}

/** Whether these are the texts of a document; those of another version of it would stand in each other's places. */
export function fits(skeleton: unknown, [mark]: readonly PackedText[]): boolean {
  return mark === markOf(skeleton);
}

const markWidth = 4;

/** Changes with the texts that there are, and not with what they say. */
function markOf(document: unknown): string {
  const keys = textsOf(document).map(({ key }) => key);
  return digits(hash(keys.join(' ')) % 64 ** markWidth, markWidth);
}

export interface Filled<T> {
  document: T;
  /** Keys of the texts that have stayed in the language that the document is written in. */
  left: ReadonlySet<string>;
}

/** Puts texts that fit into a skeleton, or in place of those that a document has. */
export function fill<T>(skeleton: T, [, ...texts]: readonly PackedText[]): Filled<T> {
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
