import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Standard } from '../course/packed.ts';
import { pack, type Files, type Package } from '../package/pack.ts';
import { dist, ensureBuilt, root } from '../setup/build.ts';
import { contentToPack } from './content-folder.ts';

export interface WrittenPackage extends Omit<Package, 'zip' | 'files'> {
  standard: Standard;
  /** Path of the zip. */
  file: string;
  bytes: number;
  files: number;
}

/** Packs a content folder for each standard and writes the zips to a folder, which is made where it is missing. */
export async function writePackages(
  contentFolder: string,
  standards: readonly Standard[],
  out: string,
): Promise<WrittenPackage[]> {
  const content = contentToPack(contentFolder);
  await ensureBuilt((line) => process.stderr.write(`${line}\n`));
  const player = filesOf(join(dist, 'player'));
  const template = readFileSync(join(root, 'imsmanifest.xml'), 'utf8');
  mkdirSync(out, { recursive: true });

  const written: WrittenPackage[] = [];
  for (const standard of standards) {
    const schemas = filesOf(join(dist, 'standards', standard));
    const { zip, ...facts } = await pack({ standard, content, player, schemas, template });
    const file = join(out, facts.name);
    writeFileSync(file, zip);
    written.push({ ...facts, standard, file, bytes: zip.length });
  }
  return written;
}

/** Every file below a folder, by its path with forward slashes. */
function filesOf(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
    }),
  );
}
