/** What other web sites, open in the same browser, can do to this server: nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { courseId } from './course-zip.ts';
import { startTestServer, type TestServer } from './running-server.ts';
import { amal } from './session.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

const wanted = { ...amal, courseId, standard: 'scorm12' };
const json = { 'Content-Type': 'application/json' };

const post = (headers: Record<string, string>) =>
  server.ask('/api/registrations', { ...json, ...headers }, 'POST', JSON.stringify(wanted));

test('a request under a foreign host name is refused, whatever it asks for', async () => {
  const { port } = new URL(server.url);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`]) {
    for (const path of ['/', '/api/registrations', '/api/records']) {
      const { status, body } = await server.ask(path, { Host: host });
      expect([status, body]).toEqual([403, expect.stringContaining('only under its own address')]);
    }
  }
});

test('the names of this computer are all right', async () => {
  const { port } = new URL(server.url);
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
    expect((await server.ask('/api/courses', { Host: `${name}:${port}` })).status).toBe(200);
  }
});

test.each([
  ['from another site', { Origin: 'https://evil.example' }],
  ['from another port of this computer', { Origin: 'http://127.0.0.1:1' }],
  ['from a page without an origin', { Origin: 'null' }],
  ['without an origin, across sites', { 'Sec-Fetch-Site': 'cross-site' }],
  ['without an origin, from another port', { 'Sec-Fetch-Site': 'same-site' }],
  ['without any sign of where it is from', {}],
])('a change %s is refused, and nothing is changed', async (_from, headers: Record<string, string>) => {
  const before = await server.get('/api/registrations');
  const { status, body } = await post(headers);
  expect([status, JSON.parse(body)]).toEqual([
    403,
    { error: expect.stringContaining('only from its own pages') },
  ]);
  expect(await server.get('/api/registrations')).toEqual(before);
});

test('a change from a page of this server is taken', async () => {
  const { port } = new URL(server.url);
  const own: Record<string, string>[] = [
    { Origin: server.url },
    { Origin: `http://localhost:${port}` },
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
  ];
  for (const headers of own) expect([200, 201]).toContain((await post(headers)).status);
});
