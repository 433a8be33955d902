import { expect, test } from 'vitest';
import { readContent } from '../../src/course/content.ts';
import { contentFiles } from '../../src/package/content-files.ts';
import { module, packed, scenario, sources } from './samples.ts';

test('the sample course passes the checker, and is packed as the samples say', async () => {
  const { content, problems } = readContent(
    new Map(
      Object.entries({
        'modules/course.json': packed.course,
        'modules/sources.json': sources,
        [`modules/${module.id}.json`]: module,
        [`scenarios/${scenario.id}.json`]: scenario,
      }).map(([path, document]) => [path, JSON.stringify(document)]),
    ),
  );
  expect(problems).toEqual([]);
  const { files, fingerprint } = await contentFiles(content!, 'scorm12');
  expect(JSON.parse(files.get('content/course.json')!)).toEqual({ ...packed, fingerprint });
});
