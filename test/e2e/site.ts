/** A web server that a test fills, and that a browser knows by two names, so that each is another site to the other. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  method: string;
  body: string;
}

export interface Answer {
  status?: number;
  type: string;
  headers?: Readonly<Record<string, string>>;
  body: string | Uint8Array;
}

export interface Site {
  /** Without a slash at its end. */
  address: string;
  /** The same server, as another site. */
  elsewhere: string;
  /** Each path that was asked for, in order. */
  paths: readonly string[];
  stop(): Promise<void>;
}

/** @param answer `cut` where the connection breaks; undefined where there is nothing */
export async function startSite(answer: (asked: Asked) => Answer | 'cut' | undefined): Promise<Site> {
  const paths: string[] = [];

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://site');
    paths.push(path);
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const body = Buffer.concat(chunks).toString('utf8');
    const given = answer({ path, query, method: request.method ?? 'GET', body });
    if (given === 'cut') return void request.socket.destroy();
    const { status = 200, type, headers, body: content } = given ?? notFound;
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
    response.end(request.method === 'HEAD' ? undefined : content);
  }

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    elsewhere: `http://localhost:${port}`,
    paths,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

const notFound: Answer = { status: 404, type: 'text/plain', body: 'There is nothing here.' };
