/** The number of a care item, as a product has one. */
import { checkDigit } from './ean13.ts';

/**
 * GS1 gives prefix 04 to every company for numbers of its own that stay within it: the ten digits behind it may be any, and it is
 * nobody's retail number (GS1 General Specifications, 2.1.13.2, "Company internal numbering"). Prefixes 02 and 20 to 29 are for
 * use within one country by the rules of its GS1 member, which an aircraft leaves.
 */
const withinCompany = '04';

/**
 * The number that an item of an edition carries under its bars. It tells the edition to whoever has the list, and nothing to
 * anybody else; no shop knows it.
 * @param edition the id of the edition, such as `2611-k3f9`
 * @param kind which item it is, from 0 to 9
 * @returns thirteen digits with a right check digit
 */
export function itemNumber(edition: string, kind: number): string {
  const rest = `${kind % 10}${String(folded(edition)).padStart(9, '0')}`;
  return `${withinCompany}${rest}${checkDigit(withinCompany + rest)}`;
}

/** A text as a number of nine digits (FNV-1a). */
function folded(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % 1_000_000_000;
}
