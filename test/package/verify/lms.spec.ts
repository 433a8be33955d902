import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PackageKind } from '../../../src/package/verify/kind.ts';
import { lmsVerdicts } from '../../../src/package/verify/lms-verdict.ts';
import { knownLmss } from '../../../src/package/verify/lms.ts';
import { verifyZip } from '../../../src/package/verify/zip.ts';
import { brokenPackages, brokenZip } from './broken.ts';
import { goodFiles, goodKinds, validator, zipOf } from './good.ts';

const validate = await validator;

/** What each LMS says of a package, by its name. */
function saidOf(zip: Uint8Array): Record<string, string> {
  const { kind, findings } = verifyZip(zip, validate);
  return Object.fromEntries(lmsVerdicts(kind, findings).map(({ lms, verdict }) => [lms, verdict]));
}

async function saidOfBroken(name: string): Promise<Record<string, string>> {
  const broken = brokenPackages.find((one) => one.name === name);
  if (!broken) throw new Error(`There is no broken package of the name ${name}.`);
  return saidOf(await brokenZip(broken));
}

describe('a sound package', () => {
  test('of SCORM 1.2 is imported wherever what an LMS takes is documented', () => {
    const said = saidOf(zipOf(goodFiles('scorm12')));
    const undocumented = ['Workday', 'Canvas', 'Comply365'];
    for (const [lms, verdict] of Object.entries(said)) {
      expect([lms, verdict]).toEqual([lms, undocumented.includes(lms) ? 'not known' : 'imports']);
    }
  });

  test('of SCORM 2004 is imported, refused or not known by edition', () => {
    const third = saidOf(zipOf(goodFiles('scorm2004-3rd')));
    expect(third).toMatchObject({
      Docebo: 'imports',
      'Oracle Learning': 'imports',
      'SCORM Cloud': 'imports',
      Moodle: 'imports, but…',
      'Moodle app': 'refuses',
      Chamilo: 'refuses',
      KnowBe4: 'not known',
      Fuse: 'not known',
    });
    const fourth = saidOf(zipOf(goodFiles('scorm2004-4th')));
    expect(fourth).toMatchObject({ KnowBe4: 'imports', Docebo: 'not known', 'Oracle Learning': 'not known' });
  });

  test('of cmi5 is imported where that is documented', () => {
    const said = saidOf(zipOf(goodFiles('cmi5')));
    const importing = Object.keys(said).filter((lms) => said[lms] === 'imports');
    expect(importing).toEqual(['Oracle Learning', 'SCORM Cloud']);
    expect(said).toMatchObject({ 'Moodle app': 'refuses', Moodle: 'not known' });
  });

  test('without a manifest is refused by all', () => {
    expect(new Set(Object.values(saidOf(zipOf(goodFiles('web')))))).toEqual(new Set(['refuses']));
  });
});

describe('a broken package', () => {
  test.each(['everything in a folder', 'text instead of a zip', 'a bare ampersand'])(
    'is refused by all with %s',
    async (name) => {
      expect(new Set(Object.values(await saidOfBroken(name)))).toEqual(new Set(['refuses']));
    },
  );

  test('is refused by the LMSs that refuse this fault', async () => {
    expect(await saidOfBroken('a script for a server')).toMatchObject({
      Docebo: 'refuses',
      Moodle: 'imports, but…',
    });
    expect(await saidOfBroken('a map of objectives')).toMatchObject({
      Moodle: 'refuses',
      Docebo: 'imports',
    });
  });

  test('says why an LMS stumbles over it', async () => {
    const backslash = brokenPackages.find(({ name }) => name === 'a backslash')!;
    const { kind, findings } = verifyZip(await brokenZip(backslash), validate);
    const app = lmsVerdicts(kind, findings).find(({ lms }) => lms === 'Moodle app')!;
    expect(app.verdict).toBe('imports, but…');
    expect(app.reasons.join(' ')).toMatch(/backslash.*Android/);
  });
});

test('each LMS is listed once, with the source of what is said of it', () => {
  expect(new Set(knownLmss.map(({ name }) => name)).size).toBe(knownLmss.length);
  const kinds: readonly PackageKind[] = [...goodKinds, 'scorm2004-2nd', 'unknown'];
  for (const kind of kinds) {
    for (const { source, reasons, verdict } of lmsVerdicts(kind, [])) {
      expect(source).not.toBe('');
      expect(reasons.length > 0).toBe(verdict !== 'imports');
    }
  }
});

test('the guide for administrators has a row for each of them, as sure of it as the verdicts are', () => {
  const guide = readFileSync(new URL('../../../docs/lms.md', import.meta.url), 'utf8');
  for (const { name, evidence } of knownLmss) {
    const row = guide.split('\n').find((line) => line.startsWith(`| ${name} `));
    expect([name, row?.split('|').at(-2)?.trim()]).toEqual([name, evidence.split(/ in it| by /)[0]]);
  }
});
