/** Reads single files out of a zip on disk. What it inflates to is counted as it comes, whatever the zip says of its size. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { chunkSize } from './inspect.ts';

interface Entry {
  method: number;
  compressed: number;
  offset: number;
}

/** The most bytes that all files which are read may have together; a workbook of a million rows has fewer. */
const mostBytes = 4 * 1024 ** 3;
const mostEntries = 10_000;

export class ZipEntries {
  readonly #path: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = mostBytes;

  private constructor(path: string, entries: ReadonlyMap<string, Entry>) {
    this.#path = path;
    this.#entries = entries;
  }

  /** @throws Error where it is no whole zip */
  static async of(path: string): Promise<ZipEntries> {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const tail = Buffer.alloc(Math.min(size, 65_557));
      await file.read(tail, 0, tail.length, size - tail.length);
      const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
      if (end === -1 || end + 22 > tail.length) throw new Error('it is damaged or cut short.');
      const length = tail.readUInt32LE(end + 12);
      const start = tail.readUInt32LE(end + 16);
      if (start + length > size || length > 4 * 1024 * 1024) throw new Error('it is damaged.');
      const directory = Buffer.alloc(length);
      await file.read(directory, 0, length, start);
      return new ZipEntries(path, entriesOf(directory));
    } finally {
      await file.close();
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of a file in the zip, piece by piece; nothing where it is not there. @throws Error where it is damaged */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    const decoder = new TextDecoder();
    for await (const bytes of await this.#bytes(entry)) {
      this.#left -= bytes.length;
      if (this.#left < 0) throw new Error('it unpacks to more than 4 GB.');
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  }

  async #bytes({ method, compressed, offset }: Entry): Promise<AsyncIterable<Buffer>> {
    const start = await this.#dataOffset(offset);
    if (compressed === 0) return (async function* () {})();
    const raw = createReadStream(this.#path, {
      start,
      end: start + compressed - 1,
      highWaterMark: chunkSize,
    });
    if (method === 0) return raw;
    if (method !== 8) throw new Error('it is packed in a way that is not used in workbooks.');
    const inflate = createInflateRaw({ chunkSize });
    raw.on('error', (error) => inflate.destroy(error)).pipe(inflate);
    return inflate;
  }

  async #dataOffset(offset: number): Promise<number> {
    const file = await open(this.#path);
    try {
      const header = Buffer.alloc(30);
      const { bytesRead } = await file.read(header, 0, 30, offset);
      if (bytesRead < 30 || header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw new Error('it is damaged.');
      return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    } finally {
      await file.close();
    }
  }
}

function entriesOf(directory: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    entries.set(directory.toString('utf8', at + 46, at + 46 + name!), {
      method: directory.readUInt16LE(at + 10),
      compressed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    if (entries.size > mostEntries) throw new Error('it has more files in it than a workbook has.');
    at += 46 + name! + extra! + comment!;
  }
  return entries;
}
