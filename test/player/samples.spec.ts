import { expect, test } from 'vitest';
import { readContent } from '../../src/course/content.ts';
import { contentFiles } from '../../src/package/content-files.ts';
import { checkScenario } from '../../src/scenario/check/check.ts';
import { isError } from '../../src/scenario/check/problem.ts';
import { procedure } from './sample-procedure.ts';
import { module, packed, scenario, sources } from './samples.ts';

test('the scenario with an order, a report and a time limit passes the checker', () => {
  const { problems } = checkScenario(JSON.stringify(procedure));
  expect(problems.filter(isError)).toEqual([]);
});

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
  expect(problems.filter(isError)).toEqual([]);
  const { files, fingerprint } = await contentFiles(content!, 'scorm12');
  expect(JSON.parse(files.get('content/course.json')!)).toEqual({ ...packed, fingerprint });
});
