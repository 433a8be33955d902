import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ContentView } from '../../../src/host/studio/requests.ts';
import { startTestServer, type TestServer } from '../running-server.ts';

let folder: string;
let server: TestServer;
const scenario = 'scenarios/quiet-rows.json';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-content-'));
  server = await startTestServer({ content: folder });
});

beforeEach(async () => {
  await rm(folder, { recursive: true });
  await cp('test/fixtures/clean-course', folder, { recursive: true });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const onDisk = (file: string) => readFile(join(folder, file), 'utf8');
const list = () => server.get<ContentView>('/api/studio/files');
const put = (file: string, body: string, headers: Record<string, string>) =>
  server.ask(`/api/studio/files/${file}`, { Origin: server.url, ...headers }, 'PUT', body);
const remove = (file: string, headers: Record<string, string>) =>
  server.ask(`/api/studio/files/${file}`, { Origin: server.url, ...headers }, 'DELETE');

test('every file is listed with its text and hash', async () => {
  const { files, unreadable } = await list();
  expect(unreadable).toEqual([]);
  expect(files.map(({ file }) => file)).toEqual([
    ...['modules/course.json', 'modules/looking.json', 'modules/sources.json', scenario],
  ]);
  for (const { file, text, sha256 } of files) {
    expect(text).toBe(await onDisk(file));
    expect(sha256).toBe(hash(text));
  }
});

test('a picture in modules/ is handed over as bytes, and nothing beside it', async () => {
  await writeFile(join(folder, 'modules', 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'secret.svg'), '<svg/>');
  await symlink(join(folder, 'secret.svg'), join(folder, 'modules', 'link.svg'));
  const logo = await server.ask('/api/studio/pictures/logo.svg');
  expect(logo).toMatchObject({ status: 200, body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  expect(logo.headers['content-type']).toBe('application/octet-stream');
  for (const name of ['link.svg', 'none.png', 'course.json', '..%2Fsecret.svg'])
    expect((await server.ask(`/api/studio/pictures/${name}`)).status).toBe(404);
});

test('asking again costs nothing until something has changed', async () => {
  const { headers } = await server.ask('/api/studio/files');
  const again = () => server.ask('/api/studio/files', { 'If-None-Match': String(headers.etag) });
  expect(await again()).toMatchObject({ status: 304, body: '' });
  await writeFile(join(folder, scenario), '{}');
  expect((await again()).status).toBe(200);
});

test('compression on the way changes nothing of that', async () => {
  const asked = await server.ask('/api/studio/files', { 'Accept-Encoding': 'gzip' });
  const again = await server.ask('/api/studio/files', { 'If-None-Match': String(asked.headers.etag) });
  expect(again.status).toBe(304);
});

test('a file is written byte for byte, with what it was made from', async () => {
  const text = '\uFEFF{ "title": "مقعد" }\r\n';
  const before = await onDisk(scenario);
  const { mode } = await stat(join(folder, scenario));
  const answer = await put(scenario, text, { 'If-Match': `"${hash(before)}"` });
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { file: scenario, sha256: hash(text) }]);
  expect(await onDisk(scenario)).toBe(text);
  expect((await stat(join(folder, scenario))).mode).toBe(mode);
  expect(await server.get(`/api/studio/files/${scenario}`)).toEqual({
    file: scenario,
    text,
    sha256: hash(text),
  });
  expect(await readdir(join(folder, 'scenarios'))).toEqual(['quiet-rows.json']);
});

test('a file that has changed meanwhile is not overwritten, and its text comes back', async () => {
  const before = await onDisk(scenario);
  await writeFile(join(folder, scenario), '{"theirs":1}');
  for (const answer of [
    await put(scenario, '{}', { 'If-Match': `"${hash(before)}"` }),
    await put(scenario, '{}', { 'If-None-Match': '*' }),
    await remove(scenario, { 'If-Match': `"${hash(before)}"` }),
  ])
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      412,
      {
        error: expect.stringContaining('has changed') as string,
        current: { text: '{"theirs":1}', sha256: hash('{"theirs":1}') },
      },
    ]);
  expect(await onDisk(scenario)).toBe('{"theirs":1}');
});

