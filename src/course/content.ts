import type { z } from 'zod';
import type { Scenario } from '../scenario/schema.ts';
import { checkScenario } from '../scenario/check/check.ts';
import { readJson } from '../scenario/check/json-source.ts';
import type { PlacedProblem, Problem } from '../scenario/check/problem.ts';
import { checkShape } from '../scenario/check/shape.ts';
import { checkCourse } from './check.ts';
import {
  courseSchema,
  moduleSchema,
  sourcesSchema,
  type Course,
  type Module,
  type Part,
  type Sources,
} from './schema.ts';

/** A course with everything it is made of, checked. */
export interface Content {
  course: Course;
  modules: Module[];
  scenarios: Scenario[];
  sources: Sources;
}

/** A problem with the file it stands in. */
export interface FileProblem extends PlacedProblem {
  file: string;
}

const courseFile = 'modules/course.json';
const sourcesFile = 'modules/sources.json';

/**
 * Reads and checks a whole content folder.
 * @param files the text of every JSON file below `modules/` and `scenarios/`, by path with forward slashes
 * @returns the content where there is no problem, and otherwise every problem of every file
 */
export function readContent(files: ReadonlyMap<string, string>): {
  content?: Content;
  problems: FileProblem[];
} {
  const problems: FileProblem[] = [];
  const places = new Map<string, (problem: Problem) => PlacedProblem>();

  const report = (file: string, found: readonly PlacedProblem[]): void =>
    found.forEach((problem) => problems.push({ ...problem, file }));

  const read = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined => {
    const text = files.get(file);
    if (text === undefined) {
      report(file, [
        {
          rule: 'missing-file',
          path: [],
          line: 1,
          column: 1,
          message: 'This file is missing.',
          remedy: 'Add it, or name another folder with --content.',
        },
      ]);
      return undefined;
    }
    const source = readJson(text);
    places.set(file, source.place);
    report(file, source.problems);
    if (source.value === undefined) return undefined;
    const { value, problems: ofShape } = checkShape(schema, source.value);
    report(file, ofShape.map(source.place));
    return value;
  };

  const course = read(courseFile, courseSchema);
  const sources = read(sourcesFile, sourcesSchema);
  const modules = new Map<string, Module>();
  const scenarios = new Map<string, Scenario>();
  for (const [file, text] of files) {
    if (file === courseFile || file === sourcesFile) continue;
    if (file.startsWith('modules/')) {
      const module = read(file, moduleSchema);
      if (module) modules.set(file, module);
    } else {
      places.set(file, readJson(text).place);
      const { scenario, problems: found } = checkScenario(text);
      report(file, found);
      if (scenario) scenarios.set(file, scenario);
    }
  }

  if (problems.length === 0 && course && sources) {
    for (const { file, problem } of checkCourse({ course, modules, scenarios, sources })) {
      report(file, [places.get(file)!(problem)]);
    }
  }
  if (problems.length > 0 || !course || !sources) return { problems };
  const inCourse =
    (type: Part['type']) =>
    ({ id }: { id: string }) =>
      course.parts.some((part) => part.type === type && part.id === id);
  return {
    content: {
      course,
      modules: [...modules.values()].filter(inCourse('module')),
      scenarios: [...scenarios.values()].filter(inCourse('scenario')),
      sources,
    },
    problems,
  };
}
