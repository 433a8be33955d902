/** An LRS over HTTP that keeps to xAPI 1.0.3 where statements are read, and fails in the ways that servers do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Statement } from './said.ts';

export interface TestLrs {
  /** Of its endpoint. */
  url: string;
  /** Stores statements, now or at a moment that has passed. One that is stored already changes nothing. */
  store(statements: readonly Statement[], at?: string): void;
  /** What was asked for, without the origin. */
  asked: string[];
  /** What is to be answered to the next requests, before it goes on as ever. */
  next: ((request: IncomingMessage, response: ServerResponse) => void)[];
  /** What is done before each page. */
  onPage: () => void | Promise<void>;
  /** Told with each page, where it is set. */
  consistentThrough: string | undefined;
  close(): Promise<void>;
}

const authorization = `Basic ${Buffer.from('auditor:secret').toString('base64')}`;

/** @param most how many statements a page holds, whatever is asked for */
export async function startLrs(most = 3): Promise<TestLrs> {
  const stored: (Statement & { stored: string })[] = [];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let clock = Date.parse('2026-06-01T00:00:00.000Z');

  const lrs: TestLrs = {
    url: `${origin}/xapi/`,
    asked: [],
    next: [],
    onPage: () => undefined,
    consistentThrough: undefined,
    store(statements, at) {
      const known = new Set(stored.map(({ id }) => id));
      for (const one of statements)
        if (!known.has(one.id)) stored.push({ ...one, stored: at ?? new Date(clock++).toISOString() });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, origin);
    lrs.asked.push(request.url!);
    const instead = lrs.next.shift();
    if (instead) return instead(request, response);
    if (request.headers.authorization !== authorization) return send(response, 401, { error: 'who?' });
    if (request.headers['x-experience-api-version'] !== '1.0.3') return send(response, 400, 'no version');
    if (!['/xapi/statements', '/xapi/more'].includes(pathname)) return send(response, 404, {});
    await lrs.onPage();
    send(response, 200, pageFor(searchParams));
  }

  /** By when they were stored; those that are voided are not found. */
  function pageFor(query: URLSearchParams): unknown {
    const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
    const offset = Number(query.get('offset') ?? 0);
    const voided = new Set(
      stored.flatMap(({ verb, object }) => (verb.id.endsWith('/voided') ? [object.id] : [])),
    );
    const found = stored
      .filter((one) => Date.parse(one.stored) > since && !voided.has(one.id))
      .sort((a, b) => (a.stored < b.stored ? -1 : a.stored > b.stored ? 1 : 0));
    if (query.get('ascending') !== 'true') found.reverse();
    const end = offset + Math.min(most, Number(query.get('limit') ?? most));
    const rest = new URLSearchParams(query);
    rest.set('offset', String(end));
    return {
      statements: found.slice(offset, end),
      more: end < found.length ? `/xapi/more?${rest.toString()}` : '',
    };
  }

  function send(response: ServerResponse, status: number, body: unknown): void {
    response.writeHead(status, {
      'Content-Type': 'application/json',
      ...(lrs.consistentThrough && { 'X-Experience-API-Consistent-Through': lrs.consistentThrough }),
    });
    response.end(JSON.stringify(body));
  }

  return lrs;
}

/** The address with a name and a password that the LRS takes. */
export function signedIn(url: string): string {
  return url.replace('//', '//auditor:secret@');
}

/** An answer of this status. */
export function failing(status: number, headers: Record<string, string> = {}) {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, headers).end('Not now.');
  };
}
