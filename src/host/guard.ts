/**
 * Keeps other web sites away from this server. Any page that the learner's browser shows could send requests to it, or
 * reach it under a name of its own.
 */
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Asked } from './asked.ts';

const names = ['127.0.0.1', 'localhost', '[::1]'];

export interface Guard {
  /** The one address under which people reach the server, where they sign in; otherwise this computer's own. */
  publicUrl?: string;
  behindTlsProxy: boolean;
}

/** Refuses, with 403, a request under a foreign host name or not over TLS, and a change that another site asks for. */
export function onlyFromHere({ publicUrl, behindTlsProxy }: Guard): MiddlewareHandler<Asked> {
  return async (c, next) => {
    if (behindTlsProxy && c.req.header('X-Forwarded-Proto') !== 'https') {
      throw new HTTPException(403, {
        message: 'This server answers only over HTTPS, and the proxy in front of it must say so.',
      });
    }
    const origins = publicUrl === undefined ? ownOrigins(c.env.incoming.socket.localPort) : [publicUrl];
    const host = c.req.header('Host') ?? '';
    if (!origins.some((origin) => hostsOf(origin).includes(host))) {
      throw new HTTPException(403, { message: 'This server answers only under its own address.' });
    }
    if (!['GET', 'HEAD'].includes(c.req.method) && !isOwnPage(c.req.header('Origin'), origins, c.req)) {
      throw new HTTPException(403, { message: 'This server takes changes only from its own pages.' });
    }
    await next();
  };
}

function ownOrigins(port: number | undefined): string[] {
  return names.map((name) => new URL(`http://${name}:${String(port)}`).origin);
}

/** As a Host header may say it: the usual port can be left out. */
function hostsOf(origin: string): string[] {
  const { host, port, protocol } = new URL(origin);
  return port === '' ? [host, `${host}:${protocol === 'https:' ? '443' : '80'}`] : [host];
}

function isOwnPage(
  origin: string | undefined,
  origins: readonly string[],
  request: { header(name: string): string | undefined },
): boolean {
  if (origin !== undefined) return origins.includes(origin);
  return ['same-origin', 'none'].includes(request.header('Sec-Fetch-Site') ?? '');
}

/** Headers for every answer. The Referrer-Policy lets a beacon say where it is from; `no-referrer` would hide it. */
export function safeHeaders({ behindTlsProxy }: Guard): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    if (behindTlsProxy) c.header('Strict-Transport-Security', 'max-age=31536000');
  };
}
