import { Inflate } from 'fflate';

/** Small enough that what comes of one piece fits into memory, however well it was compressed. */
const piece = 0x4000;

/**
 * Unpacks deflated bytes (RFC 1951), and stops as soon as there are more of them than were promised.
 * @returns undefined where the bytes are damaged, or are not as many as promised
 */
export function inflateExactly(deflated: Uint8Array, size: number): Uint8Array | undefined {
  const result = new Uint8Array(size);
  let written = 0;
  let isDone = false;
  const inflate = new Inflate((chunk, final) => {
    if (written + chunk.length <= size) result.set(chunk, written);
    written += chunk.length;
    isDone = final;
  });
  try {
    for (let at = 0; at < deflated.length && written <= size && !isDone; at += piece) {
      const end = Math.min(at + piece, deflated.length);
      inflate.push(deflated.subarray(at, end), end === deflated.length);
    }
  } catch {
    return undefined;
  }
  return written === size ? result : undefined;
}
