/** A file that is sent, on its way to where it can be read more than once. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { HTTPException } from 'hono/http-exception';

/** Bytes; a million rows of the widest format are below half of it. */
export const largestFile = 500_000_000;

/**
 * Keeps what is sent in a file that only this account reads, for as long as the work takes.
 * @param work is told the path
 * @throws HTTPException 413 where more than `limit` bytes come; else what `work` throws
 */
export async function withUpload<T>(
  request: Request,
  limit: number,
  work: (path: string) => Promise<T>,
): Promise<T> {
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLarge(limit);
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-upload-'));
  try {
    const path = join(folder, 'file');
    const body = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as WebStream);
    await pipeline(body, atMost(limit), createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function atMost(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
}

function tooLarge(limit: number): HTTPException {
  return new HTTPException(413, {
    message: `The file has more than ${limit / 1_000_000} megabytes. Split it, or import it with “crosscheck records import”.`,
  });
}
