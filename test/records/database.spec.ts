import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addressWords,
  databaseFile,
  migrate,
  openStore,
  storeAddress,
  type StoreAddress,
} from '../../src/records/store/open.ts';
import { recordMigrations } from '../../src/records/store/migrations.ts';
import { countRecords, firstRecords } from '../../src/records/store/records.ts';
import { ended, startProcess } from './process.ts';
import { describeOnStores } from './stores.ts';

const writer = new URL('./write-records.ts', import.meta.url);
const argument = (address: StoreAddress) => (address.engine === 'sqlite' ? address.file : address.url);

describeOnStores(({ newAddress, open }) => {
  test('a process that is killed while it writes loses nothing that it has been told is kept', async () => {
    const address = await newAddress();
    const child = startProcess(writer, argument(address), 'crew-001', '1000000');
    const { output } = await ended(child, (soFar) => {
      if (soFar.split('\n').length > 200) child.kill('SIGKILL');
    });
    const told = output.split('\n').slice(0, -1).map(Number);
    expect(child.signalCode).toBe('SIGKILL');
    expect(told.length).toBeGreaterThanOrEqual(200);

    const db = await open(address);
    const kept = new Set((await firstRecords(db, 1_000_000)).map((record) => record.attempt));
    expect(told.filter((attempt) => !kept.has(attempt))).toEqual([]);
  });

  test('processes that open a new store at the same time take turns, and none loses a record', async () => {
    const address = await newAddress();
    const learners = ['crew-001', 'crew-002', 'crew-003', 'crew-004'];
    const results = await Promise.all(
      learners.map((learner) => ended(startProcess(writer, argument(address), learner, '50'))),
    );
    expect(results.map(({ code, errors }) => ({ code, errors }))).toEqual(
      learners.map(() => ({ code: 0, errors: '' })),
    );
    expect(await countRecords(await open(address))).toBe(200);
  });

  test('a store of a newer Crosscheck is left alone', async () => {
    const address = await newAddress();
    const db = await open(address);
    await migrate(db, 'record', { ...recordMigrations, '999-of-the-future': { up: async () => undefined } });
    await expect(openStore(address)).rejects.toThrow('999-of-the-future');
  });
});

test('a file that is no database is named', async () => {
  const file = databaseFile(await mkdtemp(join(tmpdir(), 'crosscheck-')));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, 'record_id,learner_id\n'.repeat(100));
  await expect(openStore({ engine: 'sqlite', file })).rejects.toThrow(
    `The records in ${file} cannot be opened`,
  );
  await rm(dirname(file), { recursive: true });
});

test('a server that does not answer is named, and its password is not', async () => {
  const address = storeAddress('postgres://amal:secret@127.0.0.1:1/training');
  expect(addressWords(address)).toBe('the PostgreSQL database training at 127.0.0.1:1');
  const error = await openStore(address).catch((reason: Error) => reason.message);
  expect(error).toContain('the PostgreSQL database training at 127.0.0.1:1 cannot be opened: ');
  expect(error).not.toContain('secret');
});

test('an address of another kind of database is refused', () => {
  expect(() => storeAddress('mysql://localhost/training')).toThrow('begins with mysql:');
});
