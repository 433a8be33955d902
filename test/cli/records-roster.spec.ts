import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { crosscheck } from './crosscheck.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const take = (...args: string[]) => crosscheck(folder, ['records', 'roster', 'import', ...args]);

test('a roster with a wrong line is refused, or taken without the line', async () => {
  const rows = ['007,A,purser,,crew@a.example,x', ',B,purser,,,', '008,C,purser,,crew@a.example,'];
  writeFileSync(
    join(folder, 'crew.csv'),
    `Staff number,Name,Role,Base,E-mail,Division\n${rows.join('\n')}\n`,
  );
  const refused = await take('crew.csv');
  expect(refused).toMatchObject({
    code: 1,
    output: `crew.csv: line 3: The person has no id.
Nothing was changed. Mend these lines, or leave them out with --skip-bad.
Columns that were not read: Division.
Nobody is found by these ids, since several people have them:
crew@a.example
`,
  });
  const { code, output } = await take('crew.csv', '--skip-bad');
  expect(code).toBe(1);
  expect(output).toContain(
    'People on the roster: 2, known by 4 ids; 2 added, 0 changed, 0 removed.\nLines left out: 1.\n',
  );
});

test('JSON stands alone on standard output, and a file that is not there is named', async () => {
  writeFileSync(join(folder, 'crew.csv'), 'person_id,name,role,base\n007,A,purser,CMN\n');
  const { code, output } = await take('crew.csv', '--json');
  expect([code, JSON.parse(output)]).toEqual([0, expect.objectContaining({ people: 1, problems: [] })]);
  const { code: missing, errors } = await take('none.csv');
  expect([missing, errors]).toEqual([1, expect.stringContaining('none.csv')]);
});
