/** A file that is written while it is sent. */
import { PassThrough, Readable, type Writable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';

/**
 * @param write what fills the file; where it fails the connection breaks, so that half a file never passes for a whole one
 * @param onFailed takes why it failed, unless the reader went away
 */
export function download(
  name: string,
  type: string,
  write: (out: Writable) => Promise<void>,
  onFailed: (error: Error) => void,
): Response {
  const out = new PassThrough();
  write(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.name !== 'AbortError') onFailed(error);
    out.destroy(error);
  });
  return new Response(Readable.toWeb(out) as WebStream as ReadableStream, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
}
