/** Small packages, made as the packager makes large ones. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { packedCourseSchema, type PackedCourse, type ScormStandard } from '../../src/course/packed.ts';

export const courseId = 'cabin-signs';

export function packedCourse(standard: ScormStandard): PackedCourse {
  return packedCourseSchema.parse({
    standard,
    fingerprint: 'ab'.repeat(32),
    course: {
      id: courseId,
      title: 'Signs in the cabin',
      summary: 'Recognise and report trafficking in persons: what to look for, and whom to tell.',
      language: 'en',
      version: '1.2.0',
      passMark: 70,
      review: { status: 'awaiting-expert' },
      support: 'Your peer support line.',
      objectives: [{ id: 'LO1', text: 'Name what to look for.' }],
      parts: [{ type: 'module', id: 'first-steps' }],
    },
    languages: ['en'],
    left: [],
    unreviewed: [],
    documents: [],
    modules: [
      {
        id: 'first-steps',
        title: 'First steps',
        summary: 'How to begin.',
        minutes: 3,
        language: 'en',
        pages: 2,
        shows: [],
      },
    ],
    scenarios: [],
  });
}

/** What is in a package, by path; change it to make another one, or a bad one. */
export function courseFiles(standard: ScormStandard): Record<string, Uint8Array> {
  return {
    'imsmanifest.xml': strToU8('<manifest identifier="CABIN_SIGNS"/>'),
    'index.html': strToU8('<!doctype html><title>Signs in the cabin</title>'),
    'assets/player.js': strToU8(`export const course = 'signs';\n`.repeat(200)),
    'assets/theme.css': strToU8('body { margin: 0 }'),
    'assets/font.woff2': new Uint8Array([0x77, 0x4f, 0x46, 0x32]),
    'assets/seat map.svg': strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'adlcp_rootv1p2.xsd': strToU8('<schema/>'),
    'content/course.json': strToU8(JSON.stringify(packedCourse(standard))),
  };
}

/** Writes a package. @returns its path */
export async function writeCourse(
  folder: string,
  standard: ScormStandard,
  files: Record<string, Uint8Array> = courseFiles(standard),
): Promise<string> {
  const path = join(folder, `cabin-signs-${standard}.zip`);
  await writeFile(path, zipSync(files));
  return path;
}
