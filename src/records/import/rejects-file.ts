/** The rows of an import that were no records, in a file to be mended and imported again. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { stringify, type Stringifier } from 'csv-stringify';
import type { Rejection } from './read-rows.ts';

export class RejectsFile {
  readonly #wish: string;
  readonly #part: string;
  readonly #headings: readonly string[];
  #csv: Stringifier | undefined;
  #written: Promise<void> | undefined;

  /** @param path where it goes, unless another file is there already */
  constructor(path: string, headings: readonly string[]) {
    this.#wish = path;
    this.#part = `${path}.${process.pid}.part`;
    this.#headings = headings;
  }

  async add(rejections: readonly Rejection[]): Promise<void> {
    if (rejections.length === 0) return;
    const csv = (this.#csv ??= this.#open());
    for (const { line, reason, cells } of rejections)
      if (!csv.write([String(line), reason, ...cells])) await once(csv, 'drain');
  }

  /** @returns where the rows are; null where there were none */
  async keep(): Promise<string | null> {
    if (this.#csv === undefined) return null;
    this.#csv.end();
    await this.#written;
    const path = await this.#freePath();
    await rename(this.#part, path);
    return path;
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    if (this.#csv === undefined) return;
    this.#csv.destroy();
    await this.#written?.catch(() => undefined);
    await rm(this.#part, { force: true });
  }

  #open(): Stringifier {
    const csv = stringify({
      record_delimiter: 'windows',
      quote_record_delimiter: true,
      escape_formulas: true,
    });
    const out = csv.pipe(createWriteStream(this.#part, { mode: 0o600 }));
    csv
      .on('error', (error) => out.destroy(error))
      .on('close', () => {
        if (!csv.readableEnded) out.destroy();
      });
    this.#written = finished(out);
    this.#written.catch(() => undefined);
    csv.write(['line', 'reason', ...this.#headings]);
    return csv;
  }

  /** Somebody may be at work on the rejects of an earlier import: another file's place is not taken. */
  async #freePath(): Promise<string> {
    const mine = await hashOf(this.#part);
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? this.#wish : this.#wish.replace(/(\.csv)?$/, `.${number}$1`);
      if (!existsSync(path) || (await hashOf(path)) === mine) return path;
    }
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
