import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './running-server.ts';

let folder: string;
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
  await mkdir(join(folder, 'player'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Studio</title>');
  await writeFile(join(folder, 'player', 'frame.html'), '<!doctype html><title>Player</title>');
  server = await startTestServer({ studioPages: folder });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const policyOf = ({ headers }: Awaited<ReturnType<TestServer['ask']>>) =>
  String(headers['content-security-policy']);

test('the studio is at /studio/, and /studio leads there', async () => {
  const page = await server.ask('/studio/');
  expect([page.status, page.body]).toEqual([200, expect.stringContaining('<title>Studio</title>')]);
  expect(await server.ask('/studio')).toMatchObject({ status: 302, headers: { location: '/studio/' } });
  expect((await server.ask('/studio/none.js')).status).toBe(404);
});

test('its page frames the player and is framed by nobody; the player is framed by it', async () => {
  const studio = policyOf(await server.ask('/studio/'));
  expect(studio).toContain("frame-src 'self'");
  expect(studio).toContain("worker-src 'self' blob:");
  expect(studio).toContain("frame-ancestors 'none'");
  expect(studio).not.toContain('unsafe');
  expect(policyOf(await server.ask('/studio/player/frame.html'))).toContain("frame-ancestors 'self'");
});

test('where there is no studio there is nothing at its address', async () => {
  const plain = await startTestServer();
  expect((await plain.ask('/studio/')).status).toBe(404);
  await plain.close();
});

test('how often choices were made is told without names, for one scenario', async () => {
  expect(await server.get('/api/records/decided?scenario=note-on-a-tray')).toEqual({
    scenario: 'note-on-a-tray',
    steps: [],
  });
  expect((await server.ask('/api/records/decided')).status).toBe(400);
  expect((await server.ask('/api/records/decided?scenario=%25')).status).toBe(400);
});
