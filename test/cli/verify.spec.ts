import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { goodFiles, zipOf } from '../package/verify/good.ts';
import { crosscheck } from './crosscheck.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  writeFileSync(join(folder, 'good.zip'), zipOf(goodFiles('scorm12')));
  const listening = goodFiles('scorm12').set('js/course.js', strToU8('onunload = save'));
  writeFileSync(join(folder, 'bad.zip'), zipOf(listening));
  const many = goodFiles('scorm12');
  for (let i = 0; i < 30; i += 1) many.set(`more-${i}.txt`, strToU8(''));
  many.set('red\u001b[31m.txt', strToU8(''));
  writeFileSync(join(folder, 'many.zip'), zipOf(many));
});

afterAll(() => rmSync(folder, { recursive: true }));

const verify = (...args: string[]) => crosscheck(folder, ['verify', ...args]);

test('a sound package is imported, LMS by LMS, and the exit code is 0', async () => {
  const { code, output, errors } = await verify('good.zip');
  expect([code, errors]).toEqual([0, '']);
  expect(output).toMatch(/^good\.zip: SCORM 1\.2\nNo problems found\.\n\n/);
  expect(output).toMatch(/^Moodle {2,}imports$/m);
  expect(output).toMatch(/^Workday {2,}not known {2,}\S/m);
});

test('an error is told with file, place, message and remedy, and makes the exit code 1', async () => {
  const { code, output } = await verify('good.zip', 'bad.zip');
  expect(code).toBe(1);
  expect(output).toMatch(
    /^js\/course\.js, line 1, column 1 {2}error {2}.*\[unload-listener\]\n {4}Save on .*pagehide/m,
  );
  expect(output).toMatch(/^1 error found\.$/m);
  expect(output.indexOf('good.zip')).toBeLessThan(output.indexOf('bad.zip'));
});

test('one mistake in many files does not fill the screen, and no name steers the terminal', async () => {
  const { output } = await verify('many.zip');
  expect(output.match(/\[unlisted-file\]/g)).toHaveLength(10);
  expect(output).toMatch(/… and 21 more of the same\./);
  expect(output).not.toContain('\u001b');
});

test('--json prints one document', async () => {
  const { code, output } = await verify('bad.zip', 'good.zip', '--json');
  expect(code).toBe(1);
  const { packages } = JSON.parse(output) as { packages: Record<string, unknown>[] };
  expect(packages).toMatchObject([
    {
      zip: 'bad.zip',
      kind: 'scorm12',
      errors: 1,
      warnings: 0,
      findings: [{ rule: 'unload-listener', severity: 'error', file: 'js/course.js' }],
    },
    { zip: 'good.zip', errors: 0, findings: [], lms: expect.arrayContaining([]) as unknown[] },
  ]);
});

test('wrong usage and a file that is not there are told apart', async () => {
  const none = await verify();
  expect([none.code, none.output]).toEqual([2, '']);
  const missing = await verify('missing.zip');
  expect([missing.code, missing.output]).toEqual([1, '']);
  expect(missing.errors).toMatch(/missing\.zip can't be used: there is no such file or folder\./);
});
