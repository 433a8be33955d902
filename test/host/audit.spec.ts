/** Who has read and opened attempts of the local LMS is in the audit log, as who has read records is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAudit } from '../../src/records/store/audit.ts';
import { openStore } from '../../src/records/store/open.ts';
import { startTestServer, type TestServer } from './running-server.ts';
import { launch } from './session.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

test('each reading and opening of an attempt is an entry, without names', async () => {
  const { registration } = await launch(server, 'scorm12');
  await server.get(`/api/registrations/${registration.id}`);
  await server.get('/api/registrations');
  expect((await server.ask('/api/registrations/nobody')).status).toBe(404);
  const store = await openStore(server.store);
  const entries = await readAudit(store, { limit: 9 });
  const about = await readAudit(store, { limit: 9, person: '00427' });
  await store.destroy();
  const actions = ['registration.open', 'registration.launch', 'registration.read'];
  expect(entries.map(({ action }) => action).reverse()).toEqual([...actions, 'registrations.list']);
  expect(about.map(({ action }) => action).reverse()).toEqual(actions);
  expect(entries.every(({ actor }) => actor === 'tester')).toBe(true);
  expect(JSON.stringify(entries)).not.toMatch(/Amal|00427/);
});
