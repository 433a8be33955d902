import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegistrationView, UserView } from '../../../src/host/requests.ts';
import { readAudit } from '../../../src/records/store/audit.ts';
import { openStore } from '../../../src/records/store/open.ts';
import { courseId } from '../course-zip.ts';
import { on, rules, seedCrew } from '../records/crew.ts';
import { startTestServer, type TestServer } from '../running-server.ts';
import { freePort, startOpenIdProvider, type Login, type OpenIdProvider } from './open-id-provider.ts';
import { Visitor } from './visitor.ts';

let provider: OpenIdProvider;
let server: TestServer;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  provider = await startOpenIdProvider(url);
  server = await startTestServer({ port, signIn: provider.settings, rules });
  await seedCrew(server.store);
});

afterAll(async () => {
  await server.close();
  await provider.stop();
});

async function signedIn(login: Login): Promise<Visitor> {
  const visitor = new Visitor();
  const page = await visitor.signIn(`${url}/`, login);
  expect([page.url, page.status]).toEqual([`${url}/`, 200]);
  return visitor;
}

const launchOf = (more: object = {}) => ({ courseId, standard: 'scorm12', ...more });

test('who has not signed in reaches nothing, and is led to the provider and back to where they wanted to go', async () => {
  const visitor = new Visitor();
  for (const path of ['/api/me', '/api/records/choices', '/api/registrations'])
    expect((await visitor.ask(url + path)).status).toBe(401);
  expect((await visitor.postJson(`${url}/api/registrations`, launchOf())).status).toBe(401);
  const { url: address, text } = await visitor.signIn(`${url}/launch.html?registration=a%26b`, 'amal');
  expect(address).toBe(`${url}/launch.html?registration=a%26b`);
  expect(text).toContain('<title>Launch</title>');
});

test('a sign-in never leads to another site', async () => {
  for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '/ x', '\\\\evil.example']) {
    const visitor = new Visitor();
    const page = await visitor.signIn(`${url}/sign-in?to=${encodeURIComponent(to)}`, 'amal');
    expect(new URL(page.url).origin + new URL(page.url).pathname).toBe(`${url}/`);
  }
});

test('the session is a cookie that no script reads, and a new one each time', async () => {
  const tokens = new Set<string>();
  for (let time = 0; time < 2; time += 1) {
    const visitor = await signedIn('amal');
    tokens.add(visitor.cookies(url).get('crosscheck-session')!);
  }
  expect(tokens.size).toBe(2);
  const begun = await fetch(`${url}/sign-in`, { redirect: 'manual' });
  const [cookie] = begun.headers.getSetCookie();
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  const store = await openStore(server.store);
  const { rows } = await store.executeQuery<Record<string, string>>(
    store
      .withTables<{ sign_in_session: Record<string, string> }>()
      .selectFrom('sign_in_session')
      .selectAll()
      .compile(),
  );
  await store.destroy();
  for (const token of tokens) expect(JSON.stringify(rows)).not.toContain(token);
});

describe('what comes back from the provider is refused where it', () => {
  const callback = '/sign-in/callback';

  test('was not begun here', async () => {
    const { status, text } = await new Visitor().ask(`${url}${callback}?code=1&state=2`);
    expect([status, text]).toEqual([400, expect.stringContaining('took too long')]);
  });

  test('has another state', async () => {
    const visitor = new Visitor();
    await visitor.ask(`${url}/sign-in`);
    const { status } = await visitor.ask(
      `${url}${callback}?code=1&state=other&iss=${provider.settings.issuer}`,
    );
    expect(status).toBe(403);
    expect((await visitor.ask(`${url}/api/me`)).status).toBe(401);
  });

  test('comes a second time', async () => {
    const visitor = new Visitor();
    const form = await visitor.ask(`${url}/`);
    let used = '';
    const original = globalThis.fetch;
    globalThis.fetch = (address, init) => {
      if (String(address).includes(callback)) used = String(address);
      return original(address, init);
    };
    try {
      const action = /action="([^"]+)"/.exec(form.text)![1]!;
      await visitor.post(action, { prompt: 'login', login: 'amal', password: 'any' });
    } finally {
      globalThis.fetch = original;
    }
    expect(used).toContain('code=');
    expect((await new Visitor().ask(used)).status).toBe(400);
    expect((await visitor.ask(used)).status).toBe(400);
  });
});

test('who has no role here is told so, and gets no session', async () => {
  const visitor = new Visitor();
  const { status, text } = await visitor.signIn(`${url}/`, 'vera');
  expect([status, text]).toEqual([403, expect.stringContaining('no role here')]);
  expect((await visitor.ask(`${url}/api/me`)).status).toBe(401);
});

