import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../src/host/server.ts';
import { databaseFile, openStore } from '../../src/records/store/open.ts';
import { ended, startProcess } from '../records/process.ts';
import { startTestServer, type TestServer } from './running-server.ts';
import { launch } from './session.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

test('a command reads the records while the server writes them', async () => {
  const session = await launch(server, 'scorm2004', true);
  session.report('incomplete');
  await session.commit();
  const script = new URL('../records/export-records.ts', import.meta.url);
  const command = ended(startProcess(script, databaseFile(join(server.folder, 'data'))));
  let commits = 0;
  let reading = true;
  void command.finally(() => (reading = false));
  while (reading) {
    session.took((commits += 1));
    await session.commit();
  }
  const { code, output, errors } = await command;
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toMatch(/^record_id,.*\r\n[0-9a-f]{64},00427,/);
  expect(commits).toBeGreaterThan(5);
  expect((await session.finish()).totalSeconds).toBe(commits);
});

test('a commit is kept whole or not at all, and the log says why', async () => {
  const session = await launch(server, 'scorm12', true);
  session.report('incomplete');
  session.took(10);
  const before = await session.commit();
  const db = await openStore({ engine: 'sqlite', file: databaseFile(join(server.folder, 'data')) });
  await sql`create trigger full before update on completion_record begin select raise(abort, 'disk full'); end`.execute(
    db,
  );
  session.took(20);
  await expect(session.commit()).rejects.toThrow('500');
  await sql`drop trigger full`.execute(db);
  await db.destroy();
  expect(await server.get(`/api/registrations/${before.id}`)).toEqual(before);
  expect(server.log.at(-1)).toContain('disk full');
  const again = await launch(server, 'scorm12');
  again.took(30);
  expect((await again.commit()).totalSeconds).toBe(40);
});

describe('starting', () => {
  const options = () => ({
    packages: [],
    store: { engine: 'sqlite' as const, file: databaseFile(join(server.folder, 'other-data')) },
    owner: { name: 'tester' },
    port: 0,
    hostPages: join(server.folder, 'pages'),
  });

  test('a port that is in use is said so', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ ...options(), port })).rejects.toThrow(
      `Port ${port} is in use by another program.`,
    );
  });

  test('pages that are not built are said so', async () => {
    const hostPages = join(server.folder, 'nowhere');
    await expect(startServer({ ...options(), hostPages })).rejects.toThrow('have they been built?');
  });

  test('it says which packages it has loaded', () => {
    expect(server.log).toContain('cabin-signs-scorm12.zip: Signs in the cabin, scorm12');
  });
});
