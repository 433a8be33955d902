/** A file that is sent, as it comes. */
import { HTTPException } from 'hono/http-exception';

/** Bytes; a million rows of the widest format are below half of it. */
export const largestFile = 500_000_000;

const otherwise = 'Split it, or import it with “crosscheck records import”.';

/**
 * The bytes of a request.
 * @param limit how many at most, whatever the request says of its length
 * @param remedy what to do where there are more
 * @throws HTTPException 413 at once where it says that there are more, and while reading where more come
 */
export function uploaded(request: Request, limit: number, remedy = otherwise): AsyncIterable<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLarge(limit, remedy);
  return atMost(request, limit, remedy);
}

async function* atMost({ body }: Request, limit: number, remedy: string): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  let bytes = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit, remedy);
    yield chunk;
  }
}

function tooLarge(limit: number, remedy: string): HTTPException {
  return new HTTPException(413, {
    message: `The file has more than ${limit / 1_000_000} megabytes. ${remedy}`,
  });
}
