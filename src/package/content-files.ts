import type { Content } from '../course/content.ts';
import type { PackedCourse, Standard } from '../course/packed.ts';
import type { Course, Part } from '../course/schema.ts';
import { suspendDataOverhead } from '../course/suspend-data.ts';
import { explore, type Exploration } from '../scenario/explore/explore.ts';
import type { Scenario } from '../scenario/schema.ts';
import { sha256 } from './digest.ts';
import { packScenario } from './scenario-files.ts';

/** What a package holds of the content, by path relative to the manifest. */
export interface ContentFiles {
  files: Map<string, string>;
  fingerprint: string;
  /** The most characters of suspend data that any way through the course takes. */
  worstSuspendChars: number;
}

/** Writes checked content as the player reads it: one small file for each thing that is fetched by itself. */
export async function contentFiles(content: Content, standard: Standard): Promise<ContentFiles> {
  const { course, sources } = content;
  const modules = inCourseOrder(course, 'module', content.modules);
  const scenarios = inCourseOrder(course, 'scenario', content.scenarios);
  const explored = scenarios.map((scenario) => ({
    ...packScenario(scenario, course.language, content.translations),
    ...exploreChecked(scenario),
  }));
  const trails = explored.reduce((sum, { longestTrail }) => sum + longestTrail, 0);

  const files = new Map<string, string>();
  for (const module of modules) files.set(`content/modules/${module.id}.json`, compact(module));
  for (const [path, document] of explored.flatMap((scenario) => scenario.files)) {
    files.set(path, compact(document));
  }
  files.set('content/sources.json', compact(sources));
  const fingerprint = await fingerprintOf(new Map([...files, ['course', compact(course)]]));

  const packed: PackedCourse = {
    standard,
    fingerprint,
    course: withoutSchema(course),
    modules: modules.map(({ id, title, summary, minutes, pages }) => ({
      id,
      title,
      summary,
      minutes,
      pages: pages.length,
    })),
    scenarios: explored.map(({ facts, bestScore }) => ({ ...facts, bestScore })),
  };
  files.set('content/course.json', compact(packed));
  return { files, fingerprint, worstSuspendChars: suspendDataOverhead(course.parts) + trails };
}

/** The checker has found that all of it can be explored. */
function exploreChecked(scenario: Scenario): Exploration {
  const explored = explore(scenario);
  if (!explored.complete) throw new Error(`The scenario "${scenario.id}" has too many states.`);
  return explored;
}

/** In the order of the course, in whichever order the files were read. */
function inCourseOrder<T extends { id: string }>(
  course: Course,
  type: Part['type'],
  documents: readonly T[],
) {
  const ids = course.parts.filter((part) => part.type === type).map(({ id }) => id);
  return ids.map((id) => documents.find((document) => document.id === id)!);
}

function withoutSchema<T extends { $schema?: string | undefined }>(document: T): Omit<T, '$schema'> {
  const { $schema: _, ...rest } = document;
  return rest;
}

const compact = (document: { $schema?: string | undefined } | object) =>
  JSON.stringify('$schema' in document ? withoutSchema(document) : document);

async function fingerprintOf(files: ReadonlyMap<string, string>): Promise<string> {
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(new TextEncoder().encode(JSON.stringify(inOrder)));
}
