import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContentFiles } from '../../src/cli/content-folder.ts';
import { ingredientsOf, writePackages, type Ingredients } from '../../src/cli/packages.ts';
import { targets } from '../../src/package/target.ts';
import { dist, root } from '../../src/setup/build.ts';
import { readIngredients } from '../../src/studio/ingredients/ingredients.ts';
import { packWish, type What } from '../../src/studio/ship/wish.ts';

let out: string;
let command: Ingredients;
let ingredients: Uint8Array;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'crosscheck-'));
  command = await ingredientsOf(root);
  const script = await readFile(join(dist, 'studio', 'ingredients.js'), 'utf8');
  const [, base64] = /crosscheckIngredients="([^"]+)"/.exec(script)!;
  ingredients = new Uint8Array(Buffer.from(base64!, 'base64'));
});

afterAll(() => rm(out, { recursive: true }));

const pictures = new Map<string, Uint8Array>();

async function inStudio(what: What, target: (typeof targets)[number]) {
  const files = readContentFiles(root);
  const file = 'scenarios/note-on-a-tray.json';
  const shipped = await packWish({ files, file, what, target, ingredients, pictures });
  if (shipped.type !== 'packed') throw new Error(JSON.stringify(shipped));
  return shipped.package;
}

test.each(targets)('for %s the studio makes the bytes that the command makes', async (target) => {
  const [whole] = await writePackages(command, { targets: [target], out });
  const parts = await writePackages(command, { targets: [target], out, split: true });
  const [edition] = await writePackages(command, {
    targets: [target],
    out,
    edition: 'recurrent',
    year: 2027,
  });
  const part = parts.find(({ course }) => course.endsWith('note-on-a-tray'));
  for (const [what, made] of [
    [{ type: 'course' }, whole],
    [{ type: 'scenario' }, part],
    [{ type: 'edition', id: 'recurrent', year: 2027 }, edition],
  ] as const) {
    const { name, sha256 } = await inStudio(what, target);
    expect([name, sha256]).toEqual([made!.file.slice(out.length + 1), made!.sha256]);
  }
});

test('the static studio brings the content that Crosscheck comes with', () => {
  const { shipped } = readIngredients(ingredients);
  expect(shipped).toEqual(new Map([...readContentFiles(root)].sort(([a], [b]) => (a < b ? -1 : 1))));
});

test('the player that the studio brings is the player that is packed, to the byte', async () => {
  for (const [name, bytes] of command.player) {
    const copy = await readFile(join(dist, 'studio', 'player', name));
    expect([name, Buffer.compare(copy, bytes)]).toEqual([name, 0]);
  }
});
