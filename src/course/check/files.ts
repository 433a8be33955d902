/** What the rules of a course are held against. */
import type { Problem } from '../../scenario/check/problem.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Module, Part } from '../schema.ts';

export const courseFile = 'modules/course.json';
export const sourcesFile = 'modules/sources.json';

/** The files of a course as far as they could be read, by path. */
export interface CourseFiles {
  /** Every file that is JSON, translations apart, as it was parsed, whatever its shape. */
  documents: ReadonlyMap<string, unknown>;
  /** Modules of the right shape. */
  modules: ReadonlyMap<string, Module>;
  /** Scenarios without errors. */
  scenarios: ReadonlyMap<string, Scenario>;
}

export interface CourseProblem {
  file: string;
  problem: Problem;
}

/** Which type of part a file can be of a course; undefined for those that hold the course together. */
export function partTypeOf(file: string): Part['type'] | undefined {
  if (file === courseFile || file === sourcesFile) return undefined;
  return file.startsWith('modules/') ? 'module' : 'scenario';
}

/** The id that the name of a file gives. */
export function idOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

/** A problem of the file that holds the course together. */
export function ofCourse(problem: Problem): CourseProblem {
  return { file: courseFile, problem };
}
