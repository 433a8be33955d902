import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packed } from '../../package/small-course.ts';
import { startTestServer, type TestServer } from '../running-server.ts';
import { freePort, startOpenIdProvider, type Login, type OpenIdProvider } from './open-id-provider.ts';
import { Visitor } from './visitor.ts';

const file = 'scenarios/a.json';
let folder: string;
let provider: OpenIdProvider;
let server: TestServer;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Studio</title>');
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  provider = await startOpenIdProvider(url);
  server = await startTestServer({ port, signIn: provider.settings, studioPages: folder, content: folder });
  await mkdir(join(folder, 'scenarios'));
  await writeFile(join(folder, file), '{}');
});

afterAll(async () => {
  await server.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

test.each<[login: Login, studio: number, adding: number, sentence: string]>([
  ['tara', 200, 422, 'not of the Crosscheck that runs here'],
  ['carim', 403, 403, 'Trainers read and change the course, and add packages.'],
  ['amal', 403, 403, 'Trainers read and change the course, and add packages.'],
])('%s may open the studio: %i; may add a package: %i', async (login, studio, adding, sentence) => {
  const visitor = new Visitor();
  await visitor.signIn(`${url}/`, login);
  expect((await visitor.ask(`${url}/studio/`)).status).toBe(studio);
  // It runs another player than the one that is built here, and so could do whatever its reader may do.
  const { zip } = await packed('scorm12');
  const { status, text } = await visitor.ask(`${url}/api/packages`, {
    method: 'POST',
    headers: { Origin: url, 'Content-Type': 'application/zip' },
    body: zip as BodyInit,
  });
  expect([status, (JSON.parse(text) as { error: string }).error]).toEqual([
    adding,
    expect.stringContaining(sentence),
  ]);
});

test.each<[login: Login, reading: number, writing: number]>([
  ['tara', 200, 412],
  ['carim', 403, 403],
  ['amal', 403, 403],
])('%s may read the files of the content: %i; may write one: %i', async (login, reading, writing) => {
  const visitor = new Visitor();
  await visitor.signIn(`${url}/`, login);
  expect((await visitor.ask(`${url}/api/studio/files`)).status).toBe(reading);
  const change = {
    method: 'PUT',
    headers: { Origin: url, 'If-Match': '"of another text"' },
    body: '{"changed":1}',
  };
  expect((await visitor.ask(`${url}/api/studio/files/${file}`, change)).status).toBe(writing);
  expect(await readFile(join(folder, file), 'utf8')).toBe('{}');
});

test('who has not signed in reaches neither', async () => {
  const visitor = new Visitor();
  expect((await visitor.ask(`${url}/studio/`)).text).not.toContain('<title>Studio</title>');
  const headers = { Origin: url };
  expect((await visitor.ask(`${url}/api/packages`, { method: 'POST', headers, body: 'zip' })).status).toBe(
    401,
  );
});
