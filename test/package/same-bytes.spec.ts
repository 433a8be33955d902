import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/course/content.ts';
import { pack } from '../../src/package/pack.ts';
import { splitContent } from '../../src/package/split.ts';
import { targets } from '../../src/package/target.ts';
import { ended } from '../records/process.ts';
import { contentOf, packed, packInput, smallCourse, smallCourseFiles } from './small-course.ts';

const digestScript = fileURLToPath(new URL('./print-digest.ts', import.meta.url));

/** A content folder with two modules and two scenarios, so that there is an order to get wrong. */
function twoOfEach(): Map<string, string> {
  const files = smallCourseFiles();
  const twin = (path: string, id: string, other: string) => {
    files.set(path.replace(id, other), files.get(path)!.replace(`"id": "${id}"`, `"id": "${other}"`));
  };
  twin('modules/looking.json', 'looking', 'asking');
  twin('scenarios/warm-galley.json', 'warm-galley', 'cold-galley');
  const course = files.get('modules/course.json')!;
  const part = /\{ "type": "(module|scenario)", "id": "([a-z-]+)" \}/g;
  const others: Record<string, string> = { looking: 'asking', 'warm-galley': 'cold-galley' };
  return files.set(
    'modules/course.json',
    course.replace(
      part,
      (text, type: string, id: string) => `${text}, { "type": "${type}", "id": "${others[id]!}" }`,
    ),
  );
}

const reversed = <K, V>(map: ReadonlyMap<K, V>) => new Map([...map].reverse());

describe.each(targets)('for %s', (target) => {
  test('the same content gives the same bytes, and the digest is theirs', async () => {
    const one = await packed(target);
    const again = await packed(target);
    expect(Buffer.compare(one.zip, again.zip)).toBe(0);
    expect(one.sha256).toBe(createHash('sha256').update(one.zip).digest('hex'));
  });

  test('the bytes are the same wherever and in whatever language it is packed', async () => {
    const { sha256 } = await packed(target);
    const places = [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_SA.UTF-8' },
      { TZ: 'America/St_Johns', LC_ALL: 'C' },
    ];
    const outcomes = await Promise.all(
      places.map((place) =>
        ended(
          spawn(process.execPath, ['--import', 'tsx', digestScript, target], {
            env: { ...process.env, ...place },
            stdio: ['ignore', 'pipe', 'pipe'],
          }),
        ),
      ),
    );
    for (const { output, errors } of outcomes) expect([output, errors]).toEqual([sha256, '']);
  });

  test('the order in which files were read does not matter', async () => {
    const files = twoOfEach();
    const input = packInput(target, contentOf(files));
    const turned = packInput(target, contentOf(reversed(files)));
    const one = await pack(input);
    const other = await pack({
      ...turned,
      player: reversed(input.player),
      schemas: reversed(input.schemas),
    });
    expect(other.fingerprint).toBe(one.fingerprint);
    expect(other.sha256).toBe(one.sha256);
  });

  test('the parts of a course have the same bytes too, whichever order their files were read in', async () => {
    const digests = async (content: Content) => {
      const made = await Promise.all(splitContent(content).map((part) => packed(target, part)));
      return made.map(({ name, sha256 }) => [name, sha256]);
    };
    const once = await digests(contentOf(twoOfEach()));
    expect(once).toHaveLength(4);
    expect(await digests(contentOf(reversed(twoOfEach())))).toEqual(once);
  });
});

test('any change of the content changes the fingerprint and the bytes', async () => {
  const before = await packed('scorm12');
  const changes: [file: string, from: string, to: string][] = [
    ['modules/course.json', '"passMark": 75', '"passMark": 76'],
    ['modules/course.json', 'Your peer support line.', 'Your peer support line!'],
    ['modules/looking.json', 'What do you see?', 'What do you hear?'],
    ['modules/sources.json', 'Galley handbook', 'Galley manual'],
    ['scenarios/warm-galley.json', '"score": 6', '"score": 7'],
    ['scenarios/warm-galley.json', 'May I have a tea?', 'May I have tea?'],
  ];
  const seen = new Set([before.fingerprint]);
  for (const [file, from, to] of changes) {
    const files = smallCourseFiles();
    const text = files.get(file)!;
    expect(text).toContain(from);
    const after = await packed('scorm12', contentOf(files.set(file, text.replace(from, to))));
    expect(after.sha256).not.toBe(before.sha256);
    seen.add(after.fingerprint);
  }
  expect(seen.size).toBe(changes.length + 1);
});

test('a line for editors, spaces and line ends do not change the fingerprint', async () => {
  const { fingerprint } = await packed('scorm12');
  const files = smallCourseFiles();
  for (const [file, text] of files) {
    const schema = file.endsWith('sources.json') ? '' : '\r\n  "$schema": "x.schema.json",';
    files.set(file, text.replace('{', `{${schema}`).replaceAll('\n', '\r\n  '));
  }
  expect((await packed('scorm12', contentOf(files))).fingerprint).toBe(fingerprint);
});

test('what is in the folder and not in the course is not packed', async () => {
  const { sha256 } = await packed('scorm12');
  const { course } = smallCourse();
  const more = { ...contentOf(twoOfEach()), course };
  expect((await packed('scorm12', more)).sha256).toBe(sha256);
});

test('all standards have the same fingerprint, and other bytes', async () => {
  const made = await Promise.all(targets.map((one) => packed(one)));
  const [fingerprint, ...others] = new Set(made.map((one) => one.fingerprint));
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(others).toEqual([]);
  expect(new Set(made.map(({ sha256 }) => sha256)).size).toBe(targets.length);
});
