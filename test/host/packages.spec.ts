import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPackages } from '../../src/host/packages.ts';
import { courseFiles, packedCourse, writeCourse } from './course-zip.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function problemWith(files: Record<string, Uint8Array>): Promise<string> {
  const path = await writeCourse(folder, 'scorm12', files);
  return readPackages([path]).then(
    () => 'none',
    (error: Error) => error.message,
  );
}

test('the same zip has the same address wherever it lies, and a changed one another', async () => {
  const path = await writeCourse(folder, 'scorm12');
  const [first] = await readPackages([path]);
  const [again] = await readPackages([path]);
  await writeCourse(folder, 'scorm12', { ...courseFiles('scorm12'), 'extra.txt': strToU8('more') });
  const [changed] = await readPackages([path]);
  expect(first!.id).toMatch(/^[0-9a-f]{16}$/);
  expect(again!.id).toBe(first!.id);
  expect(changed!.id).not.toBe(first!.id);
});

test.each(['imsmanifest.xml', 'content/course.json', 'index.html'])(
  'a zip without %s is named',
  async (missing) => {
    const { [missing]: _left, ...files } = courseFiles('scorm12');
    expect(await problemWith(files)).toBe(
      `cabin-signs-scorm12.zip is not a Crosscheck package: it has no ${missing} at its root.`,
    );
  },
);

test('a course that is not as it should be is named, with the place in it', async () => {
  const packed = packedCourse('scorm12');
  const bad = { ...packed, fingerprint: 'short', course: { ...packed.course, passMark: 200 } };
  const problem = await problemWith({
    ...courseFiles('scorm12'),
    'content/course.json': strToU8(JSON.stringify(bad)),
  });
  expect(problem).toContain('cabin-signs-scorm12.zip, content/course.json:');
  expect(problem).toContain('fingerprint:');
  expect(problem).toContain('course.passMark:');
});

test('a course for a standard that the local LMS does not speak is named', async () => {
  const bytes = strToU8(JSON.stringify({ ...packedCourse('scorm12'), standard: 'cmi5' }));
  expect(await problemWith({ ...courseFiles('scorm12'), 'content/course.json': bytes })).toMatch(
    /^cabin-signs-scorm12\.zip, content\/course\.json: standard: .*scorm12.*scorm2004/,
  );
});

test('a course that is no JSON, or no UTF-8, is named', async () => {
  for (const bytes of [strToU8('{'), new Uint8Array([0x22, 0xff, 0x22])]) {
    expect(await problemWith({ ...courseFiles('scorm12'), 'content/course.json': bytes })).toContain(
      'cabin-signs-scorm12.zip, content/course.json: not JSON',
    );
  }
});

test('a file that is no zip, a cut zip and a missing one are named', async () => {
  const cut = zipSync(courseFiles('scorm12')).slice(0, 300);
  for (const [name, bytes] of [
    ['text.zip', strToU8('This is no zip.')],
    ['cut.zip', cut],
  ] as const) {
    await writeFile(join(folder, name), bytes);
    await expect(readPackages([join(folder, name)])).rejects.toThrow(`${name} is not a zip that can be read`);
  }
  await expect(readPackages([join(folder, 'gone.zip')])).rejects.toThrow('gone.zip cannot be read');
});

test('two packages of one course in one standard are refused, since only one could be launched', async () => {
  const path = await writeCourse(folder, 'scorm12');
  const other = join(folder, 'other.zip');
  await writeFile(other, zipSync({ ...courseFiles('scorm12'), 'extra.txt': strToU8('more') }));
  await expect(readPackages([path, other])).rejects.toThrow(
    'cabin-signs-scorm12.zip and other.zip both hold the course cabin-signs as scorm12',
  );
});
