import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { targets } from '../../../src/package/target.ts';
import { piecesFor, readIngredients } from '../../../src/studio/ingredients/ingredients.ts';
import { offersIn, sizeInWords } from '../../../src/studio/ship/offers.ts';
import { packWish, type PackWish, type What } from '../../../src/studio/ship/wish.ts';
import { schemaFiles } from '../../package/manifest-xml.ts';
import { packed, packInput, smallCourseFiles } from '../../package/small-course.ts';

/** The ingredients as the build makes them, of a player of a few bytes. */
function ingredients(): Uint8Array {
  const { player, template } = packInput('scorm12');
  const below = (prefix: string, files: ReadonlyMap<string, Uint8Array>) =>
    [...files].map(([name, bytes]) => [prefix + name, bytes] as const);
  return zipSync(
    Object.fromEntries([
      ...below('player/', player),
      ['cmi5/cmi5.js', strToU8('export {};')] as const,
      ...below('standards/scorm12/', schemaFiles('scorm12')),
      ...below('standards/scorm2004-3rd/', schemaFiles('scorm2004')),
      ...below('standards/scorm2004-4th/', schemaFiles('scorm2004-4th')),
      ['imsmanifest.xml', strToU8(template)] as const,
      ['content/modules/course.json', strToU8('{}')] as const,
      ['content/modules/logo.svg', strToU8('<svg/>')] as const,
      ['content/scenarios/window-seat.json', strToU8('{"id":"window-seat"}')] as const,
    ]),
  );
}

const wish = (change: Partial<PackWish> = {}): PackWish => ({
  files: smallCourseFiles(),
  file: 'scenarios/warm-galley.json',
  what: { type: 'course' },
  target: 'scorm12',
  ingredients: ingredients(),
  pictures: new Map(),
  ...change,
});

test.each(targets.filter((one) => one !== 'cmi5'))(
  'for %s it has the bytes that the packager gives',
  async (target) => {
    const shipped = await packWish(wish({ target }));
    expect(shipped).toMatchObject({ type: 'packed', package: { sha256: (await packed(target)).sha256 } });
  },
);

test('a package for cmi5 brings the script that speaks it', () => {
  const all = readIngredients(ingredients());
  expect([...piecesFor(all, 'cmi5').player.keys()]).toContain('cmi5.js');
  expect([...piecesFor(all, 'scorm12').player.keys()]).not.toContain('cmi5.js');
  expect(piecesFor(all, 'web').schemas.size).toBe(0);
});

test('what Crosscheck comes with is there to start from', () => {
  const { shipped, pictures } = readIngredients(ingredients());
  expect([...shipped]).toEqual([
    ['modules/course.json', '{}'],
    ['scenarios/window-seat.json', '{"id":"window-seat"}'],
  ]);
  expect([...pictures.keys()]).toEqual(['logo.svg']);
});

test('content with errors is not packed, and where they stand is told', async () => {
  const files = smallCourseFiles().set('modules/looking.json', '{');
  expect(await packWish(wish({ files }))).toMatchObject({
    type: 'problems',
    problems: [{ file: 'modules/looking.json', rule: 'syntax' }, ...[]],
  });
  expect(await packWish(wish({ files, what: { type: 'scenario' } }))).toMatchObject({ type: 'packed' });
});

test('what can’t be packed though it has no errors is refused with a sentence', async () => {
  const what: What = { type: 'edition', id: 'none', year: 2026 };
  expect(await packWish(wish({ what }))).toMatchObject({
    type: 'refused',
    sentence: expect.stringContaining('no edition "none"') as string,
  });
});

test('what there is to pack goes by the course, whatever is wrong with it', () => {
  const keys = (course?: unknown) =>
    offersIn(
      new Map(course === undefined ? [] : [['modules/course.json', JSON.stringify(course)]]),
      2026,
    ).map(({ key }) => key);
  expect(keys()).toEqual(['scenario']);
  expect(keys(7)).toEqual(['scenario', 'course']);
  expect(keys({ title: 7, editions: [{ id: 'booster' }, { id: 7 }, null] })).toEqual([
    'scenario',
    'course',
    'edition booster',
  ]);
  expect(offersIn(new Map([['modules/course.json', '{']]), 2026)).toHaveLength(2);
});

test('sizes are told as a person would', () => {
  expect([1, 1024, 421_000, 1_400_000].map(sizeInWords)).toEqual(['1 KB', '1 KB', '412 KB', '1.3 MB']);
});
