import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginSession } from '../../src/host/sign-in/sessions.ts';
import { databaseFile, openStore } from '../../src/records/store/open.ts';
import { recordColumns } from '../../src/records/record.ts';
import { upsertRecord } from '../../src/records/store/records.ts';
import { sampleRecord } from '../records/sample-record.ts';
import { shippedText } from '../records/validity/rules.ts';
import { crosscheck, firstLine, write } from './crosscheck.ts';

vi.setConfig({ testTimeout: 30_000 });

const many = 3000;
const three = [
  sampleRecord({ attempt: 1, score_percent: 0 }),
  sampleRecord({ attempt: 2, learner_name: 'أمل بنكيران', completed_at: null }),
  sampleRecord({ learner_id: '00428', learner_name: 'Benkirane, "Amal"' }),
];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  await keep('few', three);
  await keep(
    'many',
    Array.from({ length: many }, (_, i) => sampleRecord({ attempt: i + 1 })),
  );
  await keep('.crosscheck', three.slice(0, 1));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function keep(data: string, records: readonly ReturnType<typeof sampleRecord>[]): Promise<void> {
  const db = await openStore({ engine: 'sqlite', file: databaseFile(join(folder, data)) });
  await db.transaction().execute(async (transaction) => {
    for (const record of records) await upsertRecord(transaction, record);
  });
  await db.destroy();
}

const exported = (...args: string[]) => crosscheck(folder, ['records', 'export', ...args]);
const header = recordColumns.join(',');

test('every record is a row, in order, under a row of names', async () => {
  const { code, output, errors } = await exported('--format', 'csv', '--data', 'few');
  expect([code, errors]).toEqual([0, '']);
  const rows = output.split('\r\n');
  expect(rows).toHaveLength(5);
  expect([rows[0], rows[4]]).toEqual([header, '']);
  const cells = rows[1]!.split(',');
  expect(recordColumns.map((column, i) => [column, cells[i]])).toEqual(
    recordColumns.map((column) => [column, String(three[0]![column] ?? '')]),
  );
  expect(rows[2]).toContain(',أمل بنكيران,');
  expect(rows[3]).toContain(',"Benkirane, ""Amal""",');
});

test('without options it is CSV, of the data folder where the person stands', async () => {
  const { code, output } = await exported();
  expect(code).toBe(0);
  expect(output.split('\r\n')).toEqual([header, expect.stringContaining(three[0]!.record_id), '']);
});

test('--out writes a file, and standard output stays empty', async () => {
  const { output: printed } = await exported('--data', 'few');
  const outcome = await exported('--data', 'few', '--out', 'records.csv');
  expect(outcome).toEqual({ code: 0, output: '', errors: '3 records are in records.csv.\n' });
  expect(readFileSync(join(folder, 'records.csv'), 'utf8')).toBe(printed);
});

test('a file that can’t be written is named', async () => {
  expect(await exported('--data', 'few', '--out', 'nowhere/records.csv')).toEqual({
    code: 1,
    output: '',
    errors: expect.stringMatching(
      /^\S*nowhere\/records\.csv can't be used: there is no such file or folder\.\n$/,
    ),
  });
  expect(await exported('--data', 'few', '--out', '.')).toMatchObject({
    code: 1,
    errors: expect.stringContaining("can't be used: it is a folder, and not a file.") as string,
  });
});

test('columns and filters are told in words where they can’t be read', async () => {
  expect(await exported('--columns', 'learner_id,name')).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringContaining('There is no column "name". The columns are record_id, ') as string,
  });
  expect(await exported('--from', '31.01.2026')).toMatchObject({
    code: 1,
    errors: '--from can\'t be "31.01.2026". It is a day, such as 2026-01-31.\n',
  });
});

test('a choice of columns and of records is written, and no half file stays under the name', async () => {
  const outcome = await exported(
    ...['--data', 'few', '--learner', '00428', '--columns', 'learner_id,attempt', '--out', 'one.csv'],
  );
  expect(outcome.errors).toBe('1 record is in one.csv.\n');
  expect(readFileSync(join(folder, 'one.csv'), 'utf8')).toBe('learner_id,attempt\r\n00428,1\r\n');
  expect(existsSync(join(folder, 'one.csv.part'))).toBe(false);
});

