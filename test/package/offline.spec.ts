import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offlineScript } from '../../src/package/offline.ts';
import { targets } from '../../src/package/target.ts';
import { packed } from './small-course.ts';

/** What a page has in `crosscheckContent` once it has run a classic script. */
function runAsScript(script: string): unknown {
  const page = createContext({});
  runInContext(script, page);
  return JSON.parse(JSON.stringify((page as { crosscheckContent?: unknown }).crosscheckContent));
}

test.each(targets)('a page from a disk has in %s the same content as one that fetches it', async (target) => {
  const { text } = await packed(target);
  const paths = ['course', 'modules/looking', 'scenarios/warm-galley', 'sources'];
  const fetched = paths.map((path) => [path, JSON.parse(text(`content/${path}.json`)) as unknown]);
  expect(runAsScript(text('content/offline.js'))).toEqual(Object.fromEntries(fetched));
});

test('any text of the content stays a text, and none ends the script', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script><script>alert(1)</script>', '<!--', ']]>', '\u2028\u2029', '\\u003c', '`${1}`'),
  );
  fc.assert(
    fc.property(fc.array(words), (texts) => {
      const script = offlineScript(new Map([['content/course.json', JSON.stringify({ texts })]]));
      expect(script).not.toMatch(/[<\u2028\u2029]/);
      expect(runAsScript(script)).toEqual({ course: { texts } });
    }),
  );
});

test('translations have names of their own', () => {
  const files = new Map([
    ['content/scenarios/a.json', '{"is":"a"}'],
    ['content/scenarios/a.fr.json', '{"is":"fr"}'],
  ]);
  expect(runAsScript(offlineScript(files))).toEqual({
    'scenarios/a': { is: 'a' },
    'scenarios/a.fr': { is: 'fr' },
  });
});
