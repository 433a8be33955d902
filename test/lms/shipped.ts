/** The course as it ships, packed as for an LMS; whatever is added to it is played by every test that asks for it. */
import { fileURLToPath } from 'node:url';
import { readContentFiles } from '../../src/cli/content-folder.ts';
import { readContent } from '../../src/course/content.ts';
import type { Assessment } from '../../src/course/schema.ts';
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
  assessment: Assessment | undefined;
}

export async function shippedCourse(): Promise<ShippedCourse> {
  const folder = fileURLToPath(new URL('../../', import.meta.url));
  const { content, problems } = readContent(readContentFiles(folder));
  if (!content) throw new Error(`The shipped content has errors: ${JSON.stringify(problems)}`);
  const { files } = await contentFiles(content, 'web');
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
    assessment: content.assessment,
  };
}