test('evidence is signed, and a byte that has changed is named', async () => {
  const records = (...args: string[]) => crosscheck(folder, ['records', ...args]);
  expect(await exported('--data', 'few', '--evidence', 'evidence.zip')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('Make one with: crosscheck records key') as string,
  });
  write(folder, 'public.pem', (await records('key', '--data', 'few')).output);
  write(folder, 'rules.json', '{}');
  const made = await exported('--data', 'few', '--evidence', 'evidence.zip', '--rules', 'rules.json');
  expect([made.code, made.errors]).toEqual([
    0,
    expect.stringMatching(/^3 records are in evidence\.zip, signed with the key [0-9a-f]{64}\.\n$/),
  ]);
  const whole = await records('verify', 'evidence.zip', '--key', 'public.pem');
  expect(whole).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^evidence\.zip is what was signed: 3 records, made [^\n]*\n$/) as string,
  });
  const bytes = readFileSync(join(folder, 'evidence.zip'));
  bytes[100]! ^= 1;
  writeFileSync(join(folder, 'evidence.zip'), bytes);
  const changed = await records('verify', 'evidence.zip');
  expect(changed.code).toBe(1);
  expect(changed.output).toMatch(/^evidence\.zip: records\.csv: changed\. .*\nNo key of yours was given/);
});

test('a store is moved, and then a person in it forgotten', async () => {
  const records = (...args: string[]) => crosscheck(folder, ['records', ...args]);
  const moved = await records('move', '--data', 'few', '--to', 'moved/crosscheck.sqlite');
  expect([moved.code, moved.output.split('\n')[0]]).toEqual([
    0,
    expect.stringMatching(/^audit_entry: \d+ rows, sha256 [0-9a-f]{64}$/),
  ]);
  expect(moved.output).toContain('completion_record: 3 rows');
  const store = await openStore({ engine: 'sqlite', file: databaseFile(join(folder, 'moved')) });
  const learner = { learnerId: '00428', learnerName: 'Bilal Haddad' };
  await beginSession(store, { name: 'bilal', role: 'crew', learner }, new Date());
  await store.destroy();
  const forgotten = await records('forget', '--data', 'moved', '--learner', '00428');
  expect(forgotten.output).toMatch(
    /^completion_record: 1 removed\nstale_person: 1 removed\nsign_in_session: 1 removed\n/,
  );
  write(folder, 'rules.json', shippedText.replace('pseudonymise', 'remove'));
  const kept = await records('retain', '--data', 'moved', '--rules', 'rules.json', '--on', '2031-03-01');
  expect(kept.output).toBe('Nothing is from before 2026-03-01.\n');
  const old = await records('retain', '--data', 'moved', '--rules', 'rules.json', '--on', '2031-03-02');
  expect(old.output).toBe(
    'From before 2026-03-02:\ncompletion_record: 2 to be removed\nNothing was changed. Add --apply to do it.\n',
  );
});

test('where nothing was kept, it says so and makes nothing', async () => {
  expect(await exported('--format', 'csv', '--data', 'nowhere')).toEqual({
    code: 1,
    output: '',
    errors:
      'There are no records in nowhere. Start the local LMS or import records first, or name their folder with --data.\n',
  });
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

test('a file that is no database is named', async () => {
  write(folder, 'bad/crosscheck.sqlite', 'record_id,learner_id\n'.repeat(100));
  const { code, output, errors } = await exported('--data', 'bad');
  expect([code, output]).toEqual([1, '']);
  expect(errors).toMatch(/^The records in bad\/crosscheck\.sqlite cannot be opened: .*\n$/);
});

test('a reader that has seen enough is no trouble', async () => {
  expect(await firstLine(folder, ['records', 'export', '--data', 'many'])).toEqual({
    code: 0,
    output: `${header}\r`,
    errors: '',
  });
  const { output } = await exported('--data', 'many');
  expect(output.split('\r\n')).toHaveLength(many + 2);
});
