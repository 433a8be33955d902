import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { crosscheck, root } from './crosscheck.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  cpSync(join(root, 'test/fixtures/records'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const take = (...args: string[]) => crosscheck(folder, ['records', 'import', ...args]);

test('several files: what became of the rows, what was assumed, and where the rejected rows are', async () => {
  const { code, output, errors } = await take(
    'cornerstone-progress.csv',
    'latitude.csv',
    '--course',
    'cabin-signs',
  );
  expect([code, errors]).toEqual([1, '']);
  expect(output).toBe(
    `cornerstone-progress.csv: 8 rows of Cornerstone SCORM 2004 Course Progress Chart: 7 added, 0 replaced, 0 unchanged, 1 rejected.
  What stands above the headings in line 4 was passed over.
  Dates were read as month/day/year, since some can only be that.
  Columns that were not read: Division.
  1 row, first in line 5: It is completed, but nothing says when.
  1 row rejected, first in line 12: This is a row of totals, not of a learner.
  The rejected rows are in cornerstone-progress.csv.rejects.csv. Mend them there and import it.
latitude.csv: 2 rows of table: 2 added, 0 replaced, 0 unchanged, 0 rejected.
`,
  );
  expect(readFileSync(join(folder, 'cornerstone-progress.csv.rejects.csv'), 'utf8')).toMatch(
    /^line,reason,User ID,/,
  );
});

test('a file that can’t be read keeps no other out, and JSON stands alone on standard output', async () => {
  const { code, output, errors } = await take('trap-date-order-untold.csv', 'latitude.csv', '--json');
  expect(code).toBe(1);
  const { files, errors: refused } = JSON.parse(output) as { files: { added: number }[]; errors: string[] };
  expect(files).toMatchObject([{ file: 'latitude.csv', added: 2 }]);
  expect(refused).toEqual([expect.stringContaining('could be of two days')]);
  expect(errors).toContain('Nothing of it was imported.');
});

test('a mapping file, and a preview of it', async () => {
  const mapped = ['academy-de.csv', '--mapping', 'academy-de.mapping.json'];
  const preview = await take(...mapped, '--preview');
  expect(preview.output).toContain('(a preview; nothing was changed): 2 added');
  const { code, output } = await take(...mapped, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ files: [{ source_system: 'saba-academy', added: 2 }] });
});

test.each([
  [[], 'Name the files to import.'],
  [['a.csv', '--lrs', 'http://localhost'], '--lrs reads from an LRS'],
  [['a.csv', 'b.csv', '--rejects', 'r.csv'], '--rejects goes with one file.'],
  [['a.csv', '--from', 'sumtotal'], "argument 'sumtotal' is invalid"],
])('%j is wrong usage', async (args, message) => {
  const { code, errors } = await take(...args);
  expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
});

test('a file that is not there is named', async () => {
  const { code, errors } = await take('missing.csv');
  expect([code, errors]).toEqual([
    1,
    "missing.csv can't be used: there is no such file or folder. Nothing of it was imported.\n",
  ]);
});