test('a new file is made only where there is none, in a folder that is made with it', async () => {
  await rm(join(folder, 'scenarios'), { recursive: true });
  const make = () => put('scenarios/a-new-one.ar.json', '{}', { 'If-None-Match': '*' });
  expect((await make()).status).toBe(200);
  expect((await make()).status).toBe(412);
  const gone = await put('scenarios/gone.json', '{}', { 'If-Match': `"${hash('x')}"` });
  expect([gone.status, (JSON.parse(gone.body) as { current: unknown }).current]).toEqual([412, null]);
});

test('of two who write at once, one is told of the other', async () => {
  const headers = { 'If-Match': `"${hash(await onDisk(scenario))}"` };
  const answers = await Promise.all(['1', '2', '3', '4'].map((text) => put(scenario, text, headers)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  const won = answers.findIndex(({ status }) => status === 200);
  expect(await onDisk(scenario)).toBe(String(won + 1));
});

test('a file is removed, with what is known of it', async () => {
  expect((await remove(scenario, {})).status).toBe(428);
  expect((await remove(scenario, { 'If-Match': `"${hash(await onDisk(scenario))}"` })).status).toBe(204);
  await expect(onDisk(scenario)).rejects.toThrow('ENOENT');
});

test('a change has to say what it was made from', async () => {
  expect((await put(scenario, '{}', {})).status).toBe(428);
  expect((await put(scenario, '{}', { 'If-Match': '*' })).status).toBe(428);
});

test('a change from another site is refused', async () => {
  const headers = { 'If-Match': `"${hash(await onDisk(scenario))}"`, Origin: 'https://evil.example' };
  expect((await server.ask(`/api/studio/files/${scenario}`, headers, 'PUT', '{}')).status).toBe(403);
});

test.each([
  'scenarios/..%2f..%2fsecret.json',
  '..%2fscenarios/x.json',
  'scenarios/UPPER.json',
  'scenarios/x.de.json',
  'scenarios/x.ar.json.json',
  'scenarios/.x.json',
  'other/x.json',
  'modules/x.js',
  'modules/x%00.json',
  'modules/x.json%0a',
])('no other name is read or written: %s', async (name) => {
  expect((await server.ask(`/api/studio/files/${name}`)).status).toBe(400);
  expect((await put(name, '{}', { 'If-None-Match': '*' })).status).toBe(400);
});

test('links are neither followed nor replaced', async () => {
  await symlink(join(server.folder, 'secret.txt'), join(folder, 'scenarios', 'secret.json'));
  await rm(join(folder, 'modules'), { recursive: true });
  await mkdir(join(server.folder, 'elsewhere'), { recursive: true });
  await writeFile(join(server.folder, 'elsewhere', 'private.json'), '{}');
  await symlink(join(server.folder, 'elsewhere'), join(folder, 'modules'));
  expect((await list()).files.map(({ file }) => file)).toEqual([scenario]);
  for (const file of ['scenarios/secret.json', 'modules/private.json', 'modules/new.json']) {
    expect((await server.ask(`/api/studio/files/${file}`)).status).toBe(404);
    expect((await put(file, '{}', { 'If-None-Match': '*' })).status).toBe(409);
  }
  expect(await readdir(join(server.folder, 'elsewhere'))).toEqual(['private.json']);
});

test('what is too large or no UTF-8 is told and left alone', async () => {
  await writeFile(join(folder, 'scenarios', 'latin.json'), Buffer.from([0xe9]));
  await writeFile(join(folder, 'scenarios', 'large.json'), 'x'.repeat(5_000_001));
  expect((await list()).unreadable).toEqual(['scenarios/large.json', 'scenarios/latin.json']);
  expect((await put('scenarios/latin.json', '{}', { 'If-None-Match': '*' })).status).toBe(409);
  const headers = { 'If-None-Match': '*', 'Content-Length': '5000001' };
  expect((await put('scenarios/new.json', '', headers)).status).toBe(413);
});

test('a server without content has none to change', async () => {
  const other = await startTestServer();
  expect((await other.ask('/api/studio/files')).status).toBe(404);
  await other.close();
});
