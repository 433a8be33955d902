import type { z } from 'zod';
import { packedCourseSchema, type PackedCourse, type Standard } from '../../course/packed.ts';
import { moduleSchema, sourcesSchema, type Part } from '../../course/schema.ts';
import { mostSuspendChars, suspendDataOverhead } from '../../course/suspend-data.ts';
import { checkScenarioFile } from '../../scenario/check/check.ts';
import { readJson } from '../../scenario/check/json-source.ts';
import { isError, type PlacedProblem } from '../../scenario/check/problem.ts';
import { checkShape } from '../../scenario/check/shape.ts';
import { explore } from '../../scenario/explore/explore.ts';
import type { Files } from '../files.ts';
import { finding, type Finding } from './finding.ts';
import type { PackageKind } from './kind.ts';

const courseFile = 'content/course.json';
const sourcesFile = 'content/sources.json';

/** What Crosscheck writes into `content/course.json`; other tools have files of this name too. */
const ownNames = ['standard', 'fingerprint', 'course', 'modules', 'scenarios'];

/** Checks the content of a package that Crosscheck has made; finds nothing in one of another make. */
export function checkOwnContent(files: Files, kind: PackageKind): Finding[] {
  const bytes = files.get(courseFile);
  if (!bytes || !isOurs(bytes)) return [];
  const { value: packed, findings } = readShaped(courseFile, bytes, packedCourseSchema);
  if (!packed) return findings;
  return [...checkStandard(packed, kind), ...checkParts(packed, files), ...checkTranslations(packed, files)];
}

function isOurs(bytes: Uint8Array): boolean {
  const { value } = readJson(new TextDecoder().decode(bytes));
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  return ownNames.filter((name) => Object.hasOwn(value, name)).length > ownNames.length / 2;
}

/** A JSON document of a shape, or why it is none. */
function readShaped<S extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: S,
): { value?: z.infer<S>; findings: Finding[] } {
  const source = readJson(new TextDecoder().decode(bytes));
  if (source.value === undefined) return { findings: source.problems.map(inFile(file)) };
  const { value, problems } = checkShape(schema, source.value);
  const findings = [...source.problems, ...problems.map(source.place)].map(inFile(file));
  return value === undefined ? { findings } : { value, findings };
}

const inFile =
  (file: string) =>
  ({ line, column, message, remedy }: PlacedProblem): Finding =>
    finding('content-shape', { file, place: `line ${line}, column ${column}`, message, remedy });

const standardOf: Readonly<Record<PackageKind, Standard | undefined>> = {
  scorm12: 'scorm12',
  'scorm2004-2nd': 'scorm2004',
  'scorm2004-3rd': 'scorm2004',
  'scorm2004-4th': 'scorm2004',
  cmi5: 'cmi5',
  web: 'web',
  unknown: undefined,
};

function checkStandard({ standard }: PackedCourse, kind: PackageKind): Finding[] {
  const declared = standardOf[kind];
  if (declared === undefined || declared === standard) return [];
  const message = `The content is packed for “${standard}”, and the manifest is that of “${declared}”, so the player looks for another API than the LMS has.`;
  return [
    finding('content-standard', {
      file: courseFile,
      message,
      remedy: `Pack it with --standard ${declared}.`,
    }),
  ];
}

/** Every part of the course, and what progress in all of them takes in the LMS. */
function checkParts(packed: PackedCourse, files: Files): Finding[] {
  const parts = packed.course.parts.map(({ type, id }) =>
    checkPart(type, `content/${type}s/${id}.json`, files),
  );
  const sources = files.get(sourcesFile);
  const trails = parts.reduce((sum, { longestTrail }) => sum + longestTrail, 0);
  return [
    ...parts.flatMap(({ findings }) => findings),
    ...(sources ? readShaped(sourcesFile, sources, sourcesSchema).findings : [missing(sourcesFile)]),
    ...checkSuspendData(packed, trails),
  ];
}

interface CheckedPart {
  longestTrail: number;
  findings: Finding[];
}

function checkPart(type: Part['type'], file: string, files: Files): CheckedPart {
  const bytes = files.get(file);
  if (!bytes) return { longestTrail: 0, findings: [missing(file)] };
  if (type === 'module') return { longestTrail: 0, findings: readShaped(file, bytes, moduleSchema).findings };
  const { scenario, problems } = checkScenarioFile(readJson(new TextDecoder().decode(bytes)));
  const explored = scenario && explore(scenario);
  return {
    longestTrail: explored?.complete ? explored.longestTrail : 0,
    findings: problems.filter(isError).map(inFile(file)),
  };
}

function checkSuspendData(packed: PackedCourse, trails: number): Finding[] {
  const chars = suspendDataOverhead(packed.course.parts, testedIn(packed)) + trails;
  if (chars <= mostSuspendChars) return [];
  const message = `A learner's saved progress can take ${chars} characters, and not every LMS keeps more than ${mostSuspendChars}.`;
  const remedy = 'Make two courses of it, or shorten the longest scenarios.';
  return [finding('suspend-data', { file: courseFile, message, remedy })];
}

function testedIn({ scenarios }: PackedCourse): Record<string, number> {
  return Object.fromEntries(scenarios.map(({ id, objectives }) => [id, objectives.length]));
}

function missing(file: string): Finding {
  const message = 'The course is made of this file too, and it is not in the package.';
  return finding('content-file', { file, message, remedy: 'Pack the course again.' });
}

/** A scenario in the language of the course, where it is written in another. */
function checkTranslations(packed: PackedCourse, files: Files): Finding[] {
  return packed.scenarios
    .flatMap(({ id, languages }) =>
      languages.slice(1).map((language) => `content/scenarios/${id}.${language}.json`),
    )
    .filter((file) => !files.has(file))
    .map(missing);
}
