import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { importRoster } from '../../src/records/roster/import.ts';
import { databaseFile, openStore } from '../../src/records/store/open.ts';
import { upsertRecord } from '../../src/records/store/records.ts';
import { sampleRecord } from '../records/sample-record.ts';
import { shippedText } from '../records/validity/rules.ts';
import { crosscheck, write } from './crosscheck.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
const records = (...args: string[]) => crosscheck(folder, ['records', ...args]);
const words =
  /^This goes by what had been completed until then, and by the roster and the rules of today\.\n$/;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  write(folder, 'modules/records.json', shippedText);
  await seed('.crosscheck', '2024-03-10T08:00:00.000Z', '2025-06-10T08:00:00.000Z');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function seed(data: string, ...completed: string[]): Promise<void> {
  const db = await openStore({ engine: 'sqlite', file: databaseFile(join(folder, data)) });
  const roster = 'person_id,name,role,base\n00427,Amal,purser,CMN\n00428,Bilal,cabin crew,CDG\n';
  await importRoster(db, { bytes: Buffer.from(roster), file: 'crew.csv', actor: { name: 'tester' } });
  const course_id = 'recognise-and-report';
  for (const [attempt, completed_at] of completed.entries())
    await upsertRecord(db, sampleRecord({ course_id, attempt: attempt + 1, completed_at }));
  await db.destroy();
}

interface Due {
  asked: { on: string };
  counts: Record<string, number>;
  rows: { person_id: string; requirement_id: string; standing: string; completed_on: string | null }[];
}

async function due(...args: string[]): Promise<Due & { errors: string }> {
  const { output, errors } = await records('due', '--json', ...args);
  return { ...(JSON.parse(output) as Due), errors };
}

test('on a day that is past, training that was taken later does not count', async () => {
  const before = await due('--on', '2023-12-31', '--requirement', 'initial');
  expect(before.errors).toMatch(words);
  expect(before.counts).toEqual({ current: 0, due: 0, overdue: 0, missing: 2 });
  const after = await due('--on', '2024-03-10', '--requirement', 'initial', '--standing', 'current');
  expect(after.counts).toEqual({ current: 1, due: 0, overdue: 0, missing: 1 });
  expect(after.rows).toMatchObject([{ person_id: '00427', standing: 'current', completed_on: '2024-03-10' }]);
  const late = await due('--on', '2025-05-31', '--requirement', 'recurrent', '--base', 'CMN');
  expect(late.rows).toMatchObject([{ standing: 'overdue', completed_on: '2024-03-10' }]);
});

test('as a table and as CSV it says the same', async () => {
  const table = await records('due', '--on', '2023-12-31', '--role', 'purser');
  expect(table.errors).toMatch(words);
  expect(table.output).toMatch(
    /^On 2023-12-31, with what falls due within 60 days:\n0 current, 0 due, 0 overdue, 1 missing\n/,
  );
  const csv = await records('due', '--on', '2023-12-31', '--format', 'csv', '--requirement', 'initial');
  expect(csv.output.split('\r\n').slice(1)).toEqual([
    '00427,Amal,purser,CMN,initial,missing,,0001-01-01,0001-01-01',
    '00428,Bilal,cabin crew,CDG,initial,missing,,0001-01-01,0001-01-01',
    '',
  ]);
});

test('today, all that was completed counts, and nothing need be said about it', async () => {
  const { counts, rows, errors } = await due('--requirement', 'initial', '--standing', 'current');
  expect([errors, counts.current, counts.missing]).toEqual(['', 1, 1]);
  expect(rows).toMatchObject([{ person_id: '00427' }]);
});

test('what somebody’s training rests on is kept by retain, also where nobody has asked who is due', async () => {
  await seed('fresh', '2024-03-10T08:00:00.000Z', '2024-09-10T08:00:00.000Z', '2025-06-10T08:00:00.000Z');
  write(folder, 'rules.json', shippedText.replace('"years": 5', '"years": 1'));
  const { output } = await records(
    'retain',
    '--rules',
    'rules.json',
    '--on',
    '2027-06-01',
    '--data',
    'fresh',
  );
  expect(output).toContain('completion_record: 1 to be pseudonymised');
  expect(output).toContain('Kept although older: 2,');
});

test('one person stands as of the day that is asked about', async () => {
  const { output, errors } = await records('status', '--learner', '427', '--on', '2025-05-31');
  expect(errors).toMatch(words);
  expect(output).toMatch(/\nrecurrent +overdue +2024-03-10 /);
  expect((await records('status', '--learner', '427')).errors).toBe('');
});
