import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCsv } from '../../../src/records/export/csv.ts';
import { importFile, type ImportOptions } from '../../../src/records/import/import-file.ts';
import { readAudit } from '../../../src/records/store/audit.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { countRecords, firstRecords, streamRecords } from '../../../src/records/store/records.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';
import { fixtures } from './read-fixture.ts';

const actor = { name: 'tester' };
const header = 'Staff number,Name,Course ID,Attempt,Last access,Completed at,Status,Score\n';
const amal = '00427,Amal Benkirane,cabin-signs,1,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z,passed,85\n';
const sean = "00431,Sean O'Brien,cabin-signs,1,2026-01-06T09:00:00Z,,incomplete,\n";
const bad = '00502,Thị Hồng Nguyễn,cabin-signs,1,2026-02-30T09:00:00Z,,incomplete,\n';
const formula = '=1+1,Rami Haddad,,1,,,passed,\n';

describeOnStores(({ open }) => {
  let db: Store;
  let folder: string;
  let path: string;
  beforeEach(async () => {
    db = await open();
    folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
    path = join(folder, 'export.csv');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const take = async (text: string, options: Partial<ImportOptions> = {}) => {
    await writeFile(path, text);
    return importFile(db, { path, actor, rejects: `${path}.rejects.csv`, ...options } as ImportOptions);
  };

  test('good rows go in, bad rows go to the rejects file with line and reason, and all are counted', async () => {
    const report = await take(header + amal + bad + formula + sean);
    expect(report).toMatchObject({
      file: 'export.csv',
      format: 'csv',
      rows: 4,
      added: 2,
      rejected: 2,
      isPreview: false,
    });
    expect(report.reasons).toEqual([
      { message: '“…” is no day of the calendar.', count: 1, line: 3 },
      { message: 'Nothing says which course it is.', count: 1, line: 4 },
    ]);
    expect(readFileSync(report.rejects_file!, 'utf8')).toBe(
      'line,reason,Staff number,Name,Course ID,Attempt,Last access,Completed at,Status,Score\r\n' +
        '3,“2026-02-30T09:00:00Z” is no day of the calendar.,00502,Thị Hồng Nguyễn,cabin-signs,1,2026-02-30T09:00:00Z,,incomplete,\r\n' +
        "4,Nothing says which course it is.,'=1+1,Rami Haddad,,1,,,passed,\r\n",
    );
    expect(
      await db.selectFrom('import_file').select(['rows', 'added', 'rejected', 'format', 'actor']).execute(),
    ).toEqual([{ rows: 4, added: 2, rejected: 2, format: 'csv', actor: 'tester' }]);
    expect(await firstRecords(db, 2)).toMatchObject([{ source_row: 2 }, { source_row: 5 }]);
    expect((await readAudit(db, { limit: 9 })).map(({ action }) => action)).toEqual(['records.import']);
  });

  test('the rejects file, mended, is a file to import', async () => {
    const { rejects_file } = await take(header + amal + bad);
    await writeFile(
      rejects_file!,
      readFileSync(rejects_file!, 'utf8').replaceAll('2026-02-30', '2026-02-28'),
    );
    const report = await importFile(db, { path: rejects_file!, actor });
    expect(report).toMatchObject({ rows: 1, added: 1, rejected: 0 });
  });

  test('the rejects of an earlier import are not written over, unless they are the same', async () => {
    const first = await take(header + bad);
    expect((await take(header + bad)).rejects_file).toBe(first.rejects_file);
    await writeFile(first.rejects_file!, 'somebody is at work on this');
    const second = await take(header + bad);
    expect(second.rejects_file).toBe(join(folder, 'export.csv.rejects.2.csv'));
    expect(readFileSync(first.rejects_file!, 'utf8')).toBe('somebody is at work on this');
    expect((await readdir(folder)).sort()).toEqual([
      'export.csv',
      'export.csv.rejects.2.csv',
      'export.csv.rejects.csv',
    ]);
  });

  test('the same file twice adds nothing; a corrected row replaces; an older export changes nothing', async () => {
    await take(header + amal + sean);
    expect(await take(header + amal + sean)).toMatchObject({ rows: 2, added: 0, unchanged: 2 });
    const later = sean.replace(
      '2026-01-06T09:00:00Z,,incomplete',
      '2026-01-07T09:00:00Z,2026-01-07T09:00:00Z,passed',
    );
    expect(await take(header + amal + later)).toMatchObject({ replaced: 1, unchanged: 1 });
    expect(await take(header + sean)).toMatchObject({ older: 1 });
    expect((await firstRecords(db, 9)).map(({ completion }) => completion)).toEqual([
      'completed',
      'completed',
    ]);
  });

  test('a preview counts what would happen, and leaves nothing behind', async () => {
    await take(header + amal);
    const report = await take(header + amal + sean + bad, { preview: true });
    expect(report).toMatchObject({
      rows: 3,
      added: 1,
      unchanged: 1,
      rejected: 1,
      isPreview: true,
      import_id: null,
      rejects_file: null,
    });
    expect(report.rejections).toMatchObject([{ line: 4 }]);
    expect(await countRecords(db)).toBe(1);
    expect(await readdir(folder)).toEqual(['export.csv']);
  });

  test('a file that can’t be read is refused whole', async () => {
    await expect(take('Colour,Size\nred,4\n')).rejects.toThrow(/^export\.csv has no headings that are known/);
    expect(await db.selectFrom('import_file').selectAll().execute()).toEqual([]);
    expect(await readdir(folder)).toEqual(['export.csv']);
  });

  test('an upload is read from a stream, whatever path it names itself', async () => {
    const report = await importFile(db, {
      stream: createReadStream(join(fixtures, 'cornerstone-progress.csv')),
      name: '../../etc/../chart\n.csv',
      course: 'cabin-signs',
      system: 'academy',
      actor,
    });
    expect(report).toMatchObject({
      file: 'chart.csv',
      rows: 8,
      added: 7,
      rejected: 1,
      source_system: 'academy',
      rejects_file: null,
    });
    expect(await firstRecords(db, 1)).toMatchObject([{ source_file: 'chart.csv', source_system: 'academy' }]);
    expect(existsSync('/tmp/etc')).toBe(false);
  });

  test('a learner is who the roster says, also with lost zeros, by e-mail and by GUID', async () => {
    const guid = '6f9619ff-8b86-d011-b42d-00cf4fc964ff';
    await db
      .insertInto('learner_alias')
      .values([
        { alias: '00427', person_id: '00427' },
        { alias: '427', person_id: '00427' },
        { alias: 'amal@airline.example', person_id: '00427' },
        { alias: guid, person_id: '00427' },
        { alias: '0031', person_id: 'A' },
        { alias: '00031', person_id: 'B' },
      ])
      .execute();
    const rows = [
      ['427', ''],
      ['', 'AMAL@airline.example'],
      ['31', ''],
      ['999', ''],
    ];
    await take(
      `Staff number,Email,Course ID,Attempt,Status\n${rows.map((row, i) => `${row.join(',')},cabin-signs,${i + 1},incomplete\n`).join('')}`,
    );
    const records = await firstRecords(db, 9);
    const people = new Map(
      records.map(({ learner_id, person_id, warnings }) => [learner_id, [person_id, warnings]]),
    );
    expect(Object.fromEntries(people)).toEqual({
      '427': ['00427', '["The learner id has lost its leading zeros; the roster knows it with them."]'],
      'AMAL@airline.example': ['00427', null],
      '31': ['31', null],
      '999': ['999', null],
    });
  });

  test('our own CSV comes back as the same records in another store', async () => {
    await take(header + amal + sean);
    await take(`Username,Course ID,Status,Name\namal,cabin-signs,passed,=SUM(1)\n`, { system: 'other' });
    const file = join(folder, 'own.csv');
    await writeCsv(streamRecords(db), createWriteStream(file));
    expect(await importFile(db, { path: file, actor })).toMatchObject({
      format: 'crosscheck',
      rows: 3,
      unchanged: 3,
    });
    const other = await open();
    expect(await importFile(other, { path: file, actor })).toMatchObject({ added: 3, rejected: 0 });
    const hashes = async (store: Store) =>
      (await firstRecords(store, 9)).map(({ record_id, row_hash }) => record_id + row_hash);
    expect(await hashes(other)).toEqual(await hashes(db));
  });

  test('our own JSON brings decisions and objectives; a record that was changed under its id is rejected', async () => {
    const record = sampleRecord();
    const decision = {
      ...{
        record_id: record.record_id,
        sequence: 0,
        interaction_id: 'night-flight.galley',
        description: '',
        type: 'choice',
      },
      ...{
        response: '["wait"]',
        correct: '[["tell"]]',
        result: 'incorrect',
        decided_at: null,
        latency_seconds: 2.5,
        objectives: '["LO1"]',
      },
    };
    const objective = {
      record_id: record.record_id,
      objective_id: 'LO1',
      success: 'failed',
      score_percent: 40,
    };
    const lines = [
      JSON.stringify({ ...record, decisions: [decision], objectives: [objective] }),
      JSON.stringify({ ...record, learner_id: '00999', decisions: [], objectives: [] }),
      JSON.stringify({ ...record, completion: 'perhaps' }),
      '{"record_id":',
    ];
    const report = await take(
      `{"format":"crosscheck-records","version":1,"records":[\n${lines.join(',\n')}\n]}\n`,
    );
    expect(report).toMatchObject({ rows: 4, added: 1, rejected: 3 });
    expect(report.rejections.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'Its record_id is of another attempt than the row.'],
      [4, expect.stringContaining('“completion” is not right')],
      [5, 'It is no valid JSON.'],
    ]);
    expect(await db.selectFrom('decision').selectAll().execute()).toEqual([decision]);
    expect(await db.selectFrom('objective_result').selectAll().execute()).toEqual([objective]);
  });
});
