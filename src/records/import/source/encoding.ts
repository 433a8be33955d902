/** How a file's bytes are text. LMSs write UTF-8, Excel also UTF-16, old Windows programs the code page of their language. */
import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256';

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Windows-1252 (Western European)',
  'windows-1256': 'Windows-1256 (Arabic)',
};

/**
 * Tells the encoding from all bytes of a file: by its byte-order mark, by the zeros that UTF-16 has between Latin letters,
 * by whether it is valid UTF-8, and otherwise by how the bytes beyond ASCII stand. Arabic words are runs of them; in
 * French they stand alone among ASCII letters.
 */
export class EncodingGuess {
  #marked: Encoding | undefined;
  #isFirst = true;
  #isUtf8 = true;
  /** The end of the last chunk that may be the first bytes of a character. */
  #cut: Uint8Array = new Uint8Array();
  #characters = 0;
  #strays = 0;
  #inRuns = 0;
  #high = 0;

  add(chunk: Uint8Array): void {
    if (this.#isFirst && chunk.length > 0) {
      this.#isFirst = false;
      this.#marked = byMark(chunk) ?? byZeros(chunk);
    }
    if (this.#marked !== undefined) return;
    const bytes = this.#cut.length === 0 ? chunk : Buffer.concat([this.#cut, chunk]);
    const whole = bytes.length - unfinished(bytes);
    this.#cut = bytes.slice(whole);
    const text = bytes.subarray(0, whole);
    if (this.#isUtf8 && isUtf8(text)) return;
    this.#isUtf8 = false;
    this.#count(text);
  }

  get encoding(): Encoding {
    if (this.#marked !== undefined) return this.#marked;
    if (this.#isUtf8 && this.#cut.length === 0) return 'utf-8';
    // A few bytes that went wrong in a UTF-8 file spoil their rows, not the file.
    if (this.#characters > this.#strays) return 'utf-8';
    return this.#inRuns * 2 > this.#high ? 'windows-1256' : 'windows-1252';
  }

  #count(bytes: Uint8Array): void {
    let run = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at]!;
      if (byte < 0x80) {
        run = 0;
        continue;
      }
      this.#high += 1;
      run += 1;
      if (run === 3) this.#inRuns += 3;
      else if (run > 3) this.#inRuns += 1;
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
      if (length > 0 && isUtf8(bytes.subarray(at, at + length))) {
        this.#characters += 1;
        this.#high += length - 1;
        at += length - 1;
      } else this.#strays += 1;
    }
  }
}

function byMark([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function byZeros(chunk: Uint8Array): Encoding | undefined {
  const sample = chunk.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const many = sample.length / 5;
  if (zeros[1]! > many && zeros[0]! < zeros[1]! / 10) return 'utf-16le';
  if (zeros[0]! > many && zeros[1]! < zeros[0]! / 10) return 'utf-16be';
  return undefined;
}

/** @returns how many bytes at the end begin a character of UTF-8 that is not all there */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** Text of bytes as they come, without a byte-order mark. What is not valid becomes U+FFFD. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
