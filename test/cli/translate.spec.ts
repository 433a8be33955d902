import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { brokenXliffRules } from '../scenario/translation/xliff-rules.ts';
import { copySmallCourse, crosscheck, placeOf, write } from './crosscheck.ts';

vi.setConfig({ testTimeout: 60_000 });

const scenario = 'scenarios/warm-galley.json';
const arabic = 'scenarios/warm-galley.ar.json';
const sent = 'dist/warm-galley.ar.xlf';
const everySent = ['dist/module.course.ar.xlf', 'dist/module.looking.ar.xlf', sent];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  copySmallCourse(folder);
});

afterEach(() => rmSync(folder, { recursive: true }));

const translate = (...args: string[]) => crosscheck(folder, ['translate', ...args]);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

/** What an agency would send back: every text in guillemets. */
function sentBack(file: string): string {
  return read(file)
    .replaceAll(/<source>([^]*?)<\/source>/g, '<source>$1</source><target>«$1»</target>')
    .replaceAll('state="initial"', 'state="translated"');
}

/** The scenario as it comes back from an agency. @param change to the file after that */
async function translated(change: (xliff: string) => string = (xliff) => xliff): Promise<string> {
  await translate('export', '--to', 'ar');
  const changed = change(sentBack(sent));
  write(folder, 'back.xlf', changed);
  return changed;
}

describe('translate export', () => {
  test('writes XLIFF for each document, and says how far its translation is', async () => {
    const { code, output, errors } = await translate('export', '--to', 'ar');
    expect([code, errors]).toEqual([0, '']);
    const lines = [...output.matchAll(/^(\S+) {2}\(0 translated, 0 stale, (\d+) missing\)\n/gm)];
    expect(lines.map(([line]) => line).join('')).toBe(output);
    expect(lines.map(([, file]) => file)).toEqual(everySent);
    for (const [, file, count] of lines) {
      const xliff = read(file!);
      expect(brokenXliffRules(xliff)).toEqual([]);
      expect(xliff.match(/<unit /g)).toHaveLength(Number(count));
    }
    expect(read('dist/module.looking.ar.xlf')).toContain(
      '<file id="looking" original="modules/looking.json"',
    );
  });

  test('keeps a module and a scenario of one name apart', async () => {
    write(folder, 'scenarios/looking.json', read(scenario).replace('"id": "warm-galley"', '"id": "looking"'));
    await translate('export', '--to', 'ar');
    expect(read('dist/looking.ar.xlf')).toContain('original="scenarios/looking.json"');
    expect(read('dist/module.looking.ar.xlf')).toContain('original="modules/looking.json"');
  });

  test('writes to the folder that is named, for the scenario that is named', async () => {
    write(folder, 'scenarios/broken.json', '{');
    const one = await translate(
      'export',
      '--to',
      'fr',
      '--scenario',
      'warm-galley',
      '--out',
      'a/b',
      '--json',
    );
    expect([one.code, one.errors]).toEqual([0, '']);
    expect(JSON.parse(one.output)).toEqual({
      files: [
        { file: 'a/b/warm-galley.fr.xlf', translated: 0, stale: 0, missing: expect.any(Number) as number },
      ],
    });
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['warm-galley.fr.xlf']);
  });

  test('writes the file of modules/ that is named, by the name of its file', async () => {
    const one = await translate('export', '--to', 'fr', '--module', 'course', '--out', 'a');
    expect([one.code, one.errors]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'a'))).toEqual(['module.course.fr.xlf']);
    await translate('export', '--to', 'fr', '--module', 'looking', '--scenario', 'warm-galley', '--out', 'b');
    expect(readdirSync(join(folder, 'b')).sort()).toEqual(['module.looking.fr.xlf', 'warm-galley.fr.xlf']);
  });

  test('refuses a module with errors, lists them and writes nothing', async () => {
    write(folder, 'modules/looking.json', read('modules/looking.json').replace('"note"', '"notes"'));
    const { code, output, errors } = await translate('export', '--to', 'ar');
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^modules\/looking\.json:\d+:\d+ .*"notes"/m);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('refuses a scenario with errors, lists them and writes nothing', async () => {
    write(folder, scenario, read(scenario).replace('"next": "smoke"', '"next": "fire"'));
    const { code, output, errors } = await translate('export', '--to', 'ar');
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^scenarios\/warm-galley\.json:\d+:\d+ .*"fire"/m);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('says so where there is no such scenario, or it is in that language already', async () => {
    const unknown = await translate('export', '--to', 'ar', '--scenario', 'warm-gally');
    expect([unknown.code, unknown.errors]).toEqual([
      1,
      'There is no scenario "warm-gally" in scenarios. Did you mean "warm-galley"?\n',
    ]);
    const module = await translate('export', '--to', 'ar', '--module', 'lookin');
    expect([module.code, module.errors]).toEqual([
      1,
      'There is no module "lookin" in modules. Did you mean "looking"?\n',
    ]);
    const same = await translate('export', '--to', 'en');
    expect([same.code, same.errors]).toEqual([1, 'Everything in . is written in English already.\n']);
    const named = await translate('export', '--to', 'en', '--module', 'looking');
    expect([named.code, named.errors]).toEqual([1, 'The module "looking" is written in English already.\n']);
    const nothing = await translate('export', '--to', 'ar', '--content', 'nowhere');
    expect([nothing.code, nothing.errors]).toEqual([1, 'There is nothing in nowhere to translate.\n']);
  });

  test('asks for a language that there is', async () => {
    expect(await translate('export')).toMatchObject({ code: 2, output: '' });
    expect(await translate('export', '--to', 'de')).toMatchObject({ code: 2, output: '' });
  });
});

