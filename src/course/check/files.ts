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

export const assessmentFile = 'modules/assessment.json';
export const airlineFile = 'modules/airline.json';
export const countriesFile = 'modules/countries.json';
export const contactsFile = 'modules/contacts.json';
/** What is printed beside the course; no part of what a package holds. */
export const campaignFile = 'modules/campaign.json';
/** Care items, their labels, and the page that they open; no part of what a package holds either. */
export const selfCareFile = 'modules/self-care.json';
/** Rules on the records of the course: no part of what crew are shown. */
export const recordsFile = 'modules/records.json';

/** What holds the course together, data that its modules show, and rules for its records. */
const others: ReadonlySet<string> = new Set([
  courseFile,
  sourcesFile,
  airlineFile,
  countriesFile,
  contactsFile,
  campaignFile,
  selfCareFile,
  recordsFile,
]);

/** Which type of part a file can be of a course; undefined for those that are none. */
export function partTypeOf(file: string): Part['type'] | undefined {
  if (others.has(file)) return undefined;
  if (file === assessmentFile) return 'assessment';
  return file.startsWith('modules/') ? 'module' : 'scenario';
}

/** Whether crew read what is in a file, so that its facts need sources. */
export function isReadByCrew(file: string): boolean {
  return file !== courseFile && file !== sourcesFile;
}

/** The id that the name of a file gives. */
export function idOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

/** A problem of the file that holds the course together. */
export function ofCourse(problem: Problem): CourseProblem {
  return { file: courseFile, problem };
}
