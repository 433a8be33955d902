/** The course as it ships, packed as for an LMS; whatever is added to it is played by every test that asks for it. */
import { fileURLToPath } from 'node:url';
import { readContentFiles } from '../../src/cli/content-folder.ts';
import { readContent } from '../../src/course/content.ts';
import type { PackedCourse, Standard } from '../../src/course/packed.ts';
import { contentFiles } from '../../src/package/content-files.ts';
import type { Content } from '../../src/player/content.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

export interface ShippedCourse {
  packed: (standard: Standard) => PackedCourse;
  content: Content;
  /** In the order of the course. */
  scenarios: readonly Scenario[];
}

export async function shippedCourse(): Promise<ShippedCourse> {
  const folder = fileURLToPath(new URL('../../', import.meta.url));
  const { content, problems } = readContent(readContentFiles(folder));
  if (!content) throw new Error(`The shipped content has errors: ${JSON.stringify(problems)}`);
  const { files } = await contentFiles(content, 'web');
  const documents = new Map(
    [...files].map(([path, text]) => [path, path.endsWith('.json') ? parse(text) : text]),
  );
  const load = <T>(path: string) => Promise.resolve(documents.get(`content/${path}.json`) as T);
  const packed = documents.get('content/course.json') as PackedCourse;
  return {
    packed: (standard) => ({ ...packed, standard }),
    content: {
      course: () => load('course'),
      module: (id) => load(`modules/${id}`),
      scenario: (id) => load(`scenarios/${id}`),
      translation: (scenario, language) => load(`scenarios/${scenario}.${language}`),
      sources: () => load('sources'),
      isThere: () => Promise.resolve(true),
    },
    scenarios: packed.scenarios.map(({ id }) => content.scenarios.find((scenario) => scenario.id === id)!),
  };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}
