/** The commands that build and pack. They are in one file, since two builds at once would be in each other's way. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { standards, type Standard } from '../../src/course/packed.ts';
import { contentOf, packed, smallCourseFiles } from '../package/small-course.ts';
import { schemaErrors } from '../package/manifest-xml.ts';
import { brokenRules } from '../package/package-rules.ts';
import { ended } from '../records/process.ts';
import { copySmallCourse, crosscheck, root, smallCourse, start, write } from './crosscheck.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

interface Listed {
  file: string;
  course: string;
  standard: Standard;
  edition: number | null;
  bytes: number;
  files: number;
  sha256: string;
  worstSuspendChars: number;
}

let folder: string;
let made: { code: number | null; output: string; errors: string };
let listed: Listed[];

const pack = (args: string[], env?: Record<string, string>) =>
  crosscheck(folder, ['pack', '--content', smallCourse, ...args], env);

async function packages(args: string[], env?: Record<string, string>): Promise<Listed[]> {
  const { output } = await pack([...args, '--json'], env);
  return (JSON.parse(output) as { packages: Listed[] }).packages;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  // The first one builds, and its words must not get into the document either.
  made = await pack(['--out', 'packages', '--json']);
  listed = (JSON.parse(made.output) as { packages: Listed[] }).packages;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('pack', () => {
  test('--json prints one document, which is right about every zip', () => {
    expect(made.code).toBe(0);
    expect(listed.map(({ standard }) => standard)).toEqual(standards);
    for (const { file, course, standard, edition, bytes, ...facts } of listed) {
      const { files, sha256, worstSuspendChars, ...others } = facts;
      expect([course, edition]).toEqual(['small-course', standard === 'scorm2004' ? 3 : null]);
      expect(file).toBe(join('packages', `crosscheck-small-course-1.0.0-${standard}.zip`));
      const zip = readFileSync(join(folder, file));
      expect(bytes).toBe(zip.length);
      expect(sha256).toBe(createHash('sha256').update(zip).digest('hex'));
      expect(files).toBe(Object.keys(unzipSync(zip)).length);
      expect(worstSuspendChars).toBeGreaterThan(20);
      expect(others).toEqual({});
    }
    expect(readdirSync(join(folder, 'packages'))).toHaveLength(4);
  });

  test.each(standards)('makes of the built player a package that importers of %s take', (standard) => {
    const zip = readFileSync(join(folder, listed.find((one) => one.standard === standard)!.file));
    const files = unzipSync(zip);
    expect(brokenRules(zip, standard)).toEqual([]);
    if (standard !== 'web') {
      const manifest = files[standard === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml']!;
      expect(schemaErrors(strFromU8(manifest), standard)).toBe('');
    }
    // What speaks to an LRS weighs nothing where there is none.
    expect(Object.keys(files).includes('cmi5.js')).toBe(standard === 'cmi5');
    const page = strFromU8(files['index.html']!);
    const loaded = [...page.matchAll(/\b(?:src|href)="(?!data:)([^"]+)"/g)].map((match) => match[1]!);
    expect(loaded.length).toBeGreaterThan(0);
    for (const path of loaded) expect(files).toHaveProperty([path.replace(/^\.\//, '')]);
    for (const path of loaded) expect(path).not.toMatch(/^\/|:/);
    expect(page).not.toMatch(/<script[^>]*crossorigin/);
    expect(/connect-src ([^;"]*)/.exec(page)?.[1]).toBe(
      standard === 'cmi5' ? "'self' https: http:" : "'self'",
    );
  });

  test('makes the same bytes again, in another folder, time zone and language', async () => {
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'ar_SA.UTF-8' };
    const again = await packages(['--out', 'a/b/c'], elsewhere);
    expect(again).toEqual(listed.map((one) => ({ ...one, file: join('a/b/c', basename(one.file)) })));
  });

  test('--edition 4 makes the other edition of SCORM 2004, and says so in the name', async () => {
    const [made, ...others] = await packages([
      '--standard',
      'scorm2004',
      '--edition',
      '4',
      '--out',
      'fourth',
    ]);
    expect(others).toEqual([]);
    expect(basename(made!.file)).toBe('crosscheck-small-course-1.0.0-scorm2004-4th.zip');
    expect(made).toMatchObject({ standard: 'scorm2004', edition: 4 });
    const zip = readFileSync(join(folder, made!.file));
    expect(brokenRules(zip, 'scorm2004-4th')).toEqual([]);
    const manifest = strFromU8(unzipSync(zip)['imsmanifest.xml']!);
    expect(schemaErrors(manifest, 'scorm2004-4th')).toBe('');
  });

  test('--edition is refused where there are no editions', async () => {
    const refused = await pack(['--standard', 'cmi5', '--edition', '4', '--out', 'none']);
    expect([refused.code, refused.output]).toEqual([2, '']);
    expect(refused.errors).toContain('cmi5 has no editions.');
  });

  test('--split makes a package of each part in each standard, the same in two folders', async () => {
    const split = async (out: string) => {
      const made = await packages(['--split', '--edition', '4', '--out', out]);
      return made.map(({ file, ...others }) => ({ ...others, name: basename(file) }));
    };
    const made = await split('parts');
    const targets = ['scorm12', 'scorm2004-4th', 'cmi5', 'web'] as const;
    const ids = ['small-course-looking', 'small-course-warm-galley'];
    expect(made.map(({ course, name }) => [course, name])).toEqual(
      ids.flatMap((id) => targets.map((target) => [id, `crosscheck-${id}-1.0.0-${target}.zip`])),
    );
    for (const id of ids) {
      for (const target of targets) {
        const zip = readFileSync(join(folder, 'parts', `crosscheck-${id}-1.0.0-${target}.zip`));
        expect([id, target, brokenRules(zip, target)]).toEqual([id, target, []]);
      }
    }
    expect(await split('parts-again')).toEqual(made);
  });

  test('says in words what it has made', async () => {
    const { code, output } = await pack(['--standard', 'scorm2004', '--out', 'words']);
    expect(code).toBe(0);
    expect(output).toMatch(
      /^words\/crosscheck-small-course-1\.0\.0-scorm2004\.zip {2}\(\d+ KB, \d+ files, at most \d+ characters .*\)\n$/,
    );
    expect(readdirSync(join(folder, 'words'))).toHaveLength(1);
  });

  test('refuses content with errors, lists them and writes nothing', async () => {
    copySmallCourse(join(folder, 'bad'), {
      'scenarios/warm-galley.json': (text) =>
        text
          .replace('"next": "smoke"', '"next": "fire"')
          .replace('"next": "wait-and-see"', '"next": "later"'),
    });
    const outcome = await crosscheck(folder, ['pack', '--content', 'bad', '--out', 'none', '--json']);
    expect([outcome.code, outcome.output]).toEqual([1, '']);
    expect(outcome.errors).toMatch(/^bad\/scenarios\/warm-galley\.json:\d+:\d+ .*"fire"/m);
    expect(outcome.errors).toMatch(/^bad\/scenarios\/warm-galley\.json:\d+:\d+ .*"later"/m);
    expect(outcome.errors).toContain('Nothing was packed, because the content has errors.');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('says so where the folder to write to is a file', async () => {
    write(folder, 'file', '');
    for (const out of ['file', 'file/packages']) {
      const { code, output, errors } = await pack(['--out', out]);
      expect([code, output]).toEqual([1, '']);
      expect(errors).toMatch(/^\S*file\S* can't be used: there is a file .*\.$/m);
      expect(errors).not.toMatch(/\n\s+at /);
    }
  });

  test('gives the content the fingerprint that the packager gives it anywhere', async () => {
    const zip = unzipSync(readFileSync(join(folder, listed[0]!.file)));
    const course = JSON.parse(strFromU8(zip['content/course.json']!)) as { fingerprint: string };
    expect(course.fingerprint).toBe((await packed('scorm12', contentOf(smallCourseFiles()))).fingerprint);
  });
});

test('build writes a package for each standard to the project’s own dist, wherever it is called', async () => {
  const { code, output } = await crosscheck(folder, ['build', '--content', smallCourse]);
  expect(code).toBe(0);
  const names = standards.map((standard) => `crosscheck-small-course-1.0.0-${standard}.zip`);
  expect(
    output
      .trimEnd()
      .split('\n')
      .map((line) => basename(line)),
  ).toEqual(names);
  for (const [i, name] of names.entries()) {
    const zip = readFileSync(join(root, 'dist', name));
    expect(createHash('sha256').update(zip).digest('hex')).toBe(listed[i]!.sha256);
    rmSync(join(root, 'dist', name));
  }
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});

describe('start', () => {
  const options = ['start', '--content', smallCourse, '--no-open', '--port'];

  test('serves the course from its data folder until it is stopped', async () => {
    const child = start(folder, [...options, '0', '--data', 'data']);
    const pages: string[] = [];
    const { code, output } = await ended(child, (soFar) => {
      const url = /http:\/\/\S+/.exec(soFar)?.[0];
      if (url === undefined || !soFar.endsWith('stop it.\n')) return;
      void fetch(url)
        .then(async (response) => pages.push(await response.text()))
        .finally(() => child.kill('SIGTERM'));
    });
    expect(code).toBe(0);
    expect(output).toMatch(
      /^The local LMS is at (http:\/\/\S+:\d+)\nThe studio is at \1\/studio\/\nPress Ctrl\+C to stop it\.\n$/,
    );
    expect(pages).toEqual([expect.stringContaining('<html')]);
    expect(readdirSync(join(folder, 'data', 'packages')).map((name) => basename(name))).toHaveLength(2);
  });

  test('says so where the port is taken', async () => {
    const first = start(folder, [...options, '0', '--data', 'one']);
    const second = await new Promise<Awaited<ReturnType<typeof crosscheck>>>((resolve) => {
      void ended(first, (soFar) => {
        const port = /:(\d+)\/?\n/.exec(soFar)?.[1];
        if (port !== undefined) void crosscheck(folder, [...options, port, '--data', 'two']).then(resolve);
      });
    });
    first.kill('SIGTERM');
    expect([second.code, second.output]).toEqual([1, '']);
    expect(second.errors).toMatch(/Port \d+ is in use by another program\./);
    expect(second.errors).not.toMatch(/\n\s+at /);
  });

  test('refuses to let other computers in without sign-in, before it packs anything', async () => {
    const open = await crosscheck(folder, [...options, '0', '--data', 'open', '--host', '0.0.0.0']);
    expect([open.code, open.output]).toEqual([1, '']);
    expect(open.errors).toContain('The server does not listen on 0.0.0.0');
    expect(open.errors).toContain('--sign-in FILE');
    expect(open.errors).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'open'))).toBe(false);
    write(folder, 'sign-in.json', '{ "issuer": "http://login.example" }');
    const half = await crosscheck(folder, [...options, '0', '--sign-in', 'sign-in.json']);
    expect(half.code).toBe(1);
    expect(half.errors).toContain('sign-in.json: issuer (or CROSSCHECK_OIDC_ISSUER): begins with http:');
  });

  test('refuses content with errors, and a data folder that is a file', async () => {
    write(folder, 'plain', '');
    const empty = await crosscheck(folder, ['start', '--content', 'plain', '--no-open', '--port', '0']);
    expect([empty.code, empty.output]).toEqual([1, '']);
    expect(empty.errors).toContain(
      `${join('plain', 'modules/course.json')}:1:1  error  This file is missing.`,
    );
    const data = await crosscheck(folder, [...options, '0', '--data', 'plain']);
    expect([data.code, data.output]).toEqual([1, '']);
    expect(data.errors).toMatch(/^\S*plain\S* can't be used: there is a file where a folder should be\.$/m);
  });
});
