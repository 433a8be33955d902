/**
 * Keeps other web sites away from this server. It listens on this computer only, but any page that the learner's
 * browser shows could send requests to it, or reach it under a name of its own.
 */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

export type Guarded = { Bindings: HttpBindings };

const names = ['127.0.0.1', 'localhost', '[::1]'];

/** Refuses, with 403, a request under a foreign host name, and a change that another site asks for. */
export const onlyFromHere: MiddlewareHandler<Guarded> = async (c, next) => {
  const { localPort } = c.env.incoming.socket;
  const hosts = names.flatMap((name) =>
    localPort === 80 ? [name, `${name}:80`] : [`${name}:${String(localPort)}`],
  );
  if (!hosts.includes(c.req.header('Host') ?? '')) {
    throw new HTTPException(403, { message: 'This server answers only under its own address.' });
  }
  if (!['GET', 'HEAD'].includes(c.req.method) && !isOwnPage(c.req.header('Origin'), hosts, c.req)) {
    throw new HTTPException(403, { message: 'This server takes changes only from its own pages.' });
  }
  await next();
};

function isOwnPage(
  origin: string | undefined,
  hosts: readonly string[],
  request: { header(name: string): string | undefined },
): boolean {
  if (origin !== undefined) return hosts.some((host) => origin === `http://${host}`);
  return ['same-origin', 'none'].includes(request.header('Sec-Fetch-Site') ?? '');
}

/** Headers for every answer. The Referrer-Policy lets a beacon say where it is from; `no-referrer` would hide it. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
};
