import type { Paragraph } from '../schema.ts';

/** How many words a reader has to read; a dash or a figure of speech in signs is none. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** How many words there are in paragraphs, those with a condition too, since a learner may come to see them all. */
export function wordsInProse(paragraphs: readonly Paragraph[]): number {
  const texts = paragraphs.map((paragraph) => {
    if (typeof paragraph === 'string') return paragraph;
    return 'says' in paragraph ? `${paragraph.speaker} ${paragraph.says}` : paragraph.text;
  });
  return texts.reduce((sum, text) => sum + wordsIn(text), 0);
}
