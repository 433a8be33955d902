/** The local LMS as one function from a request to an answer. */
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Actor } from '../records/store/audit.ts';
import type { Rules } from '../records/validity/rules-schema.ts';
import { apiRoutes } from './api.ts';
import { campaignRoutes, type PrintOne } from './campaign/routes.ts';
import type { Asked } from './asked.ts';
import { onlyFromHere, safeHeaders, type Guard } from './guard.ts';
import type { PackageShelf } from './added-packages.ts';
import { packageRoutes } from './package-routes.ts';
import { recordRoutes } from './records/routes.ts';
import type { HostDatabase } from './registrations.ts';
import { identify } from './sign-in/identify.ts';
import { signInRoutes, type SignIn } from './sign-in/routes.ts';
import { sendFile, type Files } from './static-files.ts';
import { studioPages } from './studio/pages.ts';
import { studioRoutes } from './studio/routes.ts';

/** Our own pages need nothing but their own files; the icon may be part of the page. */
const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-cache',
};

/** A course may do what it does in an LMS, but never reach beyond this computer. Its address changes with its bytes. */
const courseHeaders = {
  'Content-Security-Policy':
    "default-src 'self' 'unsafe-inline' data: blob:; object-src 'none'; frame-ancestors 'self'",
  'Cache-Control': 'private, max-age=31536000, immutable',
};

/** What is no page of a course runs nothing, also where somebody opens it by itself. */
const inertHeaders = { ...courseHeaders, 'Content-Security-Policy': "default-src 'none'; sandbox" };

export interface AppOptions {
  db: HostDatabase;
  shelf: PackageShelf;
  /** The built pages. */
  pages: Files;
  /** The built studio; undefined where it is not offered. */
  studio: Files | undefined;
  /** By which currency is worked out; undefined where the content has none. */
  rules: Rules | undefined;
  /** The folder with `modules/` and `scenarios/`, for the studio; undefined where nobody is to change it. */
  content: string | undefined;
  /** Prints a design of the campaign; undefined where there is nothing to print with. */
  print: PrintOne | undefined;
  guard: Guard;
  /** How people sign in; undefined where the server is the owner's alone. */
  signIn: SignIn | undefined;
  /** Whose computer it is. */
  owner: Actor;
  /** Takes a line about what went wrong. */
  onLog: (line: string) => void;
}

export function createApp(options: AppOptions): Hono<Asked> {
  const { db, shelf, pages, studio, rules, guard, signIn, onLog } = options;
  const app = new Hono<Asked>();
  app.use(safeHeaders(guard), onlyFromHere(guard), compress());
  if (signIn !== undefined) app.route('/', signInRoutes(db, signIn, onLog));
  app.use(identify(options));
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.route('/api/records', recordRoutes(db, rules, onLog));
  app.route('/api/packages', packageRoutes(shelf, onLog));
  app.route('/api/studio', studioRoutes(options.content));
  app.route('/api/campaign', campaignRoutes(options.content, options.print));
  app.route('/api', apiRoutes(db, shelf.offered));
  app.get('/packages/:id/*', (c) => {
    const found = shelf.find(c.req.param('id'));
    const headers = /(\/|\.html?)$/.test(c.req.path) ? courseHeaders : inertHeaders;
    return found ? sendFile(c, found.files, `/packages/${found.id}/`, headers) : c.notFound();
  });
  if (studio) app.route('/', studioPages(studio));
  app.get('*', (c) => sendFile(c, pages, '/', pageHeaders));
  app.notFound((c) => tell(c, 404, 'There is nothing at this address.'));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return tell(c, error.status, error.message);
    if (error instanceof z.ZodError) return tell(c, 400, sentenceOf(error));
    onLog(`${c.req.method} ${c.req.path} failed: ${error.stack ?? error.message}`);
    return tell(c, 500, 'Something went wrong on this computer. The window that started the LMS says what.');
  });
  return app;
}

function tell(c: Context, status: HTTPException['status'], sentence: string): Response {
  return c.req.path.startsWith('/api/') ? c.json({ error: sentence }, status) : c.text(sentence, status);
}

function sentenceOf({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message, code }) =>
      code === 'invalid_format' ? message : `${path.join('.') || 'The body'}: ${message}`,
    )
    .join(' ');
}
