import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentIn, documentScript } from '../../src/package/document-script.ts';

/** What a page is handed that runs a classic script. */
function runAsScript(script: string): unknown {
  let handed: unknown;
  const page = createContext({ crosscheckContent: (...all: unknown[]) => (handed = all) });
  runInContext(script, page);
  return JSON.parse(JSON.stringify(handed));
}

test('any text of the content stays a text, none ends the script, and it can be read out again', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '<!--',
      ']]>',
      '\u2028\u2029',
      '\\u003c',
      '`${1}`',
      ');\n',
    ),
  );
  fc.assert(
    fc.property(fc.array(words), (texts) => {
      const script = documentScript('fr/modules/looking', { texts });
      expect(script).not.toMatch(/[<\u2028\u2029]/);
      expect(runAsScript(script)).toEqual(['fr/modules/looking', { texts }]);
      const held = documentIn(script)!;
      expect([held.name, JSON.parse(held.json)]).toEqual(['fr/modules/looking', { texts }]);
    }),
  );
});

test('another script holds no document', () => {
  for (const script of ['', 'alert(1)', 'crosscheckContent("a",1)', 'x;crosscheckContent("a",1);\n']) {
    expect(documentIn(script)).toBeUndefined();
  }
});
