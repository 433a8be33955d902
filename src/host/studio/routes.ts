/** The routes below `/api/studio`: the files of the content folder, for whoever may change the course. */
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { isContentFile, largestContentFile } from '../../course/content-file.ts';
import { only, type Asked } from '../asked.ts';
import {
  openContentFolder,
  type Base,
  type ContentFile,
  type Listed,
  type Written,
} from './content-folder.ts';
import type { ChangedView, ContentView, WrittenView } from './requests.ts';

/** @param folder the one with `modules/` and `scenarios/`; undefined where there is none to be written in */
export function studioRoutes(folder: string | undefined): Hono<Asked> {
  const routes = new Hono<Asked>();
  routes.use(only('content'));
  if (folder === undefined) return routes;
  const content = openContentFolder(folder);

  routes.get('/files', async (c) => {
    const listed = await content.list();
    const tag = tagOf(listed);
    c.header('ETag', `"${tag}"`);
    if (tagsIn(c.req.header('If-None-Match')).includes(tag)) return c.body(null, 304);
    const files = [...listed.files].map(([file, one]) => ({ file, ...one }));
    return c.json({ files, unreadable: [...listed.unreadable] } satisfies ContentView);
  });

  routes.get('/files/:part/:name', async (c) => {
    const file = fileIn(c);
    const found = await content.read(file);
    if (found === undefined) return refuse(404, `There is no file ${file}.`);
    c.header('ETag', `"${found.sha256}"`);
    if (tagsIn(c.req.header('If-None-Match')).includes(found.sha256)) return c.body(null, 304);
    return c.json({ file, ...found });
  });

  routes.put(
    '/files/:part/:name',
    bodyLimit({
      maxSize: largestContentFile,
      onError: () => refuse(413, 'This file is larger than five megabytes, which is too much.'),
    }),
    async (c) => {
      const file = fileIn(c);
      const base = baseOf(c);
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      return answer(c, file, await content.write(file, bytes, base));
    },
  );

  routes.delete('/files/:part/:name', async (c) => {
    const file = fileIn(c);
    const base = baseOf(c);
    if (base === 'none') return refuse(400, 'Say in If-Match which text is to be removed.');
    return answer(c, file, await content.remove(file, base));
  });

  routes.get('/pictures/:name', async (c) => {
    const name = c.req.param('name');
    const picture = await content.picture(name);
    if (picture === undefined) return refuse(404, `There is no picture ${name} in modules/.`);
    // Never shown from here: a drawing may hold a script.
    return c.body(picture, 200, { 'Content-Type': 'application/octet-stream' });
  });

  return routes;
}

/** @throws HTTPException where the name is none that content has */
function fileIn(c: Context<Asked>): string {
  const file = `${c.req.param('part') ?? ''}/${c.req.param('name') ?? ''}`;
  if (isContentFile(file)) return file;
  return refuse(
    400,
    'A file of the content is called modules/NAME.json or scenarios/NAME.json, in small letters, digits and hyphens, ' +
      'with the language before .json where it is a translation.',
  );
}

/** Which text a change was made from, as the request says. @throws HTTPException where it does not */
function baseOf(c: Context<Asked>): Base {
  const [match, ...more] = tagsIn(c.req.header('If-Match'));
  if (match !== undefined && match !== '*' && more.length === 0) return { sha256: match };
  if (match === undefined && c.req.header('If-None-Match')?.trim() === '*') return 'none';
  return refuse(
    428,
    'Say which text this changes: its hash in If-Match, or If-None-Match: * for a new file.',
  );
}

function answer(c: Context<Asked>, file: string, written: Written): Response {
  switch (written.result) {
    case 'written':
      c.header('ETag', `"${written.sha256}"`);
      return c.json({ file, sha256: written.sha256 } satisfies WrittenView);
    case 'removed':
      return c.body(null, 204);
    case 'changed':
      return c.json(changed(file, written.current), 412);
    case 'refused':
      return refuse(409, written.why);
  }
}

function changed(file: string, current: ContentFile | undefined): ChangedView {
  const what = current === undefined ? 'is not there any more' : 'has changed on the disk meanwhile';
  return { error: `The file ${file} ${what}. Nothing was written.`, current: current ?? null };
}

/** Entity tags without their quotation marks. Compression on the way makes weak ones of them. */
function tagsIn(header = ''): string[] {
  return header
    .split(',')
    .map((tag) =>
      tag
        .trim()
        .replace(/^W\//, '')
        .replace(/^"(.*)"$/, '$1'),
    )
    .filter((tag) => tag !== '');
}

function tagOf({ files, unreadable }: Listed): string {
  const all = createHash('sha256');
  for (const [file, { sha256 }] of files) all.update(`${file} ${sha256}\n`);
  for (const file of unreadable) all.update(`${file}\n`);
  return all.digest('hex');
}

function refuse(status: 400 | 404 | 409 | 413 | 428, message: string): never {
  throw new HTTPException(status, { message });
}
