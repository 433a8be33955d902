import { sha256 } from './digest.ts';

/**
 * An IRI that belongs to nobody else, made of a name: a UUID of version 8, whose bits are those of the name's SHA-256
 * (RFC 9562 §5.8). The same name always has the same.
 */
export async function iriOf(name: string): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(name));
  const variant = ((parseInt(digest.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`;
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
