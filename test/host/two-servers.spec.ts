/** Several servers on one store: of one learner's two tabs, each may reach another server. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { RegistrationView } from '../../src/host/requests.ts';
import type { StoreAddress } from '../../src/records/store/open.ts';
import { countRecords, firstRecords } from '../../src/records/store/records.ts';
import { openStore } from '../../src/records/store/open.ts';
import { createDatabase } from '../postgres/server.ts';
import { courseId } from './course-zip.ts';
import { startTestServer, type TestServer } from './running-server.ts';
import { amal } from './session.ts';

let store: StoreAddress;
let servers: TestServer[];

beforeAll(async () => {
  const url = await createDatabase(inject('postgres'), `two_servers_${randomUUID().slice(0, 8)}`);
  store = { engine: 'postgres', url };
  servers = await Promise.all([startTestServer({ store }), startTestServer({ store })]);
});

afterAll(() => Promise.all(servers.map((server) => server.close())));

const register = (server: TestServer, learnerId: string, newAttempt = false) =>
  server.post<RegistrationView>('/api/registrations', {
    ...{ ...amal, learnerId, courseId, standard: 'scorm12', newAttempt },
  });

const inTurn = (index: number) => servers[index % servers.length]!;

test('first launches at the same moment give one attempt', async () => {
  for (let time = 0; time < 5; time += 1) {
    const all = await Promise.all(
      Array.from({ length: 8 }, (_each, index) => register(inTurn(index), `first-${time}`)),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all[0]!.attempt).toBe(1);
  }
});

test('new attempts at the same moment are numbered apart', async () => {
  await register(servers[0]!, 'again');
  const all = await Promise.all(
    Array.from({ length: 6 }, (_each, index) => register(inTurn(index), 'again', true)),
  );
  expect(all.map(({ attempt }) => attempt).sort()).toEqual([2, 3, 4, 5, 6, 7]);
});

test('commits at the same moment never set an attempt back', async () => {
  const { id } = await register(servers[0]!, 'commits');
  const commit = (index: number) => {
    const passed = index === 7;
    const cmi = {
      core: {
        lesson_status: passed ? 'passed' : index % 3 === 0 ? 'failed' : 'incomplete',
        score: { raw: String(passed ? 90 : index), min: '0', max: '100' },
      },
    };
    return inTurn(index).post<{ registration: RegistrationView }>(`/api/registrations/${id}/commit`, {
      totalTimeSeconds: index * 10,
      runtimeData: { cmi },
    });
  };
  const answers = await Promise.all(Array.from({ length: 20 }, (_each, index) => commit(index)));
  expect(answers[7]!.registration).toMatchObject({ success: 'passed', scorePercent: 90 });
  for (const server of servers)
    expect(await server.get(`/api/registrations/${id}`)).toMatchObject({
      completion: 'completed',
      success: 'passed',
      scorePercent: 90,
      totalSeconds: 190,
    });
  const db = await openStore(store);
  const [record] = await firstRecords(db, 10);
  expect(await countRecords(db)).toBe(1);
  expect(record).toMatchObject({ success: 'passed', score_percent: 90, duration_seconds: 190 });
  await db.destroy();
});

test('what one server keeps, the other shows', async () => {
  const { id } = await register(servers[0]!, 'shared');
  expect(await servers[1]!.get(`/api/registrations/${id}`)).toMatchObject({ learnerId: 'shared' });
});