describe('translate import', () => {
  test('brings the texts into the content, where the checker has nothing against them', async () => {
    await translated();
    const { code, output, errors } = await translate('import', 'back.xlf');
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(
      /^scenarios\/warm-galley\.ar\.json {2}\((\d+) new or changed, 0 set aside; now \1 translated, 0 stale, 0 missing\)\n$/,
    );
    const written = JSON.parse(read(arabic)) as { texts: Record<string, { text: string }> };
    expect(written.texts['steps.smoke.title']!.text).toBe('«Smoke»');
    expect(await crosscheck(folder, ['check', arabic])).toMatchObject({ code: 0, errors: '' });
  });

  test('brings every document of a course home, and the course has nothing left to translate', async () => {
    const course = read('modules/course.json').replace(
      '"language": "en"',
      '"language": "en", "languages": ["en", "ar"]',
    );
    write(folder, 'modules/course.json', course);
    await translate('export', '--to', 'ar');
    for (const file of everySent) write(folder, file, sentBack(file));
    const { code, output, errors } = await translate('import', ...everySent);
    expect([code, errors]).toEqual([0, '']);
    const files = output.split('\n').map((line) => line.split(' ')[0]);
    expect(files).toEqual(['modules/course.ar.json', 'modules/looking.ar.json', arabic, '']);
    expect(JSON.parse(read('modules/looking.ar.json'))).toMatchObject({
      module: 'looking',
      language: 'ar',
      review: { status: 'awaiting-native-expert' },
      texts: { title: { text: '«Looking»' } },
    });
    const checked = await crosscheck(folder, ['check', '--json']);
    expect(checked.output).not.toContain('translation');
    write(folder, 'modules/looking.json', read('modules/looking.json').replace('"Looking"', '"Looking on"'));
    const one = await crosscheck(folder, ['check', 'modules/looking.ar.json']);
    expect([one.code, one.output]).toEqual([0, '1 warning found.\n']);
    expect(one.errors).toMatch(
      /^modules\/looking\.ar\.json:\d+:\d+ .*"title" has changed.*stale-translation/,
    );
    const again = await translate('export', '--to', 'ar', '--module', 'looking');
    expect(again.output).toMatch(/translated, 1 stale, 0 missing\)\n$/);
  });

  test('once more changes nothing, and what is exported then is what came back', async () => {
    await translated();
    await translate('import', 'back.xlf');
    const first = read(arabic);
    const again = await translate('import', 'back.xlf');
    expect(again.output).toMatch(/\(0 new or changed, 0 set aside/);
    expect(read(arabic)).toBe(first);
    await translate('export', '--to', 'ar');
    await translate('import', sent);
    expect(read(arabic)).toBe(first);
  });

  test('shows as stale what has changed in the source meanwhile, at its line', async () => {
    await translated();
    write(folder, scenario, read(scenario).replace('"A smell"', '"A warm smell"'));
    const { code, output } = await translate('import', 'back.xlf');
    expect(code).toBe(0);
    expect(output).toContain(', 1 stale, 0 missing)');
    const checked = await crosscheck(folder, ['check', arabic]);
    const [line] = placeOf(read(arabic), '"steps.a-smell.title"').split(':');
    expect(checked.code).toBe(0);
    expect(checked.errors).toMatch(
      new RegExp(`^scenarios/warm-galley\\.ar\\.json:${line}:.*stale-translation`, 'm'),
    );
  });

  test('sets a bad unit aside with its place and reason, takes the others, and exits with 1', async () => {
    const back = await translated((xliff) =>
      xliff.replace('<unit id="title">', '<unit id="titel">').replace('«A smell»', '<pc id="1">x</pc>'),
    );
    const { code, output, errors } = await translate('import', 'back.xlf', '--json');
    expect(code).toBe(1);
    const { files } = JSON.parse(output) as { files: { setAside: object[] }[] };
    expect(files).toMatchObject([{ file: arabic, stale: 0, missing: 2 }]);
    expect(files[0]!.setAside).toMatchObject([
      {
        file: 'back.xlf',
        rule: 'unknown-text',
        line: Number(placeOf(back, '<unit id="titel">').split(':')[0]),
      },
      { file: 'back.xlf', rule: 'shape' },
    ]);
    expect(errors).toMatch(/^back\.xlf:\d+:\d+ .*"titel".*\n {4}\S/m);
    expect(errors).toMatch(/^back\.xlf:\d+:\d+ .*"steps\.a-smell\.title" can't be read: it has formatting/m);
    expect(read(arabic)).toContain('«Smoke»');
  });

  test('refuses one bad file and writes nothing, not of the good ones either', async () => {
    const back = await translated();
    write(folder, 'bad.xlf', back.replace('</unit>', ''));
    write(folder, 'dtd.xlf', back.replace('<xliff', '<!DOCTYPE x>\n<xliff'));
    write(folder, 'other.xlf', back.replace('scenarios/warm-galley', 'scenarios/warm-gally'));
    const { code, output, errors } = await translate('import', 'back.xlf', 'bad.xlf', 'dtd.xlf', 'other.xlf');
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^bad\.xlf:\d+:\d+ .*not well-formed XML/m);
    expect(errors).toMatch(/^dtd\.xlf:2:\d+ .*DOCTYPE/m);
    expect(errors).toMatch(
      /^other\.xlf:3:3 .*\/warm-gally\.json".*\n {4}Did you mean "scenarios\/warm-galley\.json"\?/m,
    );
    expect(errors).toMatch(/^Nothing was imported\.$/m);
    expect(existsSync(join(folder, arabic))).toBe(false);
  });

  test('says so where a file is not there, is of another encoding, or what it belongs to has errors', async () => {
    await translated();
    const missing = await translate('import', 'nowhere.xlf');
    expect([missing.code, missing.errors]).toEqual([
      1,
      "nowhere.xlf can't be used: there is no such file or folder.\n",
    ]);
    writeFileSync(join(folder, 'latin.xlf'), Buffer.from('<xliff>é</xliff>', 'latin1'));
    const latin = await translate('import', 'latin.xlf');
    expect([latin.code, latin.output]).toEqual([1, '']);
    expect(latin.errors).toMatch(/^latin\.xlf:1:1 .*neither UTF-8 nor UTF-16/);
    write(folder, arabic, '{ "scenario": "warm-galley" }');
    const broken = await translate('import', 'back.xlf');
    expect([broken.code, broken.output]).toEqual([1, '']);
    expect(broken.errors).toMatch(/^scenarios\/warm-galley\.ar\.json:1:\d+ .*"language" is missing/m);
    expect(read(arabic)).toBe('{ "scenario": "warm-galley" }');
  });
});
