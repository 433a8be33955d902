/** UUIDs made of names, so that the same fact always has the same id and an LRS stores it once. */

/**
 * The UUID of version 5 for a name: RFC 4122 §4.3, with the SHA-1 of FIPS 180-4 §6.1. Version 8 would need no SHA-1, but many
 * LRSs refuse any version above 5. It is made at once, which `crypto.subtle` can't do.
 * @param namespace a UUID
 */
export function uuidOf(namespace: string, ...name: readonly (string | number)[]): string {
  const space = namespace.replace(/-/g, '').match(/../g) ?? [];
  const text = new TextEncoder().encode(JSON.stringify(name));
  const hex = sha1([...space.map((byte) => parseInt(byte, 16)), ...text]);
  const variant = ((parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return [...parts, hex.slice(20, 32)].join('-');
}

function sha1(message: readonly number[]): string {
  const zeros = (119 - (message.length % 64)) % 64;
  const padded = Uint8Array.from([...message, 0x80, ...Array<number>(zeros + 8).fill(0)]);
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, message.length * 8);
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < padded.length; block += 64) {
    const words = Array.from({ length: 16 }, (_, i) => view.getInt32(block + i * 4));
    for (let i = 16; i < 80; i++) {
      words.push(
        turn(
          [3, 8, 14, 16].reduce((mixed, back) => mixed ^ (words[i - back] ?? 0), 0),
          1,
        ),
      );
    }
    const mixed = words.reduce(round, state);
    state = state.map((word, i) => (word + (mixed[i] ?? 0)) | 0);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function round([a = 0, b = 0, c = 0, d = 0, e = 0]: number[], word: number, i: number): number[] {
  const phase = Math.floor(i / 20);
  const mixed = phase === 0 ? (b & c) | (~b & d) : phase === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
  return [(turn(a, 5) + mixed + e + word + (constants[phase] ?? 0)) | 0, a, turn(b, 30), c, d];
}

function turn(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
