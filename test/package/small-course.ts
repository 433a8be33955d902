/** The small course of `test/fixtures`, read and packed with a player of a few bytes: no build is needed. */
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { readContent, type Content } from '../../src/course/content.ts';
import type { Course } from '../../src/course/schema.ts';
import type { Standard } from '../../src/course/packed.ts';
import { pack, type PackInput } from '../../src/package/pack.ts';
import { schemaFiles } from './manifest-xml.ts';

const folder = new URL('../fixtures/small-course/', import.meta.url);

/** The text of its files, by path. */
export function smallCourseFiles(): Map<string, string> {
  return new Map(
    ['modules', 'scenarios'].flatMap((part) =>
      readdirSync(new URL(`${part}/`, folder)).map((name): [string, string] => [
        `${part}/${name}`,
        readFileSync(new URL(`${part}/${name}`, folder), 'utf8'),
      ]),
    ),
  );
}

/** @param files of a content folder without problems */
export function contentOf(files: ReadonlyMap<string, string>): Content {
  const { content, problems } = readContent(files);
  if (!content) throw new Error(JSON.stringify(problems));
  return content;
}

/** The small course, with changes to what `course.json` says. */
export function smallCourse(change: Partial<Course> = {}): Content {
  const content = contentOf(smallCourseFiles());
  return { ...content, course: { ...content.course, ...change } };
}

const template = readFileSync(new URL('../../imsmanifest.xml', import.meta.url), 'utf8');

export function packInput(standard: Standard, content: Content = smallCourse()): PackInput {
  const player = new Map([
    ['index.html', strToU8('<!doctype html><title>Crosscheck</title>')],
    ['assets/index-B2_c.js', strToU8('export {};\n'.repeat(50))],
  ]);
  return { standard, content, player, schemas: schemaFiles(standard), template };
}

/** The zip of a course, and its manifest. */
export async function packed(standard: Standard, content?: Content) {
  const made = await pack(packInput(standard, content));
  return { ...made, manifest: manifestIn(made.zip) };
}

function manifestIn(zip: Uint8Array): string {
  return strFromU8(unzipSync(zip)['imsmanifest.xml']!);
}