test('crew take courses as themselves, whatever they send, and see only their own', async () => {
  const amal = await signedIn('amal');
  const me = JSON.parse((await amal.ask(`${url}/api/me`)).text) as UserView;
  expect(me).toEqual({
    role: 'crew',
    learner: { learnerId: '00427', learnerName: 'Amal Benkirane' },
    rights: [],
  });
  const asOther = launchOf({ learnerId: '00428', learnerName: 'Bilal Haddad' });
  expect((await amal.postJson(`${url}/api/registrations`, asOther)).status).toBe(400);
  const launched = await amal.postJson(`${url}/api/registrations`, launchOf());
  expect(launched.status).toBe(201);
  const { id, learnerId } = JSON.parse(launched.text) as RegistrationView;
  expect(learnerId).toBe('00427');

  const commit = { totalTimeSeconds: 60, runtimeData: { cmi: { core: { lesson_status: 'passed' } } } };
  const bilal = await signedIn('bilal');
  for (const path of ['', '/launch'])
    expect((await bilal.ask(`${url}/api/registrations/${id}${path}`)).status).toBe(404);
  expect((await bilal.postJson(`${url}/api/registrations/${id}/commit`, commit)).status).toBe(404);
  expect(JSON.parse((await bilal.ask(`${url}/api/registrations`)).text)).toEqual({ registrations: [] });

  expect((await amal.postJson(`${url}/api/registrations/${id}/commit`, commit)).status).toBe(200);
  expect((await audit())[0]).toMatchObject({ actor: 'amal (amal@example.com)', action: 'record.change' });
  const { registrations } = JSON.parse((await amal.ask(`${url}/api/registrations`)).text) as {
    registrations: RegistrationView[];
  };
  expect(registrations).toMatchObject([{ id, success: 'passed' }]);
});

const counts = `/api/records/currency/counts?on=${on}`;
const readers = [
  `/api/records/currency?on=${on}`,
  '/api/records/learners/00427',
  '/api/records/imports',
  '/api/records/export',
  `${counts}&search=amal`,
];

test('crew open no records', async () => {
  const amal = await signedIn('amal');
  for (const path of [counts, '/api/records/choices', ...readers])
    expect([path, (await amal.ask(url + path)).status]).toEqual([path, 403]);
});

test('a trainer sees how many, and not who', async () => {
  const tara = await signedIn('tara');
  expect(JSON.parse((await tara.ask(url + counts)).text)).toMatchObject({ due: 1, missing: 1 });
  for (const path of readers) expect([path, (await tara.ask(url + path)).status]).toEqual([path, 403]);
  expect((await tara.post(`${url}/api/records/import?name=x.csv`, {})).status).toBe(403);
});

test('the compliance team sees who, and the audit log says which of them has', async () => {
  const carim = await signedIn('carim');
  expect((await audit())[0]).toMatchObject({ actor: 'carim (carim@example.com)', action: 'sign-in' });
  for (const path of readers) expect([path, (await carim.ask(url + path)).status]).toEqual([path, 200]);
  await carim.ask(`${url}/api/records/learners/00428`);
  expect((await audit())[0]).toMatchObject({ actor: 'carim (carim@example.com)', action: 'records.read' });
});

test('who has signed out is out, here and at the provider', async () => {
  const amal = await signedIn('amal');
  const token = amal.cookies(url).get('crosscheck-session')!;
  expect((await amal.ask(`${url}/sign-out`)).status).toBe(404);
  const page = await amal.post(`${url}/sign-out`, {});
  expect(page.url).toContain(provider.settings.issuer);
  const thief = await fetch(`${url}/api/me`, { headers: { Cookie: `crosscheck-session=${token}` } });
  expect(thief.status).toBe(401);
  expect((await amal.ask(`${url}/api/me`)).status).toBe(401);
});

test('a session ends after its time', async () => {
  const amal = await signedIn('amal');
  const store = await openStore(server.store);
  await store
    .withTables<{ sign_in_session: { expires_at: string; actor: string } }>()
    .updateTable('sign_in_session')
    .set({ expires_at: new Date().toISOString() })
    .execute();
  await store.destroy();
  expect((await amal.ask(`${url}/api/me`)).status).toBe(401);
});

test('another site can’t sign somebody out, nor change anything with their cookie', async () => {
  const amal = await signedIn('amal');
  const headers = { Origin: 'https://evil.example' };
  expect((await amal.ask(`${url}/sign-out`, { method: 'POST', headers })).status).toBe(403);
  expect((await amal.ask(`${url}/api/me`)).status).toBe(200);
});

async function audit() {
  const store = await openStore(server.store);
  const entries = await readAudit(store, { limit: 1 });
  await store.destroy();
  return entries;
}
