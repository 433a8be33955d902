/** A course of all that any edition has, packed for a plain browser, on a server of its own. */
import { rmSync } from 'node:fs';
import { contentToPack, readContentFiles } from '../../src/cli/content-folder.ts';
import type { Content } from '../../src/course/content.ts';
import { courseFile } from '../../src/course/check/files.ts';
import { allParts } from '../../src/course/editions.ts';
import type { Part } from '../../src/course/schema.ts';
import { contentType } from '../../src/host/content-type.ts';
import { root } from '../../src/setup/build.ts';
import { writeContent } from '../e2e/content-folder.ts';
import { packageOf } from '../e2e/packages.ts';
import { startSite, type Site } from '../e2e/site.ts';

/** No part may draw more items. */
const mostDrawn = 60;

export interface Everything {
  content: Content;
  site: Site;
}

export async function serveEverything(): Promise<Everything> {
  const shipped = contentToPack(root);
  const { editions, ...course } = shipped.course;
  const items = shipped.assessment?.items.length ?? 0;
  const parts = allParts(shipped.course).map((part) => withWholeBank(part, items));
  const documents = [...readContentFiles(root)].map(
    ([path, text]) => [path, JSON.parse(text) as object] as const,
  );
  const folder = writeContent({ ...Object.fromEntries(documents), [courseFile]: { ...course, parts } });
  try {
    const content = contentToPack(folder);
    const files = await packageOf(folder, 'web');
    const site = await startSite(({ path }) => {
      const body = files.get(path.slice(1));
      return body && { type: contentType(path), body };
    });
    return { content, site };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The test asks all that there is, and has so few attempts that one can have used them all. */
function withWholeBank(part: Part, items: number): Part {
  return part.type === 'assessment' ? { ...part, draw: Math.min(items, mostDrawn), attempts: 2 } : part;
}
