/** A first look at all bytes of a file: what kind it is, how its text is encoded, and what its bytes are. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { EncodingGuess, type Encoding } from './encoding.ts';

export interface Inspected {
  kind: 'text' | 'xlsx';
  encoding: Encoding;
  /** Of the bytes, in 64 hex digits. */
  sha256: string;
}

/** In bytes; large enough that few calls are made, small enough that memory does not notice. */
export const chunkSize = 64 * 1024;

/** @throws Error that says what to do, where the file is of a kind that can't be read */
export async function inspect(path: string, name: string): Promise<Inspected> {
  const hash = createHash('sha256');
  const guess = new EncodingGuess();
  let head: Buffer | undefined;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>) {
    head ??= chunk;
    hash.update(chunk);
    guess.add(chunk);
  }
  if (head === undefined) throw new Error(`${name} is empty. Export it again.`);
  return { kind: kindOf(head, name), encoding: guess.encoding, sha256: hash.digest('hex') };
}

function kindOf(head: Buffer, name: string): Inspected['kind'] {
  const start = head.toString('latin1', 0, 200);
  if (start.startsWith('PK')) {
    if (start.includes('opendocument'))
      throw new Error(`${name} is an OpenDocument file. Save it as CSV or XLSX and import that.`);
    return 'xlsx';
  }
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw new Error(
      `${name} is a workbook of an old Excel, or one with a password. Save it as XLSX and import that.`,
    );
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|table|\?xml)/i.test(start))
    throw new Error(
      `${name} is a web page or XML, whatever its name says. Open it in Excel, save it as XLSX and import that.`,
    );
  if (start.startsWith('%PDF')) throw new Error(`${name} is a PDF. Export the report as CSV or XLSX.`);
  return 'text';
}
