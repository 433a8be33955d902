import type { Content } from '../course/content.ts';
import { requiredParts } from '../course/result.ts';
import type { Course, Part } from '../course/schema.ts';
import type { PackedCourse, Standard } from '../course/packed.ts';
import { suspendDataOverhead } from '../course/suspend-data.ts';
import { explore, type Exploration } from '../scenario/explore/explore.ts';
import type { Scenario } from '../scenario/schema.ts';
import { percentage } from '../scenario/score.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { OriginalName } from '../scenario/translation/original.ts';
import { citedIn } from './cited.ts';
import { sha256 } from './digest.ts';
import { documentScript } from './document-script.ts';
import { packDocument } from './localised.ts';
import { documentsShown, packCourse } from './packed-course.ts';

/** What a package holds of the content, by path relative to the manifest. */
export interface ContentFiles {
  files: Map<string, string>;
  fingerprint: string;
  /** The most characters of suspend data that any way through the course takes. */
  worstSuspendChars: number;
  /** The score that somebody can reach who does no harm, in percent; undefined where there is no score. */
  bestPercent: number | undefined;
}

/**
 * Writes checked content as the player reads it: one script for each thing that is loaded by itself, and one for its texts in
 * each language. The course itself is there as JSON too, for whoever looks into a package.
 */
export async function contentFiles(content: Content, standard: Standard): Promise<ContentFiles> {
  const { course } = content;
  const modules = inCourseOrder(course, 'module', content.modules);
  const scenarios = inCourseOrder(course, 'scenario', content.scenarios);
  const assessment = course.parts.some(({ type }) => type === 'assessment') ? content.assessment : undefined;
  const explored = scenarios.map((scenario) => ({ scenario, ...exploreChecked(scenario) }));
  const shown = documentsShown(modules, content);

  const files = new Map<string, string>();
  const add = (name: string, document: unknown) =>
    files.set(`content/${name}.js`, documentScript(name, document));
  const addAll = (at: string, document: object & { language: Language }, name: OriginalName) => {
    const { skeleton, texts } = packDocument(document, name, content);
    add(at, skeleton);
    for (const [language, packed] of texts) add(`${language}/${at}`, packed);
  };
  for (const module of modules)
    addAll(`modules/${module.id}`, withoutSchema(module), { kind: 'module', id: module.id });
  for (const { scenario } of explored) {
    const { walks, ...played } = withoutSchema(scenario);
    addAll(`scenarios/${scenario.id}`, played, { kind: 'scenario', id: scenario.id });
  }
  if (assessment) addAll('assessment', withoutSchema(assessment), { kind: 'module', id: 'assessment' });
  for (const name of shown) addAll(name, withoutSchema(content[name]!), { kind: 'module', id: name });
  const cited = [...modules, ...scenarios, assessment, ...shown.map((name) => content[name])];
  add('sources', citedIn(content.sources, cited));
  const packed = packCourse(content, { explored, modules, assessment });
  const fingerprint = await fingerprintOf(
    new Map([...files, ['course', JSON.stringify([...packed.values()])]]),
  );
  const document: PackedCourse = { standard, fingerprint, ...packed.get(course.language)!.document };
  add('course', document);
  for (const [language, { texts }] of packed) {
    if (language !== course.language) add(`${language}/course`, texts);
  }
  files.set('content/course.json', JSON.stringify(document));

  const trails = explored.reduce((sum, { longestTrail }) => sum + longestTrail, 0);
  const overhead = suspendDataOverhead(course.parts, objectivesIn(document));
  const scored = explored.filter(({ scenario: { id } }) =>
    requiredParts(course).some((part) => part.id === id),
  );
  return { files, fingerprint, worstSuspendChars: overhead + trails, bestPercent: bestPercentOf(scored) };
}

/** How many objectives each scenario and the assessment test, by id. */
export function objectivesIn({ scenarios, assessment }: PackedCourse): Record<string, number> {
  const tests = [...scenarios, ...(assessment ? [assessment] : [])];
  return Object.fromEntries(tests.map(({ id, objectives }) => [id, objectives.length]));
}

/** The mean over the scenarios, rounded down as the course does it. */
function bestPercentOf(
  scored: readonly Pick<Exploration, 'bestScore' | 'bestHarmlessScore'>[],
): number | undefined {
  if (scored.length === 0) return undefined;
  const percents = scored.map(({ bestScore, bestHarmlessScore }) =>
    percentage({ score: bestHarmlessScore, harmed: false }, bestScore),
  );
  return Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
}

/** The checker has found that all of it can be explored. */
function exploreChecked(scenario: Scenario): Exploration {
  const explored = explore(scenario);
  if (!explored.complete) throw new Error(`The scenario "${scenario.id}" has too many states.`);
  return explored;
}

/** In the order of the course, in whichever order the files were read. */
function inCourseOrder<T extends { id: string }>(
  { parts }: Pick<Course, 'parts'>,
  type: Part['type'],
  documents: readonly T[],
) {
  const ids = parts.filter((part) => part.type === type).map(({ id }) => id);
  return ids.map((id) => documents.find((document) => document.id === id)!);
}

function withoutSchema<T extends { $schema?: string | undefined }>(document: T): Omit<T, '$schema'> {
  const { $schema: _, ...rest } = document;
  return rest;
}

async function fingerprintOf(files: ReadonlyMap<string, string>): Promise<string> {
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(new TextEncoder().encode(JSON.stringify(inOrder)));
}
