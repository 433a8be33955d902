/** The course as it ships, packed as for an LMS; whatever is added to it is played by every test that asks for it. */
import { fileURLToPath } from 'node:url';
import { readContentFiles } from '../../src/cli/content-folder.ts';
import { readContent } from '../../src/course/content.ts';
import { allParts } from '../../src/course/editions.ts';
import { requiredParts } from '../../src/course/result.ts';
import type { Part } from '../../src/course/schema.ts';
import type { PackedCourse, Standard } from '../../src/course/packed.ts';
import { contentFiles } from '../../src/package/content-files.ts';
import { documentIn } from '../../src/package/document-script.ts';
import { contentFrom, type Content } from '../../src/player/content.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

export interface ShippedCourse {
  packed: (standard: Standard) => PackedCourse;
  content: Content;
  /** In the order of the course. */
  scenarios: readonly Scenario[];
}

/**
 * @param which the course with what is required in it, or everything that any edition has, all of it required
 */
export async function shippedCourse(which: 'required' | 'everything'): Promise<ShippedCourse> {
  const folder = fileURLToPath(new URL('../../', import.meta.url));
  const { content, problems } = readContent(readContentFiles(folder));
  if (!content) throw new Error(`The shipped content has errors: ${JSON.stringify(problems)}`);
  const { course } = content;
  const parts = which === 'required' ? requiredParts(course) : allParts(course).map(required);
  const { files } = await contentFiles({ ...content, course: { ...course, parts } }, 'web');
  const documents = new Map(
    [...files.values()].flatMap((text) => {
      const held = documentIn(text);
      return held ? [[held.name, JSON.parse(held.json) as unknown] as const] : [];
    }),
  );
  const packed = documents.get('course') as PackedCourse;
  return {
    packed: (standard) => ({ ...packed, standard }),
    content: contentFrom(
      (name) => Promise.resolve(documents.get(name)),
      () => Promise.resolve(true),
    ),
    scenarios: packed.scenarios.map(({ id }) => content.scenarios.find((scenario) => scenario.id === id)!),
  };
}

function required({ required: _, ...part }: Part): Part {
  return part;
}
