/** The server as an airline runs it: for other computers, behind a proxy that ends TLS. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../../src/host/server.ts';
import { startTestServer, type TestServer } from '../running-server.ts';
import { startOpenIdProvider, type OpenIdProvider } from './open-id-provider.ts';

const publicUrl = 'https://training.example';

let provider: OpenIdProvider;
let server: TestServer;
let local: string;

beforeAll(async () => {
  provider = await startOpenIdProvider(publicUrl);
  server = await startTestServer({ host: '0.0.0.0', signIn: provider.settings, behindTlsProxy: true });
  local = `http://127.0.0.1:${server.port}`;
});

afterAll(async () => {
  await server.close();
  await provider.stop();
});

const proxied = { Host: 'training.example', 'X-Forwarded-Proto': 'https' };

test('it answers at its public address, and tells browsers to stay with TLS', async () => {
  expect(server.url).toBe(publicUrl);
  const { status, headers } = await server.askAt(local, '/sign-in', proxied);
  expect(status).toBe(302);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  const [cookie] = headers['set-cookie'] as string[];
  expect(cookie).toMatch(/^__Host-crosscheck-sign-in=/);
  expect(cookie).toMatch(/Secure/);
  expect(new URL(String(headers.location)).searchParams.get('redirect_uri')).toBe(
    `${publicUrl}/sign-in/callback`,
  );
});

test('it refuses what has not come over TLS, or under another name', async () => {
  const wrong: Record<string, string>[] = [
    { Host: 'training.example' },
    { Host: 'training.example', 'X-Forwarded-Proto': 'http' },
    { ...proxied, Host: 'evil.example' },
    { ...proxied, Host: local.slice('http://'.length) },
  ];
  for (const headers of wrong) expect((await server.askAt(local, '/sign-in', headers)).status).toBe(403);
});

test('a change from its own pages gets as far as the question who asks; from elsewhere it does not', async () => {
  const post = async (Origin: string) =>
    (await server.askAt(local, '/api/registrations', { ...proxied, Origin }, 'POST', '{}')).status;
  expect(await post(publicUrl)).toBe(401);
  expect(await post('http://training.example')).toBe(403);
  expect(await post('https://evil.example')).toBe(403);
});

test('without sign-in it does not start, and says why', async () => {
  const options = {
    packages: [],
    store: { engine: 'sqlite' as const, file: `${server.folder}/other.sqlite` },
    owner: { name: 'tester' },
    port: 0,
    hostPages: `${server.folder}/pages`,
  };
  await expect(startServer({ ...options, host: '0.0.0.0' })).rejects.toThrow('--sign-in FILE');
  const nobody = { ...provider.settings, issuer: 'http://127.0.0.1:9' };
  await expect(startServer({ ...options, signIn: nobody, behindTlsProxy: true })).rejects.toThrow(
    'The OpenID provider at http://127.0.0.1:9 does not answer',
  );
});
