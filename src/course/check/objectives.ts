import { entriesOf, idsIn, membersOf, named, property, type Raw } from '../../scenario/check/raw.ts';
import { didYouMean } from '../../scenario/check/suggest.ts';
import {
  assessmentFile,
  courseFile,
  ofCourse,
  partTypeOf,
  type CourseFiles,
  type CourseProblem,
} from './files.ts';

/** Finds objectives that a scenario or an item of the assessment names and the course does not have. */
export function checkObjectives({ documents }: CourseFiles): CourseProblem[] {
  const objectives = property({ value: documents.get(courseFile), path: [] }, 'objectives');
  if (!Array.isArray(objectives.value)) return [];
  const known = new Set(idsIn(objectives).map(({ name }) => name));
  const naming = [
    ...scenariosIn(documents).map(
      ([file, scenario]) => [file, membersOf(property(scenario, 'objectives'))] as const,
    ),
    [assessmentFile, itemsIn(documents).map((item) => property(item, 'objective'))] as const,
  ];
  return naming.flatMap(([file, names]) =>
    named(names)
      .filter(({ name }) => !known.has(name))
      .map(({ name, at }) => ({
        file,
        problem: {
          rule: 'unknown-objective',
          path: at.path,
          message: `There is no objective "${name}".`,
          remedy: `${didYouMean(name, [...known])}Use the id of an objective of ${courseFile}, or add this one to it.`,
        },
      })),
  );
}

/** Finds objectives of the course that no decision tests. A scenario that can't be read may test any of them. */
export function checkTested({ documents }: CourseFiles): CourseProblem[] {
  const course = { value: documents.get(courseFile), path: [] };
  const byId = new Map(
    scenariosIn(documents).map(([, scenario]) => [property(scenario, 'id').value, scenario] as const),
  );
  const parts = membersOf(property(course, 'parts'))
    .filter((part) => property(part, 'type').value === 'scenario')
    .map((part) => byId.get(property(part, 'id').value));
  if (parts.includes(undefined)) return [];
  const tested = new Set([
    ...parts
      .flatMap((scenario) => entriesOf(property(scenario!, 'steps')))
      .flatMap(([, step]) => named(membersOf(property(step, 'tests'))).map(({ name }) => name)),
    ...itemsIn(documents).map((item) => property(item, 'objective').value),
  ]);
  return idsIn(property(course, 'objectives'))
    .filter(({ name }) => !tested.has(name))
    .map(({ name, at }) =>
      ofCourse({
        rule: 'untested-objective',
        path: at.path.slice(0, -1),
        message: `No decision of any scenario, and no item of the assessment, tests the objective "${name}".`,
        remedy: `Name "${name}" in "tests" of a step that tests it, or take it out of the course.`,
      }),
    );
}

/** The items of the assessment, where there is one. */
function itemsIn(documents: CourseFiles['documents']): Raw[] {
  return membersOf(property({ value: documents.get(assessmentFile), path: [] }, 'items'));
}

function scenariosIn(documents: CourseFiles['documents']): [file: string, scenario: Raw][] {
  return [...documents]
    .filter(([file]) => partTypeOf(file) === 'scenario')
    .map(([file, value]) => [file, { value, path: [] }]);
}
