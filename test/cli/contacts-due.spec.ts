import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crosscheck, root, write } from './crosscheck.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contacts-due-'));
  for (const part of ['modules', 'scenarios'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const edition = (how: string) => ({
  id: '2026-11-7KQ3X',
  built: '2026-11-26',
  prints: [
    {
      design: 'label-soap-63x38-cairo',
      language: 'en',
      files: ['label-soap-63x38-cairo.en-fr-ar.pdf'],
      carries: [{ contact: 'contacts.egypt-women', how, verifiedOn: '2026-11-20' }],
    },
  ],
});

test('numbers that nobody has called are due, and while nothing is printed nothing is out of date', async () => {
  const { code, output } = await crosscheck(folder, ['contacts', 'due']);
  expect(code).toBe(0);
  expect(output).toMatch(/contacts\.egypt-women +National Council for Women +15115 +nobody has tried it/);
  expect(output).toContain('No printed edition carries an old number.');
});

test('an edition with an old number is named, and the exit code says so', async () => {
  write(folder, 'campaign/editions.json', JSON.stringify({ editions: [edition('15000')] }));
  const { code, output } = await crosscheck(folder, ['contacts', 'due', '--on', '2026-12-01']);
  expect(code).toBe(1);
  expect(output).toMatch(/2026-11-7KQ3X +label-soap-63x38-cairo \(en\) +contacts\.egypt-women +15000 +15115/);
  const json = await crosscheck(folder, ['contacts', 'due', '--on', '2026-12-01', '--json']);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.output)).toMatchObject({
    on: '2026-12-01',
    prints: [{ edition: '2026-11-7KQ3X', printed: '15000', now: '15115' }],
  });
});

test('what can’t be read is told with its name', async () => {
  writeFileSync(join(folder, 'campaign/editions.json'), '{"editions": 1}');
  const ledger = await crosscheck(folder, ['contacts', 'due']);
  expect(ledger.code).toBe(1);
  expect(ledger.errors).toContain('editions.json can’t be read'.replace('’', "'"));
  expect((await crosscheck(folder, ['contacts', 'due', '--on', 'soon'])).code).toBe(2);
});
