import type { Scenario } from '../scenario/schema.ts';
import { checkDraw } from './check/draw.ts';
import type { CourseFiles, CourseProblem } from './check/files.ts';
import { checkObjectives, checkTested } from './check/objectives.ts';
import { checkFileNames, checkParts } from './check/parts.ts';
import { checkPlay } from './check/play.ts';
import { checkSeats } from './check/seats.ts';
import { checkSources, checkStaleness } from './check/sources.ts';
import { checkStatements } from './check/statements.ts';
import { checkTexts } from './check/texts.ts';
import { checkItemNames, checkUniqueIds } from './check/unique.ts';
import { allParts } from './editions.ts';
import type { Assessment, Course } from './schema.ts';

interface Around {
  /** Undefined where it is not of the right shape. */
  course: Course | undefined;
  /** Undefined where there is none, or it is not of the right shape. */
  assessment: Assessment | undefined;
  /** Of every file, also of those that can't be read. */
  paths: Iterable<string>;
  /** YYYY-MM-DD. */
  today: string | undefined;
}

/** Finds what is wrong outside of scenarios and between the files, as far as they could be read. */
export function checkCourse(
  files: CourseFiles,
  { course, assessment, paths, today }: Around,
): CourseProblem[] {
  const scenarios = course && scenariosOf(course, files.scenarios);
  return [
    ...checkFileNames(files),
    ...checkParts(files, paths),
    ...checkDraw(files),
    ...checkUniqueIds(files),
    ...checkItemNames(files),
    ...checkObjectives(files),
    ...checkTested(files),
    ...checkSources(files),
    ...checkStaleness(files, today),
    ...checkStatements(files),
    ...checkTexts(files),
    ...checkSeats(files),
    ...(scenarios ? checkPlay(course, scenarios, assessment) : []),
  ];
}

/** The scenarios of a course and its editions, in their order; undefined where one of them has errors or is not there. */
function scenariosOf(course: Course, scenarios: CourseFiles['scenarios']): Scenario[] | undefined {
  const byId = new Map([...scenarios.values()].map((scenario) => [scenario.id, scenario]));
  const ids = allParts(course)
    .filter(({ type }) => type === 'scenario')
    .map(({ id }) => id);
  return ids.every((id) => byId.has(id)) ? ids.map((id) => byId.get(id)!) : undefined;
}
