import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { StoreError } from '../../../src/studio/files/content-store.ts';
import { openFiles } from '../../../src/studio/files/opened-files.ts';
import { shipped } from '../shipped.ts';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const zip = (entries: Record<string, string>) =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))),
  );

test('every shipped file, chosen by itself, finds its place', async () => {
  const chosen = [...shipped].map(([path, text]) => file(path.slice(path.indexOf('/') + 1), text));
  const { files, leftOut } = await openFiles(chosen);
  expect(leftOut).toEqual([]);
  expect([...files.keys()].sort()).toEqual([...shipped.keys()].sort());
  for (const [path, { text }] of files) expect(text).toBe(shipped.get(path));
});

test('a zip of a content folder is read, in a folder of its own or not', async () => {
  const packed = zip({
    'airline/modules/course.json': '{}',
    'airline/scenarios/a.ar.json': '{}',
    'airline/README.md': 'x',
    'scenarios/../../../etc/passwd.json': '{}',
    '__MACOSX/scenarios/._a.json': 'x',
  });
  const { files } = await openFiles([file('content.zip', packed)]);
  expect([...files.keys()]).toEqual(['modules/course.json', 'scenarios/a.ar.json']);
});

test('what can’t be opened is left out and told', async () => {
  const { files, leftOut } = await openFiles([
    file('Not A Name.json', '{}'),
    file('latin1.json', new Uint8Array([0x22, 0xe9, 0x22])),
    file('large.json', 'x'.repeat(5_000_001)),
    file('\u00e9.txt', 'x'),
  ]);
  expect(files.size).toBe(0);
  expect(leftOut).toHaveLength(4);
  await expect(openFiles([file('broken.zip', 'no zip')])).rejects.toThrow(StoreError);
});

test('a byte-order mark is kept', async () => {
  const { files } = await openFiles([file('a.json', '\uFEFF{}')]);
  expect(files.get('modules/a.json')!.text).toBe('\uFEFF{}');
});
