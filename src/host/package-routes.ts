/** The route to add a package by. */
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refused, type PackageShelf } from './added-packages.ts';
import { only, type Asked } from './asked.ts';
import { uploaded } from './records/upload.ts';
import type { AddedView } from './requests.ts';

/** Bytes: 64 MB, with pictures enough for any course. */
export const largestPackage = 64_000_000;

export function packageRoutes(shelf: PackageShelf, onLog: (line: string) => void): Hono<Asked> {
  const routes = new Hono<Asked>();
  routes.post('/', only('content'), async (c) => {
    const zip = await whole(uploaded(c.req.raw, largestPackage, 'Make the pictures in it smaller.'));
    const added = await shelf.add(zip).catch((error: Error) => {
      if (error instanceof Refused) throw new HTTPException(422, { message: error.message });
      throw error;
    });
    const { id, file, packed } = added;
    onLog(`${file}: ${packed.course.title}, ${packed.standard}, added by ${c.get('user').name}`);
    const { title, version } = packed.course;
    const view: AddedView = { id, courseId: packed.course.id, title, version, standard: packed.standard };
    return c.json(view, 201);
  });
  return routes;
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return new Uint8Array(Buffer.concat(all));
}
