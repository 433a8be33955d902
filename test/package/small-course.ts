/** The small course of `test/fixtures`, read and packed with a player of a few bytes: no build is needed. */
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { readContent, type Content } from '../../src/course/content.ts';
import type { Course } from '../../src/course/schema.ts';
import { fill, type PackedText } from '../../src/course/skeleton.ts';
import { documentIn } from '../../src/package/document-script.ts';
import { pack, type PackInput } from '../../src/package/pack.ts';
import type { Target } from '../../src/package/target.ts';
import { schemaFiles } from './manifest-xml.ts';

/** The text of its files, by path. */
export function smallCourseFiles(): Map<string, string> {
  return filesBelow(new URL('../fixtures/small-course/', import.meta.url));
}

/** The content that Crosscheck comes with. */
export function shippedCourse(): Content {
  return contentOf(filesBelow(new URL('../../', import.meta.url)));
}

function filesBelow(folder: URL): Map<string, string> {
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

const page = `<!doctype html>
<html lang="en">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'">
  <title>Crosscheck</title>
  <script type="module" src="./assets/index-B2_c.js"></script>
</html>
`;

export function packInput(target: Target, content: Content = smallCourse()): PackInput {
  const player = new Map([
    ['index.html', strToU8(page)],
    ['assets/index-B2_c.js', strToU8('export {};\n'.repeat(50))],
  ]);
  return { target, content, player, schemas: schemaFiles(target), template };
}

/** A document of a package with its texts in a language; undefined where the package does not hold it. */
export function documentOf(text: (path: string) => string, name: string, language = 'en'): unknown {
  const skeleton = held(text(`content/${name}.js`));
  const texts = held(text(`content/${language}/${name}.js`)) as PackedText[] | undefined;
  return skeleton && texts && fill(skeleton, texts).document;
}

export function held(script: string): unknown {
  const document = documentIn(script);
  return document && (JSON.parse(document.json) as unknown);
}

/** The zip of a course, its texts, and its manifest, which is empty where there is none. */
export async function packed(target: Target, content?: Content) {
  const made = await pack(packInput(target, content));
  const files = unzipSync(made.zip);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  return { ...made, text, manifest: text(target === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml') };
}
