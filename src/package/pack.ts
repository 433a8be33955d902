import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Content } from '../course/content.ts';
import { mostSuspendChars } from '../course/suspend-data.ts';
import { contentFiles, type ContentFiles } from './content-files.ts';
import { sha256 } from './digest.ts';
import type { Files } from './files.ts';
import { openToLrs } from './launch-page.ts';
import { factsOf } from './manifest/facts.ts';
import { manifestFiles } from './manifest/manifest-files.ts';
import { standardOf, type Target } from './target.ts';
import { verifyFiles } from './verify/verify.ts';
import type { Validate } from './verify/xsd.ts';

/** What is packed, and what it is packed with. */
export interface PackInput {
  target: Target;
  content: Content;
  /** The built player: `index.html` and what it loads. */
  player: Files;
  /** The standard's own XSD and DTD files, where importers expect them beside the manifest. */
  schemas: Files;
  /** What the content names of other files, by its name in `modules/`: the airline's logo. */
  pictures?: Files;
  /** The text of the manifest template. */
  template: string;
  /** Holds the manifest to the standard's schemas; where it is left out, they are not looked at. */
  validate?: Validate;
}

export interface Package {
  /** A name for the zip, without a folder. */
  name: string;
  zip: Uint8Array;
  /** How many files the zip holds. */
  files: number;
  sha256: string;
  fingerprint: string;
  worstSuspendChars: number;
}

/** The same for every file, so that the same content gives the same bytes; the earliest year a zip can hold. */
const modified = new Date(1980, 0, 1, 12);

/**
 * Makes the zip that an airline uploads. The same input gives the same bytes, in Node and in the browser.
 * @throws {Error} where a learner's saved progress could outgrow what an LMS keeps, where nobody could pass, and where an
 *   importer would refuse the package; it names each file and what is wrong with it
 */
export async function pack(input: PackInput): Promise<Package> {
  const { target, content, player, schemas, pictures = new Map(), template, validate } = input;
  const made = await contentFiles(content, standardOf[target]);
  refuseUnplayable(content, made);
  const { files: texts, fingerprint, worstSuspendChars } = made;
  const held = new Map([
    ...(target === 'cmi5' ? openToLrs(player) : player),
    ...schemas,
    ...asBytes(texts),
    ...picturesOf(content, pictures),
  ]);
  const facts = factsOf(content, fingerprint);
  const manifest = await manifestFiles(target, facts, { template, files: [...held.keys()] });
  const files: Files = new Map([...asBytes(manifest), ...[...held].sort(([a], [b]) => (a < b ? -1 : 1))]);
  refuseErrors(files, validate);

  const zip = zipSync(Object.fromEntries(files) as Zippable, { level: 9, mtime: modified });
  return {
    name: `crosscheck-${facts.id}-${facts.version}-${target}.zip`,
    zip,
    files: files.size,
    sha256: await sha256(zip),
    fingerprint,
    worstSuspendChars,
  };
}

/** @throws {Error} where the content names a picture that is not there */
function picturesOf({ airline }: Content, pictures: Files): [path: string, bytes: Uint8Array][] {
  if (airline?.logo === undefined) return [];
  const bytes = pictures.get(airline.logo);
  if (!bytes) {
    throw new Error(
      `modules/airline.json names the logo "${airline.logo}", and there is no such file in modules/. ` +
        'Put it there, or take "logo" out.',
    );
  }
  return [[`content/${airline.logo}`, bytes]];
}

/** The checker finds both in a whole course; one part of it by itself may ask for more than the whole. */
function refuseUnplayable({ course }: Content, { worstSuspendChars, bestPercent }: ContentFiles): void {
  if (worstSuspendChars > mostSuspendChars) {
    throw new Error(
      `A learner's saved progress can take ${worstSuspendChars} characters in this course, and not every LMS keeps ` +
        `more than ${mostSuspendChars}. Make two courses of it, or shorten the longest scenarios.`,
    );
  }
  if (bestPercent !== undefined && bestPercent < course.passMark) {
    throw new Error(
      `Nobody could pass ${course.id}: without a harmful choice ${bestPercent} % is the most that can be earned in it, ` +
        `and the pass mark is ${course.passMark} %. Give more to good choices in it, or lower the pass mark.`,
    );
  }
}

function asBytes(texts: ReadonlyMap<string, string>): [path: string, bytes: Uint8Array][] {
  return [...texts].map(([path, text]) => [path, strToU8(text)]);
}

function refuseErrors(files: Files, validate: Validate | undefined): void {
  const errors = verifyFiles(files, validate).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const listed = errors.map(({ file, place, rule, message, remedy }) => {
    const where = place === undefined ? file : `${file}, ${place}`;
    return `${where}: ${message} [${rule}]\n    ${remedy}`;
  });
  throw new Error(`Nothing was packed, because importers would refuse the package.\n${listed.join('\n')}`);
}
