import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile } from '../../../src/records/import/import-file.ts';
import { countRecords, firstRecords } from '../../../src/records/store/records.ts';
import { statementsOf } from '../../../src/records/xapi/statements.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';

const actor = { name: 'tester' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
});

afterEach(() => rm(folder, { recursive: true }));

describeOnStores(({ open }) => {
  test.each([
    ['a list', (statements: unknown[]) => JSON.stringify(statements)],
    ['the answer of an LRS', (statements: unknown[]) => JSON.stringify({ more: '', statements })],
    [
      'a statement a line',
      (statements: unknown[]) => statements.map((one) => JSON.stringify(one)).join('\n'),
    ],
  ])('a file of statements that is %s brings the attempts that they tell of', async (_, written) => {
    const store = await open();
    const path = join(folder, 'statements.json');
    const records = [sampleRecord(), sampleRecord({ learner_id: '00428', score_percent: 0 })];
    const statements = records.flatMap((record) => statementsOf(record));
    await writeFile(path, written([...statements, { actor: 'nobody', verb: {}, object: {} }]));
    const rejects = join(folder, 'rejects.csv');

    const preview = await importFile(store, { path, actor, preview: true, rejects });
    expect(preview).toMatchObject({ format: 'xapi', added: 2, rejected: 1, rejects_file: null });
    expect(await countRecords(store)).toBe(0);
    const report = await importFile(store, { path, actor, rejects });
    expect(report).toMatchObject({ rows: 3, added: 2, rejected: 1, rejects_file: rejects });
    expect(
      (await firstRecords(store, 10)).map(({ learner_id, score_percent }) => [learner_id, score_percent]),
    ).toEqual(records.map(({ learner_id, score_percent }) => [learner_id, score_percent]));
    expect(await importFile(store, { path, actor })).toMatchObject({ added: 0, replaced: 0 });
  });
});
