import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { expect, test } from 'vitest';
import type { pack, Package, PackInput } from '../../src/package/pack.ts';
import { targets } from '../../src/package/target.ts';
import { packed, packInput } from './small-course.ts';

const folder = new URL('../../src/package/', import.meta.url);

/** The packager as one script, for a page without a module loader. */
async function packagerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('pack.ts', folder)), formats: ['iife'], name: 'packager' },
    },
  });
  const [{ output }] = built as unknown as [{ output: { code: string }[] }];
  expect(output).toHaveLength(1);
  return output[0]!.code;
}

test('no file of the packager imports anything of Node', () => {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = entries.filter((file) => file.endsWith('.ts'));
  expect(files).toContain('pack.ts');
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const found = text.matchAll(/^(?:(?:import|export|\}).* from |import )'([^']+)'|\bimport\('([^']+)'\)/gm);
    const imported = [...found].map(([, always, later]) => always ?? later!);
    const others = imported.filter(
      (name) => !/^\.\.?\/|^(fflate|fast-xml-parser|js-tokens|libxml2-wasm|saxes|zod)$/.test(name),
    );
    expect([file, others]).toEqual([file, []]);
    expect(text).not.toMatch(/\b(process|Buffer|require|__dirname)\b/);
  }
});

test('where there is no Node, the files in memory are enough, and the bytes are the same', async () => {
  // What every browser has of what is not in the language itself.
  const page = createContext({ crypto, TextEncoder, TextDecoder, Uint8Array });
  runInContext(`var self = globalThis; ${await packagerScript()}`, page);
  const inPage = runInContext('packager.pack', page) as typeof pack;
  const packInPage = (input: PackInput): Promise<Package> => inPage(input);
  for (const target of targets) {
    const { sha256, fingerprint, worstSuspendChars } = await packInPage(packInput(target));
    expect(await packed(target)).toMatchObject({ sha256, fingerprint, worstSuspendChars });
  }
});
