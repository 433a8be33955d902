import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Content } from '../course/content.ts';
import { editionContent } from '../package/edition.ts';
import type { Files } from '../package/files.ts';
import { pack, type Package } from '../package/pack.ts';
import { splitContent } from '../package/split.ts';
import { schemasBeside, type Target } from '../package/target.ts';
import { createValidator, type SchemaSet, type Validate } from '../package/verify/xsd.ts';
import { dist, ensureBuilt, root } from '../setup/build.ts';
import { contentToPack } from './content-folder.ts';

export interface WrittenPackage extends Omit<Package, 'zip'> {
  target: Target;
  /** The id of the course in it. */
  course: string;
  /** Path of the zip. */
  file: string;
  bytes: number;
}

/** What every package of a content folder is made of. */
export interface Ingredients {
  content: Content;
  /** Pictures that the content may name, such as the airline's logo. */
  pictures: Files;
  player: Files;
  template: string;
  validate: Validate;
}

/**
 * Reads a content folder, to pack it as often as is wanted, and builds the player where it is older than its sources.
 * @throws {Error} where the content has problems; they have been printed
 */
export async function ingredientsOf(contentFolder: string): Promise<Ingredients> {
  const content = contentToPack(contentFolder);
  await ensureBuilt((line) => process.stderr.write(`${line}\n`));
  return {
    content,
    pictures: picturesIn(contentFolder),
    player: filesOf(join(dist, 'player')),
    template: readFileSync(join(root, 'imsmanifest.xml'), 'utf8'),
    validate: await createValidator(schemaFiles),
  };
}

export interface What {
  targets: readonly Target[];
  /** The folder to write to. */
  out: string;
  /** Whether each part of the course becomes a package of its own. */
  split?: boolean | undefined;
  /** The whole course where it is left out. */
  edition?: string | undefined;
  /** Of an edition. */
  year?: number;
}

/**
 * Packs content for each target and writes the zips to a folder, which is made where it is missing. Where one can't be packed,
 * none is written.
 */
export async function writePackages(
  { content: whole, pictures, player, template, validate }: Ingredients,
  { targets, out, split, edition, year = new Date().getFullYear() }: What,
): Promise<WrittenPackage[]> {
  const content = edition === undefined ? whole : editionContent(whole, edition, year);
  const made: { target: Target; course: string; packed: Package }[] = [];
  for (const one of split ? splitContent(content) : [content]) {
    for (const target of targets) {
      const beside = schemasBeside[target];
      const packed = await pack({
        target,
        content: one,
        player: target === 'cmi5' ? new Map([...player, ...filesOf(join(dist, 'cmi5'))]) : player,
        schemas: beside === undefined ? new Map() : schemaFiles(beside),
        pictures,
        template,
        validate,
      });
      made.push({ target, course: one.course.id, packed });
    }
  }

  mkdirSync(out, { recursive: true });
  return made.map(({ target, course, packed: { zip, ...facts } }) => {
    const file = join(out, facts.name);
    writeFileSync(file, zip);
    return { ...facts, target, course, file, bytes: zip.length };
  });
}

function picturesIn(contentFolder: string): Files {
  const files = filesOf(join(contentFolder, 'modules'));
  return new Map([...files].filter(([name]) => /\.(svg|png)$/.test(name)));
}

function schemaFiles(set: SchemaSet): Files {
  return filesOf(join(dist, 'standards', set));
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
