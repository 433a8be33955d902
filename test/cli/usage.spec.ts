import { tmpdir } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { crosscheck } from './crosscheck.ts';

vi.setConfig({ testTimeout: 30_000 });

const run = (...args: string[]) => crosscheck(tmpdir(), args);

describe('wrong usage', () => {
  test.concurrent.each([
    [['chek'], "error: unknown command 'chek'"],
    [['pack', '--standard', 'scorm13'], 'Allowed choices are scorm12, scorm2004, cmi5, web, all.'],
    [['pack', '--quickly'], "error: unknown option '--quickly'"],
    [['pack', '--out'], "error: option '--out <dir>' argument missing"],
    [['start', '--port', 'http'], 'It is a number from 0 to 65535.'],
    [['start', '--port', '65536'], 'It is a number from 0 to 65535.'],
    [['records', 'export', '--format', 'pdf'], 'Allowed choices are csv, xlsx, json, xapi.'],
    [['records', 'expert'], "error: unknown command 'expert'"],
    [['records'], 'Usage: crosscheck records'],
    [[], 'Usage: crosscheck'],
  ])('%j says what is wrong, does nothing and exits with 2', async (args, words) => {
    const { code, output, errors } = await run(...args);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(words);
    expect(errors).not.toMatch(/\n\s+at /);
  });
});

describe('help', () => {
  test('lists the commands', async () => {
    const { code, output, errors } = await run('--help');
    expect([code, errors]).toEqual([0, '']);
    for (const command of ['start', 'check', 'pack', 'records', 'build']) {
      expect(output).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
    }
  });

  test.concurrent.each([
    ['start', ['--port', '--data', '--content', '--no-open', '--host', '--sign-in', '--behind-tls-proxy']],
    ['check', ['--content', '--json']],
    ['pack', ['--standard', '--out', '--content', '--json']],
    ['records export', ['--format', '--out', '--data']],
    ['build', ['--content']],
  ])('of %s explains every option', async (command, options) => {
    const { code, output } = await run(...command.split(' '), '--help');
    expect(code).toBe(0);
    for (const option of options) expect(output).toMatch(new RegExp(`^ +${option}\\b.* {2}\\S`, 'm'));
  });
});
