/** Packages that were added while the LMS runs. They are kept in a folder, and offered again after a restart. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../package/verify/finding.ts';
import type { Validate } from '../package/verify/xsd.ts';
import { verifyZip } from '../package/verify/zip.ts';
import { packageIn, type CoursePackage, type Offered } from './packages.ts';
import { scriptsOfOthers } from './scripts-of-others.ts';
import type { Files } from './static-files.ts';

/** Why a zip is not taken, as a sentence for whoever has sent it. */
export class Refused extends Error {}

export interface PackageShelf {
  /** Of a course in a standard the newest. */
  offered: Offered;
  /** Finds a package by its id, also one that another has replaced: somebody may be in the middle of it. */
  find(id: string): CoursePackage | undefined;
  /**
   * Checks a zip, keeps it, and offers it in the place of the package of the same course and standard.
   * @throws {Refused} where it is none that this LMS can play
   */
  add(zip: Uint8Array): Promise<CoursePackage>;
}

export interface ShelfOptions {
  /** Those that the LMS was started with. */
  packages: readonly CoursePackage[];
  /** Where added ones are kept; made where it is missing. Where it is left out they last until the LMS is stopped. */
  folder?: string | undefined;
  /** Holds manifests to the standards' own schemas. */
  validate?: Validate | undefined;
  /**
   * The built player. A package that runs other scripts than it is refused: it could read what whoever opens it may read.
   * Left out where everybody who adds packages may do everything anyway.
   */
  player?: Files | undefined;
  /** Takes a line about a kept package that can't be offered. */
  onLog: (line: string) => void;
}

export async function openShelf(options: ShelfOptions): Promise<PackageShelf> {
  const { folder, packages, onLog } = options;
  let offered = packages;
  const replaced: CoursePackage[] = [];

  function offer(one: CoursePackage): void {
    const twin = offered.find((other) => nameOf(other) === nameOf(one));
    if (twin) replaced.push(twin);
    offered = [...offered.filter((other) => other !== twin), one];
  }

  for (const name of folder === undefined ? [] : await namesIn(folder)) {
    try {
      offer(packageFrom(await readFile(join(folder!, name)), options));
    } catch (error) {
      onLog(`${name} was added earlier and can’t be offered: ${(error as Error).message}`);
    }
  }

  return {
    offered: () => offered,
    find: (id) => [...offered, ...replaced].find((one) => one.id === id),
    async add(zip) {
      const one = packageFrom(zip, options);
      if (folder !== undefined) await keep(folder, nameOf(one), zip);
      offer(one);
      return one;
    },
  };
}

/** Says which package it is: both parts are names without anything that leads out of a folder. */
function nameOf({ packed: { course, standard } }: CoursePackage): string {
  return `${course.id}-${standard}.zip`;
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => name.endsWith('.zip')).sort();
}

/** A name is never that of half a file. */
async function keep(folder: string, name: string, zip: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const making = join(folder, `${name}.${crypto.randomUUID()}`);
  await writeFile(making, zip);
  await rename(making, join(folder, name));
}

/** @throws {Refused} */
function packageFrom(zip: Uint8Array, { validate, player }: ShelfOptions): CoursePackage {
  const { files, findings } = verifyZip(zip, validate);
  const errors = findings.filter(({ severity }) => severity === 'error');
  // One that could not be unpacked has no files to say anything of.
  if (files.size === 0 && errors.length > 0) throw new Refused(inWords(errors));
  const one = playable(zip, files as Files);
  if (errors.length > 0) throw new Refused(inWords(errors));
  const [other] = player === undefined ? [] : scriptsOfOthers(one.files, player);
  if (other !== undefined)
    throw new Refused(
      `The package holds ${other}, which is not of the Crosscheck that runs here. Pack the course again with this one.`,
    );
  return { ...one, file: nameOf(one) };
}

function playable(zip: Uint8Array, files: Files): CoursePackage {
  try {
    return packageIn('The zip', zip, files);
  } catch (error) {
    throw new Refused((error as Error).message);
  }
}

/** More are of no use to whoever reads them. */
const mostTold = 3;

function inWords(errors: readonly Finding[]): string {
  const told = errors
    .slice(0, mostTold)
    .map(({ file, message, remedy }) => `${file === '.' ? '' : `${file}: `}${message} ${remedy}`);
  const more = errors.length - told.length;
  return [...told, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}
