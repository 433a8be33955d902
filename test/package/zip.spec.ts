import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packedCourseSchema } from '../../src/course/packed.ts';
import { moduleSchema, sourcesSchema } from '../../src/course/schema.ts';
import { standardOf, targets, type Target } from '../../src/package/target.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { brokenRules } from './package-rules.ts';
import { documentOf, held, packed, smallCourse } from './small-course.ts';

/** What stands at the root to say what is in the package. */
const manifests = {
  scorm12: ['imsmanifest.xml', 'metadata.xml'],
  scorm2004: ['imsmanifest.xml', 'metadata.xml'],
  cmi5: ['cmi5.xml'],
  web: [],
};

describe.each(targets)('a package for %s', (target) => {
  test('breaks no rule of importers', async () => {
    const { zip } = await packed(target);
    expect(brokenRules(zip, target)).toEqual([]);
  });

  test('holds the player, the schemas and the content, and no more', async () => {
    const { zip, files, name } = await packed(target);
    const names = Object.keys(unzipSync(zip));
    expect(name).toBe(`crosscheck-small-course-1.0.0-${target}.zip`);
    expect(files).toBe(names.length);
    expect(names.filter((path) => !/\.(xsd|dtd)$/.test(path))).toEqual([
      ...manifests[standardOf[target]],
      'assets/index-B2_c.js',
      'content/course.js',
      'content/course.json',
      'content/en/modules/looking.js',
      'content/en/scenarios/warm-galley.js',
      'content/modules/looking.js',
      'content/scenarios/warm-galley.js',
      'content/sources.js',
      'index.html',
    ]);
  });

  test('holds content of the published shapes, and for which standard it is', async () => {
    const content = smallCourse({ $schema: '../dist/schema/course.schema.json' });
    const { text, fingerprint } = await packed(target, content);
    const course = packedCourseSchema.parse(JSON.parse(text('content/course.json')));
    expect(held(text('content/course.js'))).toEqual(course);
    expect(course).toMatchObject({ standard: standardOf[target], fingerprint });
    expect(course.scenarios).toMatchObject([{ id: 'warm-galley', bestScore: 14, objectives: [] }]);
    expect(course.modules).toMatchObject([{ id: 'looking', pages: 2 }]);
    expect(moduleSchema.parse(documentOf(text, 'modules/looking'))).toEqual(content.modules[0]);
    expect(scenarioSchema.parse(documentOf(text, 'scenarios/warm-galley'))).toEqual(content.scenarios[0]);
    expect(Object.keys(content.sources)).toEqual(
      expect.arrayContaining(Object.keys(sourcesSchema.parse(held(text('content/sources.js'))))),
    );
  });
});

describe('the rules of importers catch', () => {
  async function brokenBy(
    target: Target,
    change: (files: Map<string, Uint8Array>) => void,
  ): Promise<string[]> {
    const { zip } = await packed(target);
    const files = new Map(Object.entries(unzipSync(zip)));
    change(files);
    return brokenRules(zipSync(Object.fromEntries(files)), target);
  }

  const inManifest = (target: Target, from: string | RegExp, to: string) =>
    brokenBy(target, (files) => {
      const manifest = strFromU8(files.get('imsmanifest.xml')!);
      expect(manifest).toMatch(from);
      files.set('imsmanifest.xml', strToU8(manifest.replace(from, to)));
    });

  test.each([
    ['extra.txt', 'extra.txt is listed 0 times'],
    ['seat map.svg', 'seat map.svg has odd characters'],
    ['assets\\a.js', 'assets\\a.js has odd characters'],
    ['../a.js', '../a.js leads out of the package'],
    ['assets/', 'assets/ is a folder'],
    ['assets/index.js.map', 'assets/index.js.map does not belong in a package'],
    ['.DS_Store', '.DS_Store does not belong in a package'],
    ['go.php', 'go.php runs on a server'],
    ['INDEX.html', 'two files have one name'],
    [`a/${'b'.repeat(120)}.js`, `a/${'b'.repeat(120)}.js is too long`],
  ])('the file %s', async (name, rule) => {
    expect(await brokenBy('scorm12', (files) => files.set(name, strToU8('x')))).toContain(rule);
  });

  test('a manifest, a schema or a listed file that is not there', async () => {
    const without = (name: string) => brokenBy('scorm2004', (files) => files.delete(name));
    expect(await without('imsmanifest.xml')).toEqual(['the manifest is not at the root']);
    expect(await without('adlcp_v1p3.xsd')).toContain('the schema adlcp_v1p3.xsd is not at the root');
    expect(await without('index.html')).toEqual(['index.html is listed and not there']);
  });

  test.each([
    ['scorm12', 'adlcp:scormtype', 'adlcp:scormType', 'the type of the SCO is wrong'],
    ['scorm2004', 'adlcp:scormType', 'adlcp:scormtype', 'the type of the SCO is wrong'],
    ['scorm12', 'identifierref="PLAYER"', 'identifierref="GAME"', 'identifierref points nowhere'],
    ['scorm12', 'default="COURSE"', 'default="OTHER"', 'the default organization is not there'],
    ['scorm12', /(<item [^>]*>)\s*<title>[^<]*<\/title>/, '$1', 'a title is missing'],
    ['scorm12', '>1.2<', '>banana<', 'schemaversion is wrong'],
    ['scorm2004', '>2004 3rd Edition<', '>2004 4th Edition<', 'schemaversion is wrong'],
    ['scorm12', '>75<', '>101<', 'the pass mark is wrong'],
    ['scorm12', '>75<', '>most<', 'the pass mark is wrong'],
    ['scorm2004', '>0.75<', '>75<', 'the pass mark is wrong'],
    ['scorm12', 'href="index.html" ', 'href="Index.html" ', 'the launch page is not listed'],
    ['scorm12', '<file href="index.html"/>', '$&$&', 'index.html is listed 2 times'],
    ['scorm12', 'imscp_rootv1p1p2"', 'imscp_rootv1p1p2" xmlns:q="urn:q"', 'urn:q is of another standard'],
    ['scorm12', '>metadata.xml<', '>other.xml<', 'the metadata are not there'],
    ['scorm2004', 'satisfiedByMeasure="true"', '', 'there is no measure to satisfy, or no score'],
    ['scorm12', '<?xml', '\ufeff<?xml', 'it begins with something else'],
  ] as const)('in %s, %s as %s', async (target, from, to, rule) => {
    expect(await inManifest(target, from, to)).toContain(rule);
  });
});
