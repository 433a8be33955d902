import type { StoredFile } from './content-store.ts';

/** The bytes of a file as it is kept; undefined where they are no UTF-8. A byte-order mark stays, so that no byte is lost. */
export async function storedFile(bytes: Uint8Array<ArrayBuffer>): Promise<StoredFile | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, hash: await hashOf(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A text as it is kept. */
export async function storedText(text: string): Promise<StoredFile> {
  return { text, hash: await hashOf(new TextEncoder().encode(text)) };
}

/** SHA-256 in hexadecimal digits. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
