import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Content } from '../course/content.ts';
import type { Standard } from '../course/packed.ts';
import { mostSuspendChars } from '../course/suspend-data.ts';
import { contentFiles } from './content-files.ts';
import { sha256 } from './digest.ts';
import { fillManifest } from './manifest.ts';

/** Files by path, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What is packed, and what it is packed with. */
export interface PackInput {
  standard: Standard;
  content: Content;
  /** The built player: `index.html` and what it loads. */
  player: Files;
  /** The standard's own XSD and DTD files, which importers expect beside the manifest. */
  schemas: Files;
  /** The text of the manifest template. */
  template: string;
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
 * @throws {Error} where a learner's saved progress could outgrow what an LMS keeps
 */
export async function pack({ standard, content, player, schemas, template }: PackInput): Promise<Package> {
  const { files, fingerprint, worstSuspendChars } = await contentFiles(content, standard);
  if (worstSuspendChars > mostSuspendChars) {
    throw new Error(
      `A learner's saved progress can take ${worstSuspendChars} characters in this course, and not every LMS keeps ` +
        `more than ${mostSuspendChars}. Make two courses of it, or shorten the longest scenarios.`,
    );
  }
  const entries = new Map<string, Uint8Array>([
    ...player,
    ...schemas,
    ...[...files].map(([path, text]): [string, Uint8Array] => [path, strToU8(text)]),
  ]);
  const names = [...entries.keys()].sort();
  const { id, title, version, passMark } = content.course;
  const manifest = fillManifest(template, standard, { courseId: id, title, version, passMark, files: names });

  const tree: Zippable = { 'imsmanifest.xml': strToU8(manifest) };
  for (const name of names) tree[name] = entries.get(name)!;
  const zip = zipSync(tree, { level: 9, mtime: modified });
  return {
    name: `crosscheck-${id}-${version}-${standard}.zip`,
    zip,
    files: names.length + 1,
    sha256: await sha256(zip),
    fingerprint,
    worstSuspendChars,
  };
}
