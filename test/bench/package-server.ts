/** A web server for an unpacked package, as an LMS has one: gzip for what is text, nothing cached. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { contentType } from '../../src/host/content-type.ts';

/**
 * @param files by path; they are served below /package/
 * @param page what is served at /
 */
export async function servePackage(files: Readonly<Record<string, Uint8Array>>, page: string) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const body = pathname === '/' ? Buffer.from(page) : files[pathname.replace('/package/', '')];
    if (!body) return response.writeHead(404).end();
    const type = contentType(pathname === '/' ? 'index.html' : pathname);
    const isText = !type.startsWith('font/') && !type.startsWith('image/');
    return response
      .writeHead(200, {
        'Content-Type': type,
        'Cache-Control': 'no-store',
        ...(isText && { 'Content-Encoding': 'gzip' }),
      })
      .end(isText ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
