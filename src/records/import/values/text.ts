/** Text as LMSs write it, brought to one form before it is read. */

const notAscii = /[^\0-\x7f]/;
/** Marks that turn the direction of text, and the mark of byte order where it is no mark. */
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const blank = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const arabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** @returns the text with ASCII digits, blanks and separators, without marks that can't be seen and blanks around it */
export function plain(text: string): string {
  if (!notAscii.test(text)) return text.trim();
  return text
    .replace(invisible, '')
    .replace(blank, ' ')
    .replace(arabicDigit, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('\u060c', ',')
    .replaceAll('\u066b', '.')
    .replaceAll('\u066a', '%')
    .replaceAll('\u2212', '-')
    .replaceAll('\u2019', "'")
    .trim();
}

/** A heading or a word of a vocabulary, so that case, blanks and dashes make no difference. */
export function wordKey(text: string): string {
  return plain(text)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s_-]+/g, ' ')
    .replace(/\s*[:*]$/, '')
    .trim();
}
