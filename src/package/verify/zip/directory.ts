/** Reads a zip's own table of contents (PKWARE APPNOTE 4.3.12 and 4.3.16), and takes nothing in it for granted. */

/** An entry, as the directory describes it. */
export interface Entry {
  name: string;
  method: number;
  isEncrypted: boolean;
  isSymbolicLink: boolean;
  needsZip64: boolean;
  crc: number;
  compressedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

export type Directory =
  | { type: 'read'; entries: Entry[] }
  | { type: 'no-zip' }
  | { type: 'zip64' }
  | { type: 'damaged'; reason: string };

const endSignature = 0x06054b50;
const zip64LocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;

/** Packages of more files than this are not unpacked. */
const mostEntries = 50_000;

export function readDirectory(zip: Uint8Array): Directory {
  const view = viewOf(zip);
  const end = findEnd(zip, view);
  if (end === undefined) return { type: 'no-zip' };
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const isZip64 = end >= 20 && view.getUint32(end - 20, true) === zip64LocatorSignature;
  if (isZip64 || count === 0xffff || offset === 0xffffffff) return { type: 'zip64' };
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    return { type: 'damaged', reason: 'it is one part of several' };
  }
  if (count > mostEntries) return { type: 'damaged', reason: `it has more than ${mostEntries} entries` };

  const entries: Entry[] = [];
  let at = offset;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) {
      return { type: 'damaged', reason: 'its table of contents breaks off' };
    }
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    if (at + 46 + name > end) return { type: 'damaged', reason: 'its table of contents breaks off' };
    entries.push(entryAt(zip, view, at, name));
    at += 46 + name + extra + comment;
  }
  return { type: 'read', entries };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A comment may follow the end record, so it is looked for from the back. */
function findEnd(zip: Uint8Array, view: DataView): number | undefined {
  const earliest = Math.max(0, zip.length - endSize - longestComment);
  for (let at = zip.length - endSize; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function entryAt(zip: Uint8Array, view: DataView, at: number, nameLength: number): Entry {
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  // The upper half of the external attributes is a file's mode where the zip was made on Unix (APPNOTE 4.4.15).
  const madeOn = view.getUint8(at + 5);
  const mode = view.getUint16(at + 40, true);
  return {
    name: textOf(zip.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    isSymbolicLink: madeOn === 3 && (mode & 0xf000) === 0xa000,
    needsZip64: [compressedSize, size, offset].includes(0xffffffff),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset,
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The bytes of an entry as they are stored; undefined where the local header is not there or says something else. */
export function storedBytes(zip: Uint8Array, entry: Entry): Uint8Array | undefined {
  const view = viewOf(zip);
  const { offset, compressedSize } = entry;
  if (offset + 30 > zip.length || view.getUint32(offset, true) !== localSignature) return undefined;
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  const start = nameEnd + view.getUint16(offset + 28, true);
  const end = start + compressedSize;
  // Two names or two methods for one entry: importers would not agree on what they have got.
  const isSame =
    view.getUint16(offset + 8, true) === entry.method &&
    textOf(zip.subarray(offset + 30, nameEnd)) === entry.name;
  return isSame && end <= zip.length ? zip.subarray(start, end) : undefined;
}
