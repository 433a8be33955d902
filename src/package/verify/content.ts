import type { z } from 'zod';
import { packedCourseSchema, type PackedCourse, type Standard } from '../../course/packed.ts';
import { namedSchemas } from '../../course/named-schemas.ts';
import { moduleSchema, sourcesSchema } from '../../course/schema.ts';
import { fill, fits, type PackedText } from '../../course/skeleton.ts';
import { mostSuspendChars, suspendDataOverhead } from '../../course/suspend-data.ts';
import { checkScenarioFile } from '../../scenario/check/check.ts';
import { readJson } from '../../scenario/check/json-source.ts';
import { isError, type PlacedProblem } from '../../scenario/check/problem.ts';
import { checkShape } from '../../scenario/check/shape.ts';
import { explore } from '../../scenario/explore/explore.ts';
import { objectivesIn } from '../content-files.ts';
import { documentIn } from '../document-script.ts';
import type { Files } from '../files.ts';
import { finding, type Finding } from './finding.ts';
import type { PackageKind } from './kind.ts';

const courseFile = 'content/course.json';

/** What Crosscheck writes into `content/course.json`; other tools have files of this name too. */
const ownNames = ['standard', 'fingerprint', 'course', 'modules', 'scenarios'];

/** Checks the content of a package that Crosscheck has made; finds nothing in one of another make. */
export function checkOwnContent(files: Files, kind: PackageKind): Finding[] {
  const bytes = files.get(courseFile);
  if (!bytes || !isOurs(bytes)) return [];
  const { value: packed, findings } = readShaped(courseFile, bytes, packedCourseSchema);
  if (!packed) return findings;
  return [...checkStandard(packed, kind), ...checkDocuments(packed, files)];
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

/** Every document of the course, and what progress in all its parts takes in the LMS. */
function checkDocuments(packed: PackedCourse, files: Files): Finding[] {
  const { course, modules, scenarios, assessment, documents, languages } = packed;
  const parts = [
    ...course.parts.map(({ type, id }) => (type === 'assessment' ? id : `${type}s/${id}`)),
    ...documents,
  ];
  const read = parts.map((name) => readFilled(name, course.language, files));
  const of = (name: string) => read[parts.indexOf(name)]?.document;
  const played = scenarios.map(({ id }) => {
    const { scenario, problems } = checkScenarioFile(readJson(JSON.stringify(of(`scenarios/${id}`) ?? {})));
    const explored = scenario && explore(scenario);
    return {
      longestTrail: explored?.complete ? explored.longestTrail : 0,
      findings:
        of(`scenarios/${id}`) === undefined
          ? []
          : problems.filter(isError).map(inFile(`content/scenarios/${id}.js`)),
    };
  });
  const shaped = [
    ...modules.map(({ id }) => [`modules/${id}`, moduleSchema] as const),
    ...(assessment ? [['assessment', namedSchemas.assessment] as const] : []),
    ...documents.map((name) => [name, namedSchemas[name]] as const),
  ];
  return [
    ...read.flatMap(({ findings }) => findings),
    ...shaped.flatMap(([name, schema]) => shapeOf(name, of(name), schema)),
    ...played.flatMap(({ findings }) => findings),
    ...readSources(files),
    ...languages.flatMap((language) => missingTexts(language, packed, parts, files)),
    ...checkSuspendData(
      packed,
      played.reduce((sum, { longestTrail }) => sum + longestTrail, 0),
    ),
  ];
}

interface ReadDocument {
  document?: unknown;
  findings: Finding[];
}

/** A document with its texts in a language, or why it can't be read. */
function readFilled(name: string, language: string, files: Files): ReadDocument {
  const skeleton = readScript(name, files);
  const texts = readScript(`${language}/${name}`, files);
  const findings = [...skeleton.findings, ...texts.findings];
  if (skeleton.document === undefined || !Array.isArray(texts.document)) return { findings };
  const held = texts.document as PackedText[];
  if (!fits(skeleton.document, held)) return { findings: [...findings, ofAnother(`${language}/${name}`)] };
  return { document: fill(skeleton.document, held).document, findings };
}

function ofAnother(name: string): Finding {
  const message =
    'These are texts of another version of the document, and would stand in each other’s places.';
  const remedy = 'Pack the course again.';
  return finding('content-shape', { file: `content/${name}.js`, message, remedy });
}

function readScript(name: string, files: Files): ReadDocument {
  const file = `content/${name}.js`;
  const bytes = files.get(file);
  if (!bytes) return { findings: [missing(file)] };
  const held = documentIn(new TextDecoder().decode(bytes));
  const source = held?.name === name ? readJson(held.json) : undefined;
  if (source?.value !== undefined) return { document: source.value, findings: [] };
  const message = 'This file holds no document that the player can read.';
  return { findings: [finding('content-shape', { file, message, remedy: 'Pack the course again.' })] };
}

function shapeOf(name: string, document: unknown, schema: z.ZodType): Finding[] {
  if (document === undefined) return [];
  const source = readJson(JSON.stringify(document));
  return checkShape(schema, document)
    .problems.map(source.place)
    .map(inFile(`content/${name}.js`));
}

function readSources(files: Files): Finding[] {
  const { document, findings } = readScript('sources', files);
  return [...findings, ...shapeOf('sources', document, sourcesSchema)];
}

function checkSuspendData(packed: PackedCourse, trails: number): Finding[] {
  const chars = suspendDataOverhead(packed.course.parts, objectivesIn(packed)) + trails;
  if (chars <= mostSuspendChars) return [];
  const message = `A learner's saved progress can take ${chars} characters, and not every LMS keeps more than ${mostSuspendChars}.`;
  const remedy = 'Make two courses of it, or shorten the longest scenarios.';
  return [finding('suspend-data', { file: courseFile, message, remedy })];
}

function missing(file: string): Finding {
  const message = 'The course is made of this file too, and it is not in the package.';
  return finding('content-file', { file, message, remedy: 'Pack the course again.' });
}

/** The texts of every document, in a language that the course does not open in. */
function missingTexts(
  language: string,
  { course }: PackedCourse,
  names: readonly string[],
  files: Files,
): Finding[] {
  if (language === course.language) return [];
  return ['course', ...names]
    .map((name) => `content/${language}/${name}.js`)
    .filter((file) => !files.has(file))
    .map(missing);
}
