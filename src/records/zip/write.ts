/** Writes a zip while its contents are made, in little memory. */
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { centralHeader, descriptor, dosTime, endOfZip, localHeader, type ZipEntry } from './format.ts';

export interface ZipFile {
  /** In ASCII. */
  name: string;
  content: AsyncIterable<Buffer | string> | Iterable<Buffer | string>;
}

/**
 * @param files each is read to its end before the next is asked for
 * @param changed an ISO instant in UTC, which all files get
 * @throws what reading the files throws
 */
export async function* zipOf(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
  changed: string,
): AsyncGenerator<Buffer> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for await (const { name, content } of files) {
    const entry = { name, crc: 0, compressedSize: 0, size: 0, offset, changed: dosTime(changed) };
    yield* counted(compressed(content, entry));
    entries.push(entry);
  }
  const start = offset;
  yield* counted(entries.map(centralHeader));
  yield endOfZip(entries.length, start, offset - start);

  async function* counted(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      offset += piece.length;
      yield piece;
    }
  }
}

/** Fast: what is exported is read once or twice. */
const level = 3;

/** @param entry gets its sizes and checksum */
async function* compressed(content: ZipFile['content'], entry: ZipEntry): AsyncGenerator<Buffer> {
  yield localHeader(entry);
  const source = Readable.from(measured(content, entry), { highWaterMark: 1, objectMode: true });
  const deflate = createDeflateRaw({ level, chunkSize: 65_536 });
  source.once('error', (error) => deflate.destroy(error));
  try {
    for await (const piece of source.pipe(deflate) as AsyncIterable<Buffer>) {
      entry.compressedSize += piece.length;
      yield piece;
    }
  } finally {
    source.destroy();
  }
  yield descriptor(entry);
}

async function* measured(content: ZipFile['content'], entry: ZipEntry): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    if (bytes.length === 0) continue;
    entry.size += bytes.length;
    entry.crc = crc32(bytes, entry.crc);
    yield bytes;
  }
}
