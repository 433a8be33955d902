/** Changes what a zip says of an entry, in its directory and in the entry’s own header (APPNOTE 4.3.7 and 4.3.12). */
import { strFromU8 } from 'fflate';

/** Where the fields of an entry stand. */
interface Headers {
  view: DataView;
  central: number;
  local: number;
}

/** A copy of a zip in which the headers of one entry are changed. */
export function withHeaders(zip: Uint8Array, name: string, change: (headers: Headers) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  let central = view.getUint32(copy.length - 22 + 16, true);
  for (let left = view.getUint16(copy.length - 22 + 10, true); left > 0; left -= 1) {
    const [length, extra, comment] = [28, 30, 32].map((field) => view.getUint16(central + field, true));
    if (strFromU8(copy.subarray(central + 46, central + 46 + length!)) === name) {
      change({ view, central, local: view.getUint32(central + 42, true) });
      return copy;
    }
    central += 46 + length! + extra! + comment!;
  }
  throw new Error(`There is no ${name} in this zip.`);
}

/** A copy in which an entry has another name of the same length, in the directory and in its own header. */
export function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('A name of another length does not fit.');
  return withHeaders(zip, from, ({ view, central, local }) => {
    for (const [i, char] of [...to].entries()) {
      view.setUint8(central + 46 + i, char.charCodeAt(0));
      view.setUint8(local + 30 + i, char.charCodeAt(0));
    }
  });
}

/** The offset of the first byte of what an entry stores. */
export function dataOf(view: DataView, local: number): number {
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}
