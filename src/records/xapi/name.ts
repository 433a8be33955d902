/** Ids made of names: the same name always has the same. */
import { createHash } from 'node:crypto';

/** @returns the UUID of version 5 (RFC 4122 §4.3) for a name of several parts in a namespace. @param namespace a UUID */
export function uuidOf(namespace: string, ...name: readonly unknown[]): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  return uuid(createHash('sha1').update(space).update(JSON.stringify(name)).digest('hex'), '5');
}

/** The IRIs of a course of ours and of its assignable unit, as its cmi5 package has them: see `package/iri.ts`. */
export function courseIris(courseId: string): { course: string; unit: string } {
  return { course: iriOf(courseId), unit: iriOf(`${courseId}/au`) };
}

function iriOf(name: string): string {
  return `urn:uuid:${uuid(createHash('sha256').update(name).digest('hex'), '8')}`;
}

function uuid(hex: string, version: string): string {
  const variant = ((parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    version + hex.slice(13, 16),
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
