import type { Text } from '../texts.ts';
import type { Problem } from './problem.ts';

interface Markup {
  what: string;
  pattern: RegExp;
}

/** What authors who know HTML or Markdown write. The player shows each text as it is, so they would read it back. */
const markups: readonly Markup[] = [
  { what: 'an HTML tag', pattern: /<\/?[a-z][a-z0-9-]*(\s[^<>]*|\/)?>|<!--|<!doctype/i },
  { what: 'an HTML entity', pattern: /&(#\d+|#x[\da-f]+|[A-Z]?[a-z]{2,}\d*);/ },
  { what: 'a Markdown link', pattern: /\[[^[\]\n]+\]\([^()\s]+\)/ },
  { what: 'Markdown emphasis', pattern: emphasis('\\*', '\\*') },
  { what: 'Markdown emphasis', pattern: emphasis('_', '_') },
  { what: 'Markdown emphasis', pattern: emphasis('~~', '~') },
  { what: 'Markdown code', pattern: /`[^`\n]+`/ },
  { what: 'a Markdown heading', pattern: /^#{1,6}\s/m },
];

/** Words closely between two marks. With a space inside of either, or a letter outside, marks are only signs. */
function emphasis(mark: string, of: string): RegExp {
  const outside = `[\\p{L}\\p{N}${of}]`;
  const first = '[\\p{L}\\p{N}“"\'«{]';
  const last = '[\\p{L}\\p{N}”"\'».!?…}]';
  const words = `(?=${first})[^${of}\\n]+(?<=${last})`;
  return new RegExp(`(?<!${outside})${mark}{1,3}${words}${mark}{1,3}(?!${outside})`, 'u');
}

/** Finds texts that try to be markup. */
export function checkMarkup(texts: readonly Text[]): Problem[] {
  return texts.flatMap(({ text, path }): Problem[] => {
    const found = markups.map(({ what, pattern }) => ({ what, piece: pattern.exec(text)?.[0] }));
    const first = found.find(({ piece }) => piece !== undefined);
    if (!first) return [];
    return [
      {
        rule: 'markup',
        path,
        message: `This text holds ${first.what}, ${first.piece!}, and the learner would see it as it stands here.`,
        remedy: 'Write plain words. A new paragraph is a new entry of "text".',
      },
    ];
  });
}
