import type { Scenario } from '../scenario/schema.ts';
import type { Path, Problem, Rule } from '../scenario/check/problem.ts';
import { didYouMean } from '../scenario/check/suggest.ts';
import { token } from '../scenario/token.ts';
import type { Course, Module, Sources } from './schema.ts';

/** The files of a course, each of the right shape, by path. */
export interface CourseFiles {
  course: Course;
  modules: ReadonlyMap<string, Module>;
  scenarios: ReadonlyMap<string, Scenario>;
  sources: Sources;
}

export interface CourseProblem {
  file: string;
  problem: Problem;
}

/** Finds what does not fit between the files: parts, objectives and sources that nothing defines. */
export function checkCourse(files: CourseFiles): CourseProblem[] {
  return [...checkNames(files), ...checkParts(files), ...checkObjectives(files), ...checkSources(files)];
}

function* checkNames({ modules, scenarios }: CourseFiles): Generator<CourseProblem> {
  for (const [file, { id }] of [...modules, ...scenarios]) {
    if (file.endsWith(`/${id}.json`)) continue;
    yield {
      file,
      problem: {
        rule: 'file-name',
        path: ['id'],
        message: `The file is called ${file} and its id is "${id}".`,
        remedy: `Rename the file to ${id}.json, or change the id.`,
      },
    };
  }
}

function* checkParts({ course, modules, scenarios }: CourseFiles): Generator<CourseProblem> {
  const known = {
    module: [...modules.values()].map(({ id }) => id),
    scenario: [...scenarios.values()].map(({ id }) => id),
  };
  const tokens = new Map<string, string>();
  for (const [i, { type, id }] of course.parts.entries()) {
    if (!known[type].includes(id)) {
      yield unknown('modules/course.json', ['parts', i, 'id'], 'unknown-part', type, id, known[type]);
    }
    const twin = tokens.get(token(id));
    if (twin !== undefined) {
      yield {
        file: 'modules/course.json',
        problem: {
          rule: 'similar-id',
          path: ['parts', i, 'id'],
          message: `The parts "${twin}" and "${id}" have the same name in saved data.`,
          remedy: 'Name each part once, or change either id a little.',
        },
      };
    }
    tokens.set(token(id), id);
  }
}

function* checkObjectives({ course, scenarios }: CourseFiles): Generator<CourseProblem> {
  const known = course.objectives.map(({ id }) => id);
  for (const [file, scenario] of scenarios) {
    for (const [i, objective] of scenario.objectives.entries()) {
      if (known.includes(objective)) continue;
      yield unknown(file, ['objectives', i], 'unknown-objective', 'objective', objective, known);
    }
  }
}

function* checkSources({ modules, scenarios, sources }: CourseFiles): Generator<CourseProblem> {
  const known = Object.keys(sources);
  for (const [file, document] of [...modules, ...scenarios]) {
    for (const { path, source } of sourcesIn(document, [])) {
      if (!known.includes(source)) yield unknown(file, path, 'unknown-source', 'source', source, known);
    }
  }
}

/** Every source cited anywhere in a document, with its place. */
function* sourcesIn(value: unknown, path: Path): Generator<{ path: Path; source: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'sources' && Array.isArray(child)) {
      for (const [i, source] of child.entries()) yield { path: [...at, i], source: String(source) };
    } else {
      yield* sourcesIn(child, at);
    }
  }
}

function unknown(
  file: string,
  path: Path,
  rule: Rule,
  what: string,
  name: string,
  known: readonly string[],
): CourseProblem {
  return {
    file,
    problem: {
      rule,
      path,
      message: `There is no ${what} "${name}".`,
      remedy: `${didYouMean(name, known)}Use the id of an existing ${what}, or add this one.`,
    },
  };
}
