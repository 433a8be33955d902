/** Short names for ids in saved data: two characters that stay the same when content is edited around them. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `width` characters of the URL-safe base64 alphabet for the low bits of a number; the most significant first. */
export function digits(value: number, width: number): string {
  let text = '';
  for (let i = width - 1; i >= 0; i--) text += alphabet.charAt(Math.floor(value / 64 ** i) % 64);
  return text;
}

/** The number that `digits` wrote; NaN where a character is not of the alphabet. */
export function number(text: string): number {
  let value = 0;
  for (const char of text) {
    const digit = alphabet.indexOf(char);
    value = digit < 0 ? NaN : value * 64 + digit;
  }
  return value;
}

/** FNV-1a over UTF-16 code units: 32 bits, unsigned. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

export const tokenWidth = 2;

/** Two characters that stand for an id. Ids that meet in one place must differ in them; the checker sees to that. */
export function token(id: string): string {
  return digits(hash(id) % 64 ** tokenWidth, tokenWidth);
}
