import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { pack } from '../../src/package/pack.ts';
import { targets } from '../../src/package/target.ts';
import { packInput } from './small-course.ts';

async function problemWith(target: (typeof targets)[number], path: string, text: string): Promise<string> {
  const input = packInput(target);
  const player = new Map([...input.player, [path, strToU8(text)]]);
  return pack({ ...input, player }).then(
    () => 'none',
    (error: Error) => error.message,
  );
}

test.each(targets)('no package for %s is made that importers would refuse', async (target) => {
  const refused: [path: string, text: string][] = [
    ['go.php', '<?php'],
    ['assets/a\\b.js', ''],
    ['../a.js', ''],
    ['assets/remote.css', '@import "https://example.org/a.css";'],
    ['assets/leave.js', 'addEventListener("beforeunload", () => 0);'],
    ['assets/unload.js', 'window.onunload = () => 0;'],
  ];
  for (const [path, text] of refused) {
    const problem = await problemWith(target, path, text);
    expect([path, problem]).toEqual([
      path,
      expect.stringContaining('Nothing was packed, because importers would refuse the package.'),
    ]);
    expect(problem).toContain(path);
  }
});

test('a manifest that the standard’s schemas refuse is not packed, and each error is told', async () => {
  const asked: [schema: string, startsWith: string][] = [];
  const input = packInput('scorm2004-4th');
  const refused = pack({
    ...input,
    validate: (xml, schema) => {
      asked.push([schema, xml.slice(0, 5)]);
      return ['line 7: A first thing.', 'line 9: Another thing.'];
    },
  });
  await expect(refused).rejects.toThrow(
    /imsmanifest\.xml.*A first thing\.[^]*imsmanifest\.xml.*Another thing\./,
  );
  expect(asked).toEqual([['scorm2004-4th', '<?xml']]);
});
