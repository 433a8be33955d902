/**
 * Reads a zip that this program has written, byte for byte: a zip made by other means has room for bytes that nobody
 * sees, and for two files of one name.
 */
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import {
  centralHeader,
  centralSize,
  descriptor,
  endOfZip,
  endSize,
  localHeader,
  type ZipEntry,
} from './format.ts';

/** Why a zip, or a file in it, is not as this program writes it. */
export class ZipError extends Error {}

/** The end, the end by ZIP64 and its locator. */
const longestEnd = endSize + 56 + 20;
/** What this program writes has a dozen. */
const mostEntries = 4000;
const most32 = 0xffff_ffff;

/**
 * The entries of a zip, in order. Every byte of the zip that is not a file's own has been compared.
 * @throws ZipError where one of them is not what it would be
 */
export async function readEntries(zip: FileHandle): Promise<ZipEntry[]> {
  const { size } = await zip.stat();
  const tail = await bytesAt(zip, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  if (tail.length < endSize || tail.readUInt32LE(tail.length - endSize) !== 0x06054b50)
    throw new ZipError('It is not a zip, or its end is missing.');
  const end = tail.subarray(tail.length - endSize);
  const count = end.readUInt16LE(10);
  const directorySize = end.readUInt32LE(12);
  const offset =
    end.readUInt32LE(16) < most32 || tail.length < longestEnd
      ? end.readUInt32LE(16)
      : Number(tail.readBigUInt64LE(48));
  const expectedEnd = endOfZip(count, offset, directorySize);
  if (
    count > mostEntries ||
    offset + directorySize + expectedEnd.length !== size ||
    !tail.subarray(-expectedEnd.length).equals(expectedEnd)
  )
    throw new ZipError('Its end has been changed.');
  const entries = readDirectory(await bytesAt(zip, offset, directorySize), count);
  await compareHeaders(zip, entries, offset);
  return entries;
}

function readDirectory(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const entry = entryAt(directory, at);
    const expected = entry && centralHeader(entry);
    if (!expected || !directory.subarray(at, at + expected.length).equals(expected))
      throw new ZipError('Its table of contents has been changed.');
    entries.push(entry);
    at += expected.length;
  }
  if (at !== directory.length) throw new ZipError('Its table of contents has been changed.');
  return entries;
}

function entryAt(directory: Buffer, at: number): ZipEntry | undefined {
  if (at + centralSize > directory.length) return undefined;
  const nameEnd = at + centralSize + directory.readUInt16LE(at + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
  if (extraEnd > directory.length) return undefined;
  let extra = nameEnd + 4;
  const size = (place: number): number => {
    const short = directory.readUInt32LE(at + place);
    if (short < most32 || extra + 8 > extraEnd) return short;
    extra += 8;
    return Number(directory.readBigUInt64LE(extra - 8));
  };
  // In the order in which ZIP64 has them.
  const [whole, compressedSize, offset] = [size(24), size(20), size(42)];
  return {
    name: directory.toString('latin1', at + centralSize, nameEnd),
    changed: directory.readUInt32LE(at + 12),
    crc: directory.readUInt32LE(at + 16),
    compressedSize: compressedSize!,
    size: whole!,
    offset: offset!,
  };
}

/** Files follow one another, and nothing is between them. */
async function compareHeaders(zip: FileHandle, entries: readonly ZipEntry[], end: number): Promise<void> {
  let at = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    const trailer = descriptor(entry);
    const after = at + header.length + entry.compressedSize;
    const isSame =
      entry.offset === at &&
      after + trailer.length <= end &&
      header.equals(await bytesAt(zip, at, header.length)) &&
      trailer.equals(await bytesAt(zip, after, trailer.length));
    if (!isSame) throw new ZipError(`What it says of ${JSON.stringify(entry.name)} has been changed.`);
    at = after + trailer.length;
  }
  if (at !== end) throw new ZipError('There is something between its files.');
}

/**
 * The content of a file, no more of it than the zip says.
 * @throws ZipError where it is more, or less, or nothing that can be unpacked
 */
export async function* contentOf(zip: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const start = entry.offset + localHeader(entry).length;
  const inflate = createInflateRaw();
  let size = 0;
  try {
    if (entry.compressedSize === 0) throw new ZipError('It is empty.');
    const packed = Readable.from(piecesAt(zip, start, entry.compressedSize), { highWaterMark: 1 });
    packed.once('error', (error) => inflate.destroy(error));
    for await (const piece of packed.pipe(inflate) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > entry.size) throw new ZipError('It is longer than the zip says.');
      yield piece;
    }
  } catch (error) {
    if (/^Z_/.test(String((error as NodeJS.ErrnoException).code)))
      throw new ZipError('It cannot be unpacked.');
    throw error;
  } finally {
    inflate.destroy();
  }
  if (size !== entry.size) throw new ZipError('It is shorter than the zip says.');
  if (inflate.bytesWritten !== entry.compressedSize) throw new ZipError('There is something after it.');
}

const pieceSize = 65_536;

async function* piecesAt(zip: FileHandle, position: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += pieceSize)
    yield bytesAt(zip, position + at, Math.min(pieceSize, length - at));
}

async function bytesAt(zip: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await zip.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
