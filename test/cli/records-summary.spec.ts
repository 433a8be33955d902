import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readAudit } from '../../src/records/store/audit.ts';
import { databaseFile, openStore } from '../../src/records/store/open.ts';
import { upsertRecord } from '../../src/records/store/records.ts';
import { sampleRecord } from '../records/sample-record.ts';
import { crosscheck } from './crosscheck.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
const open = () => openStore({ engine: 'sqlite', file: databaseFile(join(folder, '.crosscheck')) });
const summary = (...args: string[]) => crosscheck(folder, ['records', 'summary', ...args]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  const db = await open();
  await upsertRecord(db, sampleRecord({ completed_at: '2026-03-31T23:00:00.000Z' }));
  await upsertRecord(db, sampleRecord({ learner_id: '00428', completed_at: '2025-03-31T23:00:00.000Z' }));
  await db.destroy();
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the last day counts, and without a first day it is twelve months', async () => {
  const { code, output, errors } = await summary('--to', '2026-03-31');
  expect([code, errors]).toEqual([0, '']);
  expect(output).toContain('From 2025-04-01 to 2026-03-31 (UTC)\nPeople trained: 1\n');
  expect(output).toContain('Month    People trained\n2026-03               1\n');
  expect(output).toMatch(/FAR 52\.247-69, due 30 October.*\nPersonnel trained: 1\nNot in training records/);
  expect(output).toContain('Most frequent harmful choices: nothing in this period.');
});

test('as JSON it is one document, and the audit log keeps who asked for which days, of nobody', async () => {
  const { output } = await summary('--from', '2025-01-01', '--to', '2025-12-31', '--json');
  expect(JSON.parse(output)).toMatchObject({ from: '2025-01-01', to: '2026-01-01', trained: { people: 1 } });
  const db = await open();
  const [entry] = await readAudit(db, { limit: 1 });
  await db.destroy();
  expect(entry).toMatchObject({ action: 'records.summary', subject: null });
  expect(JSON.parse(entry!.detail)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
});

test('days that are none, or in the wrong order, are refused', async () => {
  const wrong = await summary('--from', '2026-02-30');
  expect([wrong.code, wrong.output]).toEqual([2, '']);
  expect(wrong.errors).toContain('It is a day, such as 2026-01-31.');
  const backwards = await summary('--from', '2026-02-02', '--to', '2026-02-01');
  expect([backwards.code, backwards.output]).toEqual([1, '']);
  expect(backwards.errors).toContain('--from 2026-02-02 is after --to 2026-02-01.');
});
