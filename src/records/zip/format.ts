/** The headers of a zip (PKWARE APPNOTE 4.3), as this program writes them. ZIP64 only in what needs it. */

/** What the headers say of a file. */
export interface ZipEntry {
  /** In ASCII. */
  name: string;
  crc: number;
  compressedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
  /** Date and time by MS-DOS, as one number. */
  changed: number;
}

/** Needs ZIP64, or 8 bytes for a size. */
const most32 = 0xffff_ffff;
const localSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;
const centralSignature = 0x02014b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;
const endSignature = 0x06054b50;

const version = 20;
const zip64Version = 45;
/** Sizes and checksum follow the file, whose length isn't known when it begins. */
const descriptorFollows = 8;
const deflated = 8;

export const endSize = 22;
export const centralSize = 46;

/** Fields one after another, little endian; the number of bytes and the value of each. */
function fields(...list: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

export function localHeader({ name, changed }: Pick<ZipEntry, 'name' | 'changed'>): Buffer {
  const head = fields(
    [4, localSignature],
    [2, version],
    [2, descriptorFollows],
    [2, deflated],
    [4, changed],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
  );
  return Buffer.concat([head, Buffer.from(name, 'latin1')]);
}

/** What follows the bytes of a file. */
export function descriptor({ crc, compressedSize, size }: ZipEntry): Buffer {
  const bytes = Math.max(compressedSize, size) >= most32 ? 8 : 4;
  return fields([4, descriptorSignature], [4, crc], [bytes, compressedSize], [bytes, size]);
}

/** The entry in the table of contents. */
export function centralHeader({ name, crc, compressedSize, size, offset, changed }: ZipEntry): Buffer {
  const large = [size, compressedSize, offset].filter((value) => value >= most32);
  const extra =
    large.length === 0
      ? Buffer.alloc(0)
      : fields([2, 1], [2, 8 * large.length], ...large.map((value) => [8, value] as const));
  const head = fields(
    [2, version],
    [2, large.length === 0 ? version : zip64Version],
    [2, descriptorFollows],
    [2, deflated],
    [4, changed],
    [4, crc],
    [4, Math.min(compressedSize, most32)],
    [4, Math.min(size, most32)],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, Math.min(offset, most32)],
  );
  return Buffer.concat([fields([4, centralSignature]), head, Buffer.from(name, 'latin1'), extra]);
}

/** What ends a zip. @param offset where the table of contents begins. @param size its bytes */
export function endOfZip(count: number, offset: number, size: number): Buffer {
  const end = fields(
    [4, endSignature],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, Math.min(offset, most32)],
    [2, 0],
  );
  if (offset < most32) return end;
  const zip64End = fields(
    [4, zip64EndSignature],
    [8, 44],
    [2, zip64Version],
    [2, zip64Version],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  );
  const locator = fields([4, zip64LocatorSignature], [4, 0], [8, offset + size], [4, 1]);
  return Buffer.concat([zip64End, locator, end]);
}

/** @param instant ISO, in UTC; a zip knows neither zones nor years before 1980 */
export function dosTime(instant: string): number {
  const at = new Date(instant);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return date * 0x1_0000 + time;
}
