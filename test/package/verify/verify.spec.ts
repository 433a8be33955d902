import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { targets } from '../../../src/package/target.ts';
import { severityOf } from '../../../src/package/verify/finding.ts';
import { verifyFiles } from '../../../src/package/verify/verify.ts';
import { verifyZip } from '../../../src/package/verify/zip.ts';
import { packed } from '../small-course.ts';
import { brokenPackages, brokenZip } from './broken.ts';
import { goodFiles, goodKinds, validator, zipOf } from './good.ts';

const validate = await validator;

describe('a package that nothing is wrong with', () => {
  test.each(goodKinds)('is found to be without fault: %s', (kind) => {
    const { findings, kind: found, files } = verifyZip(zipOf(goodFiles(kind)), validate);
    expect(findings).toEqual([]);
    expect(found).toBe(kind);
    expect([...files.keys()].sort()).toEqual([...goodFiles(kind).keys()].sort());
  });

  test.each(targets)('is found to be without fault: Crosscheck’s own for %s', async (target) => {
    const { zip } = await packed(target);
    expect(verifyZip(zip, validate).findings).toEqual([]);
  });
});

describe('a package with a fault', () => {
  test.each(brokenPackages)('is found out: $name', async (broken) => {
    const { findings } = verifyZip(await brokenZip(broken), validate);
    expect(findings.map(({ rule }) => rule)).toContain(broken.rule);
    for (const { message, remedy, severity, rule } of findings) {
      expect(message).toMatch(/^\S.*\.$/s);
      expect(remedy).toMatch(/^\S.*\.$/s);
      expect(severity).toBe(severityOf[rule]);
    }
  });

  test('there is one for every rule', () => {
    const broken = new Set(brokenPackages.map(({ rule }) => rule));
    expect(Object.keys(severityOf).filter((rule) => !broken.has(rule as never))).toEqual([]);
  });

  test.each([
    ['a bare ampersand', 'imsmanifest.xml', /^line 8, column 64$/],
    ['an element out of order', 'imsmanifest.xml', /^line \d+/],
    ['a listener for unload', 'js/course.js', /^line 9, column \d+$/],
  ])('is told where it is: %s', async (name, file, place) => {
    const broken = brokenPackages.find((one) => one.name === name)!;
    const found = verifyZip(await brokenZip(broken), validate).findings.find(
      ({ rule }) => rule === broken.rule,
    );
    expect(found).toMatchObject({ file, place: expect.stringMatching(place) as string });
  });
});

test('a zip that is damaged in any way gives findings, and never an error', () => {
  const zips = goodKinds.map((kind) => zipOf(goodFiles(kind)));
  const edit = fc.record({
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    cut: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.constantFrom(...zips), fc.array(edit, { minLength: 1, maxLength: 5 }), (zip, edits) => {
      let broken = zip.slice();
      for (const { at, bytes, cut } of edits) {
        const offset = at % (broken.length + 1);
        if (cut) broken = broken.subarray(0, offset);
        else broken.set(bytes.subarray(0, broken.length - offset), offset);
      }
      const { findings } = verifyZip(broken, validate);
      expect(findings.every(({ message }) => message.length > 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('texts of any kind in the place of a manifest, a page or a script never end in an error', () => {
  const samples = goodKinds
    .flatMap((kind) => [...goodFiles(kind)])
    .filter(([name]) => !/\.(xsd|dtd)$/.test(name));
  const pieces = samples.flatMap(([, bytes]) => new TextDecoder().decode(bytes).split(/(?=[<"'/=(])/));
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), {
      maxLength: 40,
    })
    .map((parts) => new TextEncoder().encode(parts.join('')));
  const names = [
    'imsmanifest.xml',
    'cmi5.xml',
    'index.html',
    'a.css',
    'a.js',
    'a.svg',
    'content/course.json',
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), text), (files) => {
      expect(verifyFiles(new Map(Object.entries(files)), validate)).toBeInstanceOf(Array);
    }),
    { numRuns: 500 },
  );
});

test('scripts of well-known libraries give no false alarm for a load', () => {
  const root = new URL('../../../node_modules/', import.meta.url);
  for (const library of ['scorm-again/dist/scorm2004.js', 'fflate/umd/index.js', 'axe-core/axe.min.js']) {
    const files = new Map([['lib.js', new Uint8Array(readFileSync(new URL(library, root)))]]);
    const rules = verifyFiles(new Map([...goodFiles('web'), ...files])).map(({ rule }) => rule);
    expect([library, rules.filter((rule) => /load$|path$/.test(rule))]).toEqual([library, []]);
  }
});
