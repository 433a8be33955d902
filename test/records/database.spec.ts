import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile, migrate, openDatabase } from '../../src/records/database.ts';
import { recordMigrations } from '../../src/records/migrations.ts';
import { countRecords, firstRecords } from '../../src/records/records.ts';
import { ended, startProcess } from './process.ts';

const writer = new URL('./write-records.ts', import.meta.url);
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
  file = databaseFile(folder);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a process that is killed while it writes loses nothing that it has been told is kept', async () => {
  const child = startProcess(writer, file, 'crew-001', '1000000');
  const { output } = await ended(child, (soFar) => {
    if (soFar.split('\n').length > 200) child.kill('SIGKILL');
  });
  const told = output.split('\n').slice(0, -1).map(Number);
  expect(child.signalCode).toBe('SIGKILL');
  expect(told.length).toBeGreaterThanOrEqual(200);

  const db = await openDatabase(file);
  const kept = new Set((await firstRecords(db, 1_000_000)).map((record) => record.attempt));
  await db.destroy();
  expect(told.filter((attempt) => !kept.has(attempt))).toEqual([]);
});

test('processes that open a new file at the same time take turns, and none loses a record', async () => {
  const learners = ['crew-001', 'crew-002', 'crew-003', 'crew-004'];
  const results = await Promise.all(
    learners.map((learner) => ended(startProcess(writer, file, learner, '50'))),
  );
  expect(results.map(({ code, errors }) => ({ code, errors }))).toEqual(
    learners.map(() => ({ code: 0, errors: '' })),
  );
  const db = await openDatabase(file);
  expect(await countRecords(db)).toBe(200);
  await db.destroy();
});

test('a file that is no database is named', async () => {
  await writeFile(file, 'record_id,learner_id\n'.repeat(100));
  await expect(openDatabase(file)).rejects.toThrow(`The records in ${file} cannot be opened`);
});

test('a file of a newer Crosscheck is left alone', async () => {
  const db = await openDatabase(file);
  await migrate(db, 'record', { ...recordMigrations, '999-of-the-future': { up: async () => undefined } });
  await db.destroy();
  await expect(openDatabase(file)).rejects.toThrow('999-of-the-future');
});
