import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CourseView, RegistrationView } from '../../src/host/requests.ts';
import { largestPackage } from '../../src/host/package-routes.ts';
import { openShelf, Refused } from '../../src/host/added-packages.ts';
import { contentOf, packed, packInput, smallCourseFiles } from '../package/small-course.ts';
import { startTestServer, type TestServer } from './running-server.ts';
import { amal } from './session.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const small = async (title = 'Small course', target: 'scorm12' | 'scorm2004' | 'cmi5' = 'scorm12') => {
  const files = smallCourseFiles();
  const course = files.get('modules/course.json')!.replace(/"title": "[^"]*"/, `"title": "${title}"`);
  return (await packed(target, contentOf(files.set('modules/course.json', course)))).zip;
};

async function send(server: TestServer, zip: Uint8Array): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.url}/api/packages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip', Origin: server.url },
    body: zip as BodyInit,
  });
  return { status: response.status, body: await response.json() };
}

const titles = async (server: TestServer) =>
  (await server.get<{ courses: CourseView[] }>('/api/courses')).courses.map(({ title }) => title);

describe('a package that is added to the running LMS', () => {
  let server: TestServer;

  beforeEach(async () => {
    server = await startTestServer({ addedPackages: join(folder, 'added') });
  });

  afterEach(() => server.close());

  test('is offered at once, can be launched, and is there after a restart', async () => {
    expect(await send(server, await small())).toMatchObject({
      status: 201,
      body: { courseId: 'small-course', title: 'Small course', standard: 'scorm12' },
    });
    expect(await titles(server)).toEqual(['Signs in the cabin', 'Small course']);
    const wanted = { ...amal, courseId: 'small-course', standard: 'scorm12' };
    const { id } = await server.post<RegistrationView>('/api/registrations', wanted);
    const { address } = await server.get<{ address: string }>(`/api/registrations/${id}/launch`);
    expect((await server.ask(address)).body).toContain('<title>Crosscheck</title>');
    await server.restart();
    expect(await titles(server)).toEqual(['Signs in the cabin', 'Small course']);
    expect((await server.ask(address)).status).toBe(200);
  });

  test('takes the place of an older one of the same course and standard, which whoever has it open keeps', async () => {
    const first = (await send(server, await small('First'))).body as { id: string };
    await send(server, await small('Second'));
    await send(server, await small('Second', 'scorm2004'));
    const { courses } = await server.get<{ courses: CourseView[] }>('/api/courses');
    expect(courses.at(-1)).toMatchObject({ title: 'Second', standards: ['scorm12', 'scorm2004'] });
    expect(courses).toHaveLength(2);
    expect((await server.ask(`/packages/${first.id}/index.html`)).status).toBe(200);
    await server.restart();
    expect(await titles(server)).toEqual(['Signs in the cabin', 'Second']);
    expect(await readdir(join(folder, 'added'))).toHaveLength(2);
  });

  test('what is no package that this LMS plays is refused with a sentence, and nothing is kept', async () => {
    const sentence = async (zip: Uint8Array) => {
      const { status, body } = await send(server, zip);
      expect(status).toBe(422);
      return (body as { error: string }).error;
    };
    expect(await sentence(strToU8('no zip'))).toMatch(/not a zip/);
    expect(await sentence(new Uint8Array())).toMatch(/not a zip/);
    expect(await sentence(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/not a Crosscheck package/);
    expect(await sentence(await small('cmi5', 'cmi5'))).toMatch(
      /not a Crosscheck package: it has no imsmanifest/,
    );
    const files = unzipSync(await small());
    const { 'content/scenarios/warm-galley.js': _gone, ...others } = files;
    expect(await sentence(zipSync(others))).toMatch(/content\/scenarios\/warm-galley\.js/);
    expect(await sentence(zipSync({ ...files, 'run.php': strToU8('<?php') }))).toMatch(/run\.php/);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a package that is too large is refused before it is read', async () => {
    const headers = { Origin: server.url, 'Content-Length': String(largestPackage + 1) };
    const { status, body } = await server.ask('/api/packages', headers, 'POST', ' ');
    expect([status, body]).toEqual([413, expect.stringContaining('more than 64 megabytes')]);
  });

  test('is not taken from another site', async () => {
    const headers = { Origin: 'https://other.example' };
    expect((await server.ask('/api/packages', headers, 'POST', 'zip')).status).toBe(403);
  });

  test('runs nothing but its pages: what else is opened by itself is inert', async () => {
    const { id } = (await send(server, await small())).body as { id: string };
    const policy = async (name: string) =>
      String((await server.ask(`/packages/${id}/${name}`)).headers['content-security-policy']);
    expect(await policy('index.html')).toContain("default-src 'self'");
    expect(await policy('')).toContain("default-src 'self'");
    for (const name of ['imsmanifest.xml', 'content/course.json', 'content/course.js'])
      expect(await policy(name)).toBe("default-src 'none'; sandbox");
  });
});

describe('the kept packages', () => {
  const { player } = packInput('scorm12');
  const open = (more: Partial<Parameters<typeof openShelf>[0]> = {}, log: string[] = []) =>
    openShelf({ packages: [], folder, onLog: (line) => log.push(line), ...more });

  test('of which one can’t be read any more are offered without it, and it is said', async () => {
    await (await open()).add(await small());
    await writeFile(join(folder, 'broken.zip'), 'broken');
    const log: string[] = [];
    expect((await open({}, log)).offered()).toHaveLength(1);
    expect(log).toEqual([
      expect.stringMatching(/^broken\.zip was added earlier and can’t be offered: .*not a zip/),
    ]);
  });

  test('are in no folder where none is named', async () => {
    const shelf = await open({ folder: undefined });
    await shelf.add(await small());
    expect(shelf.offered()).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('run only the player that was built here, where not everybody may do everything', async () => {
    const shelf = await open({ player: new Map(player) as never });
    const files = unzipSync(await small());
    expect((await shelf.add(zipSync(files))).packed.course.id).toBe('small-course');
    const bad: [name: string, text: string][] = [
      ['assets/index-B2_c.js', 'fetch("/api/records/export")'],
      ['other.js', 'alert(1)'],
      ['content/more.js', 'crosscheckContent("more",alert(1));\n'],
      ['content/more.js', 'alert(1);crosscheckContent("more",{});\n'],
      ['more.html', '<script src="x.js"></script>'],
      ['more.mjs', ''],
    ];
    for (const [name, text] of bad)
      await expect(shelf.add(zipSync({ ...files, [name]: strToU8(text) }))).rejects.toThrow(Refused);
  });
});
