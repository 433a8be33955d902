import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { schemaErrors, textsAt } from './manifest-xml.ts';
import { brokenRules } from './package-rules.ts';
import { packed, smallCourse } from './small-course.ts';

const scormTargets = ['scorm12', 'scorm2004', 'scorm2004-4th'] as const;
const item = '/cp:manifest/cp:organizations/cp:organization/cp:item';

describe.each(scormTargets)('the manifest for %s', (target) => {
  test('is valid by the standard’s own schemas, whatever the pass mark', async () => {
    for (const passMark of [1, 57, 80, 100]) {
      const { manifest } = await packed(target, smallCourse({ passMark }));
      expect([passMark, schemaErrors(manifest, target)]).toEqual([passMark, '']);
    }
  });

  test('is refused by these schemas where it is broken', async () => {
    const { manifest } = await packed(target);
    const title = '<title>A small course</title>';
    const breaks: [string | RegExp, string][] = [
      [/(<metadata>[^]*<\/metadata>)([^]*?)(<\/manifest>)/, '$2$1$3'],
      [/(<item [^>]*>)\s*<title>[^<]*<\/title>([^]*?)(<\/item>)/, `$1$2${title}$3`],
      ['<organization ', '<organisation '],
      ['identifier="PLAYER"', 'identifier="1 PLAYER"'],
      [' type="webcontent"', ''],
      target === 'scorm12'
        ? [/(<adlcp:masteryscore>)\d+/, `$1${'7'.repeat(201)}`]
        : [/(<imsss:minNormalizedMeasure>)[^<]*/, '$11.01'],
    ];
    for (const [from, to] of breaks) {
      const broken = manifest.replace(from, to);
      expect(broken).not.toBe(manifest);
      expect([String(from), schemaErrors(broken, target)]).toEqual([
        String(from),
        expect.stringMatching(/./),
      ]);
    }
    expect(schemaErrors(manifest.replace('</manifest>', ''), target)).toMatch(/./);
  });

  test('brings a title through as it is written', async () => {
    for (const title of [
      'Doors & hands <again> "twice" isn’t \'once\'',
      'Already &amp; escaped &#65; ]]> <![CDATA[x]]>',
      'إشارات في المقصورة',
      'Signes à bord – l’équipage 👩‍✈️',
      '007',
      'true',
    ]) {
      const { manifest } = await packed(target, smallCourse({ title }));
      expect(schemaErrors(manifest, target)).toBe('');
      expect(textsAt(manifest, target, '//cp:title')).toEqual([title, title]);
    }
  });

  test('stays well-formed with a character in the title that XML can’t hold', async () => {
    const title = 'One\u000btwo\u0000three\uffff';
    const { manifest } = await packed(target, smallCourse({ title }));
    expect(schemaErrors(manifest, target)).toBe('');
    expect(textsAt(manifest, target, `${item}/cp:title`)).toEqual(['One two three ']);
  });

  test('keeps its identifiers from one version of the course to the next', async () => {
    const identifiers = '//@identifier | //@identifierref | //@objectiveID';
    const now = await packed(target);
    const parts = smallCourse().course.parts.slice(0, 1);
    const next = await packed(
      target,
      smallCourse({ version: '2.1.0', title: 'Another title', passMark: 60, parts }),
    );
    expect(textsAt(next.manifest, target, '/cp:manifest/@version')).toEqual(['2.1.0']);
    expect(textsAt(next.manifest, target, identifiers)).toEqual(textsAt(now.manifest, target, identifiers));
  });

  test('has another identifier than that of another course', async () => {
    const one = await packed(target);
    const other = await packed(target, smallCourse({ id: 'other-course' }));
    const [first, second] = [one, other].map(
      ({ manifest }) => textsAt(manifest, target, '/cp:manifest/@identifier')[0],
    );
    expect(first).toBe('CROSSCHECK-small-course');
    expect(second).toBe('CROSSCHECK-other-course');
  });

  test('is UTF-8 without a byte-order mark', async () => {
    const { zip } = await packed(target);
    const bytes = unzipSync(zip)['imsmanifest.xml']!;
    expect([...bytes.subarray(0, 5)]).toEqual([...'<?xml'].map((char) => char.charCodeAt(0)));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
  });
});

test('the pass mark is the course’s, in the unit of each standard', async () => {
  const content = smallCourse({ passMark: 57 });
  const old = await packed('scorm12', content);
  const recent = await packed('scorm2004', content);
  expect(textsAt(old.manifest, 'scorm12', `${item}/adlcp:masteryscore`)).toEqual(['57']);
  const objective = `${item}/imsss:sequencing/imsss:objectives/imsss:primaryObjective`;
  expect(textsAt(recent.manifest, 'scorm2004', `${objective}/imsss:minNormalizedMeasure`)).toEqual(['0.57']);
  expect(textsAt(recent.manifest, 'scorm2004', `${objective}/@satisfiedByMeasure`)).toEqual(['true']);
});

describe('a course that has no score', () => {
  const { parts } = smallCourse().course;
  const module = parts.filter(({ type }) => type === 'module');
  const optional = parts.map((part) => (part.type === 'scenario' ? { ...part, required: false } : part));

  test.each(scormTargets)('asks for no pass mark in %s, which an LMS would hold it to', async (target) => {
    for (const none of [module, optional]) {
      const { zip, manifest } = await packed(target, smallCourse({ parts: none }));
      expect(manifest).not.toMatch(/masteryscore|satisfiedByMeasure|minNormalizedMeasure/);
      expect(schemaErrors(manifest, target)).toBe('');
      expect(brokenRules(zip, target)).toEqual([]);
    }
  });
});

test('in SCORM 2004 no LMS completes the course by itself, or shows its own buttons for the next part', async () => {
  const { manifest } = await packed('scorm2004');
  const texts = (xpath: string) => textsAt(manifest, 'scorm2004', xpath);
  expect(texts(`${item}/imsss:sequencing/imsss:deliveryControls/@*`)).toEqual(['true', 'true']);
  expect(texts(`${item}/adlnav:presentation//adlnav:hideLMSUI`)).toEqual(['previous', 'continue']);
  expect(texts('//cp:organization/imsss:sequencing/imsss:controlMode/@*')).toEqual(['true', 'true']);
  expect(texts('//cp:organization/@adlseq:objectivesGlobalToSystem')).toEqual(['false']);
});
