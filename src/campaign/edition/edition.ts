/** The id of what was printed, which stands in small print on each page, so that an edition can be found and called back. */

/** Letters and digits that are not taken for one another when somebody reads them out (Crockford’s base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Year and month, and five characters that change with anything that is printed, such as 2026-11-7KQ3X.
 * @param printed what is printed, page by page, with no edition id on it
 * @param day YYYY-MM-DD
 */
export async function editionId(printed: readonly string[], day: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(printed));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  // 25 bits, five for each character.
  const bits = new DataView(digest.buffer).getUint32(0) >>> 7;
  const characters = [20, 15, 10, 5, 0].map((shift) => alphabet[(bits >>> shift) & 31]!);
  return `${day.slice(0, 7)}-${characters.join('')}`;
}
