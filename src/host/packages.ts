/** The course packages that this LMS offers, read whole into memory. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { packedCourseSchema, scormStandards, type ScormStandard } from '../course/packed.ts';
import type { Files } from './static-files.ts';

/** What this LMS can play. */
const packedScormSchema = packedCourseSchema.extend({ standard: z.enum(scormStandards) });
type PackedScorm = z.infer<typeof packedScormSchema>;

export interface CoursePackage {
  /** The first 16 hex digits of the zip's SHA-256; its content is served below `/packages/<id>/`. */
  id: string;
  /** The zip's name, without its folder. */
  file: string;
  packed: PackedScorm;
  files: Files;
}

/** The packages that are offered at the moment: some are added while the LMS runs. */
export type Offered = () => readonly CoursePackage[];

/** Finds the package of a course in a standard. */
export function packageOf(
  packages: readonly CoursePackage[],
  courseId: string,
  standard: ScormStandard,
): CoursePackage | undefined {
  return packages.find(({ packed }) => packed.course.id === courseId && packed.standard === standard);
}

/**
 * Reads packages.
 * @param paths of the zips
 * @throws Error that names the zip and the place in it, where one is not a package or two hold the same course
 */
export async function readPackages(paths: readonly string[]): Promise<CoursePackage[]> {
  const packages = await Promise.all(paths.map(readPackage));
  for (const [index, one] of packages.entries()) {
    const { course, standard } = one.packed;
    const twin = packageOf(packages.slice(0, index), course.id, standard);
    if (twin !== undefined) {
      throw new Error(
        `${twin.file} and ${one.file} both hold the course ${course.id} as ${standard}. Keep one.`,
      );
    }
  }
  return packages;
}

async function readPackage(path: string): Promise<CoursePackage> {
  const file = basename(path);
  const zip = await readFile(path).catch((error: Error) => {
    throw new Error(`${file} cannot be read: ${error.message}`);
  });
  return packageIn(file, zip, unzip(file, zip));
}

/**
 * A package that has been unpacked.
 * @param file the name of the zip
 * @throws Error that names the zip and the place in it, where it is none that this LMS can play
 */
export function packageIn(file: string, zip: Uint8Array, files: Files): CoursePackage {
  for (const name of ['imsmanifest.xml', 'index.html', 'content/course.json']) {
    if (!files.has(name))
      throw new Error(`${file} is not a Crosscheck package: it has no ${name} at its root.`);
  }
  const id = createHash('sha256').update(zip).digest('hex').slice(0, 16);
  return { id, file, packed: readCourse(file, files.get('content/course.json')!), files };
}

function unzip(file: string, zip: Uint8Array): Files {
  try {
    return new Map(Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/')));
  } catch (error) {
    throw new Error(`${file} is not a zip that can be read: ${(error as Error).message}`, { cause: error });
  }
}

function readCourse(file: string, bytes: Uint8Array): PackedScorm {
  const place = `${file}, content/course.json`;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Error(`${place}: not JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = packedScormSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`,
  );
  throw new Error(`${place}: ${problems.join('; ')}`);
}
