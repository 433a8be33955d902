import type { Content } from '../course/content.ts';
import type { PackedCourse, Standard } from '../course/packed.ts';
import { requiredParts } from '../course/result.ts';
import type { Course, Part } from '../course/schema.ts';
import { suspendDataOverhead } from '../course/suspend-data.ts';
import { explore, type Exploration } from '../scenario/explore/explore.ts';
import { testedObjectives } from '../scenario/objectives.ts';
import type { Scenario } from '../scenario/schema.ts';
import { percentage } from '../scenario/score.ts';
import { sha256 } from './digest.ts';
import { offlineScript } from './offline.ts';
import { packScenario } from './scenario-files.ts';

/** What a package holds of the content, by path relative to the manifest. */
export interface ContentFiles {
  files: Map<string, string>;
  fingerprint: string;
  /** The most characters of suspend data that any way through the course takes. */
  worstSuspendChars: number;
  /** The score that somebody can reach who does no harm, in percent; undefined where there is no score. */
  bestPercent: number | undefined;
}

/** Writes checked content as the player reads it: one small file for each thing that is fetched by itself. */
export async function contentFiles(content: Content, standard: Standard): Promise<ContentFiles> {
  const { course, sources } = content;
  const modules = inCourseOrder(course, 'module', content.modules);
  const scenarios = inCourseOrder(course, 'scenario', content.scenarios);
  const explored = scenarios.map((scenario) => ({
    ...packScenario(scenario, course.language, content.translations),
    ...exploreChecked(scenario),
    objectives: testedBy(scenario, course),
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
    scenarios: explored.map(({ facts, bestScore, objectives }) => ({ ...facts, bestScore, objectives })),
  };
  files.set('content/course.json', compact(packed));
  const tested = Object.fromEntries(explored.map(({ facts, objectives }) => [facts.id, objectives.length]));
  const overhead = suspendDataOverhead(course.parts, tested);
  files.set('content/offline.js', offlineScript(files));
  const scored = explored.filter(({ facts }) => requiredParts(course).some(({ id }) => id === facts.id));
  return { files, fingerprint, worstSuspendChars: overhead + trails, bestPercent: bestPercentOf(scored) };
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

/** The objectives that the steps of a scenario test, in the order of the course. */
function testedBy(scenario: Scenario, { objectives }: Course): string[] {
  const tested = testedObjectives(scenario);
  return objectives.map(({ id }) => id).filter((id) => tested.includes(id));
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
