import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copySmallCourse, crosscheck, firstLine, placeOf, root, smallCourse, write } from './crosscheck.ts';

vi.setConfig({ testTimeout: 30_000 });

const scenario = 'scenarios/warm-galley.json';
const good = readFileSync(join(smallCourse, scenario), 'utf8');
const cleanCourse = join(root, 'test/fixtures/clean-course');
const clean = { code: 0, output: 'No problems found.\n', errors: '' };
let folder: string;

/** As much of the small scenario as is looked into. */
interface Flight {
  steps: { 'a-smell': { choices: { feedback: string }[] } };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const check = (...args: string[]) => crosscheck(folder, ['check', ...args]);

describe('a scenario file', () => {
  test('without problems is said to be so', async () => {
    write(folder, 'flight.json', good);
    expect(await check('flight.json')).toEqual(clean);
  });

  test('that names a step which is not there: file, line, column, what is wrong and what to do', async () => {
    const bad = good.replace('"next": "smoke"', '"next": "smoek"');
    write(folder, 'flight.json', bad);
    expect(await check('flight.json')).toEqual({
      code: 1,
      output: '1 error found.\n',
      errors:
        `flight.json:${placeOf(bad, '"smoek"')}  error  There is no step "smoek".  [unknown-step]\n` +
        '    Did you mean "smoke"? Use the id of an existing step, or add this one.\n',
    });
  });

  test('that is not JSON', async () => {
    const bad = good.replace('"minutes": 3,', '"minutes": 3');
    write(folder, 'flight.json', bad);
    const { code, output, errors } = await check('flight.json');
    expect([code, output]).toEqual([1, '1 error found.\n']);
    expect(errors).toMatch(
      /^flight\.json:7:\d+ {2}error {2}This is not valid JSON: .*\n {4}Look for a missing comma/,
    );
  });

  test('with several problems shows them all, from top to bottom, and counts them', async () => {
    write(
      folder,
      'flight.json',
      good
        .replace('"language": "en"', '"language": "xx"')
        .replace('"score": 4', '"score": "four"')
        .replace('"prompt": "Whom do you tell?",', '')
        .replace('"outcome": "harmful"', '"outcome": "bad"'),
    );
    const { code, output, errors } = await check('flight.json');
    const places = [...errors.matchAll(/^flight\.json:(\d+):(\d+) {2}\S.*\n {4}\S/gm)];
    expect([code, output]).toEqual([1, '4 errors found.\n']);
    expect(places).toHaveLength(4);
    const lines = places.map((place) => Number(place[1]));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test('that is nothing like one is told so without a stack trace', async () => {
    const texts = ['', 'null', '[]', '\u0000', '['.repeat(50_000), '{"steps": {"__proto__": 1}}'];
    const names = texts.map((_text, i) => `flight-${i}.json`);
    texts.forEach((text, i) => write(folder, names[i]!, text));
    const { code, errors } = await check(...names);
    expect(code).toBe(1);
    for (const name of names) expect(errors).toMatch(new RegExp(`^${name}:\\d+:\\d+ {2}\\S`, 'm'));
    expect(errors).not.toMatch(/\n\s+at /);
  });

  test.each(['nowhere.json', 'modules/nowhere.json'])(
    '%s, which is not there, is told of beside others',
    async (path) => {
      copySmallCourse(folder);
      write(folder, 'flight.json', '{');
      const { code, output, errors } = await check('flight.json', path);
      expect([code, output]).toEqual([1, '2 errors found.\n']);
      expect(errors).toMatch(/^flight\.json:1:\d+ {2}error/);
      expect(errors).toContain(
        `${path}:1:1  error  This file is not there, or can’t be read.  [missing-file]\n    Look whether`,
      );
    },
  );

  test('with nothing but warnings is no failure', async () => {
    const { feedback } = (JSON.parse(good) as Flight).steps['a-smell'].choices[0]!;
    write(folder, 'flight.json', good.replace(`"feedback": ${JSON.stringify(feedback)},`, ''));
    const { code, output, errors } = await check('flight.json');
    expect([code, output]).toEqual([0, '1 warning found.\n']);
    expect(errors).toMatch(/^flight\.json:\d+:\d+ {2}warning {2}The choice "look-closely" has no feedback/);
  });

  test('beside a folder called modules is checked as a scenario', async () => {
    write(folder, 'modules-of-old/flight.json', '{}');
    expect(await check('modules-of-old/flight.json')).toMatchObject({ code: 1 });
  });
});

describe('a translation', () => {
  const translation = (of: object) =>
    JSON.stringify({ ...of, language: 'fr', review: { status: 'awaiting-native-expert' }, texts: {} });

  test('of a module is held against it, in a content folder and outside of one', async () => {
    const module = readFileSync(join(smallCourse, 'modules/looking.json'), 'utf8');
    for (const path of ['modules/looking', 'some/looking']) {
      write(folder, `${path}.json`, module);
      write(folder, `${path}.fr.json`, translation({ module: 'looking' }));
      const { code, output, errors } = await check(`${path}.fr.json`);
      expect([code, output]).toEqual([0, '1 warning found.\n']);
      expect(errors).toMatch(/^\w+\/looking\.fr\.json:1:\d+ {2}warning .*not in French yet: title, /);
    }
  });

  test('of a scenario outside of a course is held against the one beside it', async () => {
    write(folder, 'warm-galley.json', good);
    write(folder, 'warm-galley.fr.json', translation({ scenario: 'warm-galley' }));
    expect((await check('warm-galley.fr.json')).errors).toContain('not in French yet: title, ');
  });

  test('with nothing beside it is looked at by itself', async () => {
    write(folder, 'warm-galley.fr.json', translation({ scenario: 'warm-galley' }));
    expect(await check('warm-galley.fr.json')).toEqual(clean);
    write(folder, 'warm-galley.json', '{');
    expect(await check('warm-galley.fr.json')).toEqual(clean);
    write(folder, 'warm-galley.fr.json', translation({}));
    expect((await check('warm-galley.fr.json')).errors).toContain('either "scenario" or "module"');
  });
});

test('several files are checked at once', async () => {
  write(folder, 'one.json', '{');
  write(folder, 'two.json', good);
  write(folder, 'three.json', '}');
  const { code, output, errors } = await check('one.json', 'two.json', 'three.json');
  expect([code, output]).toEqual([1, '2 errors found.\n']);
  expect(errors).toMatch(/^one\.json:[^]*^three\.json:/m);
});

describe('a content folder', () => {
  test('is the one that the person stands in, or the one that is named', async () => {
    cpSync(cleanCourse, join(folder, 'ours'), { recursive: true });
    expect(await crosscheck(join(folder, 'ours'), ['check'])).toEqual(clean);
    expect(await check('--content', 'ours')).toEqual(clean);
    expect(await check('ours')).toEqual(clean);
  });

  test('with warnings alone is no failure', async () => {
    copySmallCourse(folder);
    const { code, output, errors } = await check();
    expect([code, output]).toEqual([0, '3 warnings found.\n']);
    expect(errors.match(/^modules\/course\.json:\d+:\d+ {2}warning {2}\S/gm)).toHaveLength(3);
  });

  test.each([
    ['modules/course.json', 'course.json'],
    ['modules/sources.json', 'sources.json'],
    ['modules/looking.json', 'looking.json'],
    ['scenarios/quiet-rows.json', 'quiet-rows.json'],
    ['scenarios/quiet-rows.fr.json', 'quiet-rows.fr.json'],
    ['modules/looking.fr.json', 'looking.fr.json'],
    ['scenarios', 'quiet-rows.json', 'quiet-rows.fr.json'],
    ['modules', 'course.json', 'looking.fr.json', 'looking.json', 'sources.json'],
  ])('checked by %s alone shows what is wrong there', async (path, ...told) => {
    cpSync(cleanCourse, folder, { recursive: true });
    for (const name of ['course', 'sources', 'looking', 'looking.fr'])
      write(folder, `modules/${name}.json`, '{');
    for (const name of ['quiet-rows', 'quiet-rows.fr']) write(folder, `scenarios/${name}.json`, '{');
    const relative = (await check(path)).errors;
    const files = [...relative.matchAll(/^(\S+):\d+:\d+ {2}error/gm)].map((match) => match[1]);
    const under = path.split('/')[0]!;
    expect(files.sort()).toEqual(told.map((name) => `${under}/${name}`).sort());
    const absolute = (await check(join(folder, path))).errors;
    expect(absolute).toBe(relative.replaceAll(new RegExp(`^${under}/`, 'gm'), `${join(folder, under)}/`));
  });

  test('that a scenario is checked in is that around it, whichever folder one stands in', async () => {
    cpSync(cleanCourse, join(folder, 'ours'), { recursive: true });
    const file = join(folder, 'ours/scenarios/quiet-rows.json');
    write(folder, 'ours/scenarios/quiet-rows.json', readFileSync(file, 'utf8').replace('"S1"', '"S9"'));
    const { errors } = await crosscheck(join(folder, 'ours/modules'), [
      'check',
      '../scenarios/quiet-rows.json',
    ]);
    expect(errors).toMatch(
      /^\.\.\/scenarios\/quiet-rows\.json:\d+:\d+ {2}error {2}There is no source "S9"\./,
    );
  });

  test('a file of it that is named twice is told of once', async () => {
    cpSync(cleanCourse, folder, { recursive: true });
    write(folder, 'scenarios/quiet-rows.json', '{');
    expect((await check('scenarios/quiet-rows.json', 'scenarios', '.')).output).toBe('1 error found.\n');
  });

  test('with problems in several files shows them all, with the paths as seen from here', async () => {
    copySmallCourse(join(folder, 'ours'), {
      'modules/course.json': (text) => text.replace('"passMark": 75', '"passMark": 175'),
      'modules/looking.json': (text) => text.replace('"type": "note"', '"type": "notes"'),
      [scenario]: (text) => text.replace('"next": "smoke"', '"next": "fire"'),
    });
    const { code, output, errors } = await check('--content', 'ours');
    expect([code, output]).toEqual([1, '3 errors and 2 warnings found.\n']);
    for (const file of ['modules/course.json', 'modules/looking.json', scenario]) {
      expect(errors).toContain(`${join('ours', file)}:`);
    }
    const one = await check('--content', 'ours', 'ours/modules/looking.json');
    expect(one).toMatchObject({ code: 1, output: '1 error found.\n' });
    expect(one.errors).toMatch(/^ours\/modules\/looking\.json:\d+:\d+ {2}error/);
  });

  test('whose files do not fit together says where', async () => {
    copySmallCourse(folder, {
      'modules/course.json': (text) => text.replace('"id": "looking"', '"id": "lokking"'),
    });
    const { code, errors } = await check();
    expect(code).toBe(1);
    expect(errors).toMatch(/^modules\/course\.json:\d+:\d+ .*"lokking".*\n {4}Did you mean "looking"\?/m);
  });

  test('that is not there, or has no modules, lacks its files', async () => {
    write(folder, 'empty/scenarios/flight.json', good);
    write(folder, 'file', '');
    for (const content of ['nowhere', 'empty', 'file']) {
      const { code, errors } = await check('--content', content);
      expect(code).toBe(1);
      expect(errors).toContain(`${join(content, 'modules/course.json')}:1:1  error  This file is missing.`);
      expect(errors).toContain('name another folder with --content');
    }
  });

  test('that can’t be read is told in a sentence', async () => {
    write(folder, 'modules', 'A file where a folder should be.');
    const { code, output, errors } = await check();
    expect([code, output]).toEqual([1, '']);
    expect(errors).toBe("modules can't be used: there is a file where a folder should be.\n");
    mkdirSync(join(folder, 'other/modules/course.json'), { recursive: true });
    const other = await check('--content', 'other');
    expect(other.code).toBe(1);
    expect(other.errors).toMatch(/^[^\n]*can't be used: it is a folder, and not a file\.\n$/);
  });
});

describe('--json', () => {
  test('prints one document with every problem, and nothing else', async () => {
    const bad = good
      .replace('"next": "smoke"', '"next": "smoek"')
      .replace('"start": "a-smell"', '"start": "x"');
    write(folder, 'flight.json', bad);
    const { code, output, errors } = await check('--json', 'flight.json');
    expect([code, errors]).toEqual([1, '']);
    const [line, column] = placeOf(bad, '"x"').split(':').map(Number);
    const { problems, ...counts } = JSON.parse(output) as { problems: object[] };
    expect(counts).toEqual({ errors: 2, warnings: 0 });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toEqual({
      file: 'flight.json',
      line,
      column,
      rule: 'unknown-step',
      severity: 'error',
      message: 'There is no step "x".',
      remedy: expect.stringContaining('existing step') as string,
    });
  });

  test('prints an empty list where there is no problem', async () => {
    const { code, output, errors } = await check('--json', '--content', cleanCourse);
    expect([code, JSON.parse(output), errors]).toEqual([0, { problems: [], errors: 0, warnings: 0 }, '']);
  });
});

test('a reader that has seen enough is no trouble', async () => {
  const names = Array.from({ length: 5000 }, (_, i) => `"name-${i}": 1`);
  write(folder, 'flight.json', `{ ${names.join(', ')} }`);
  const { output, errors } = await firstLine(folder, ['check', '--json', 'flight.json']);
  expect([output, errors]).toEqual(['{', '']);
});
