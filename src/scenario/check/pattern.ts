/** Patterns for words of a text, made from lists of words. */

/** Words with nothing of a word before or behind them, in any letter case. */
export function wholeWords(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Any of these words or patterns. */
export function anyOf(words: string): string {
  return `(?:${words
    .trim()
    .split(/\s*[|\n]\s*/)
    .join('|')})`;
}

const easternZero = '٠'.charCodeAt(0);

/** A text with the digits of Arabic as 0 to 9, and each kind of space as a space; as long as before. */
export function plain(text: string): string {
  // Most texts have nothing of the kind, and there may be a hundred thousand.
  if (!/[٠-٩\u00a0\u2009\u202f]/.test(text)) return text;
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - easternZero))
    .replace(/[\u00a0\u2009\u202f]/g, ' ');
}
