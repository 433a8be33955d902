/** The studio's pages, for whoever writes content. */
import { Hono } from 'hono';
import { only, type Asked } from '../asked.ts';
import { sendFile, type Files } from '../static-files.ts';

/** The studio holds a frame for the player, starts a worker from its own script, and shows pictures from memory. */
const pageHeaders = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob: data:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cache-Control': 'no-cache',
};

/** What the player is allowed in an LMS, in a frame of the studio. */
const playerHeaders = {
  'Content-Security-Policy':
    "default-src 'self' 'unsafe-inline' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'Cache-Control': 'no-cache',
};

/** @param files of the built studio */
export function studioPages(files: Files): Hono<Asked> {
  const pages = new Hono<Asked>();
  pages.get('/studio', (c) => c.redirect('/studio/'));
  pages.get('/studio/*', only('content'), (c) =>
    sendFile(c, files, '/studio/', c.req.path.startsWith('/studio/player/') ? playerHeaders : pageHeaders),
  );
  return pages;
}
