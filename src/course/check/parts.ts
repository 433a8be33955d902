import type { Problem } from '../../scenario/check/problem.ts';
import { idsIn, membersOf, property, propertiesOf, type Raw } from '../../scenario/check/raw.ts';
import { didYouMean } from '../../scenario/check/suggest.ts';
import { duplicates, similar } from '../../scenario/check/unique.ts';
import type { Part } from '../schema.ts';
import { courseFile, idOfFile, ofCourse, partTypeOf, type CourseFiles, type CourseProblem } from './files.ts';

/** Finds modules and scenarios whose file has another name than they have. */
export function checkFileNames({ documents }: CourseFiles): CourseProblem[] {
  return [...documents].flatMap(([file, value]) => {
    const { id } = propertiesOf(value);
    if (!partTypeOf(file) || typeof id !== 'string' || id === idOfFile(file)) return [];
    const problem: Problem = {
      rule: 'file-name',
      path: ['id'],
      message: `The file is called ${file} and its id is "${id}".`,
      remedy: `Rename the file to ${id}.json, or change the id.`,
    };
    return [{ file, problem }];
  });
}

/**
 * Finds parts of the course that no file holds, and parts that saved data can't tell apart.
 * @param paths of every file, also of those that can't be read
 */
export function checkParts({ documents }: CourseFiles, paths: Iterable<string>): CourseProblem[] {
  const known: Record<Part['type'], Set<string>> = {
    module: new Set(),
    scenario: new Set(),
    assessment: new Set(),
  };
  for (const file of paths) {
    const type = partTypeOf(file);
    const { id } = propertiesOf(documents.get(file));
    if (type) known[type].add(typeof id === 'string' ? id : idOfFile(file));
  }
  const unknown = partsIn(documents)
    .flatMap(expand)
    .flatMap((part): Problem[] => {
      const { type, id } = propertiesOf(part.value);
      if (!isPartType(type) || typeof id !== 'string' || known[type].has(id)) return [];
      return [
        {
          rule: 'unknown-part',
          path: part.path,
          message: `There is no ${type} "${id}".`,
          remedy: `${didYouMean(id, [...known[type]])}Use the id of an existing ${type}, or add this one.`,
        },
      ];
    });
  const ids = idsIn(property({ value: documents.get(courseFile), path: [] }, 'parts'));
  const twice = duplicates(ids, ({ name }) => `The part "${name}" stands in the course more than once.`);
  return [...unknown, ...twice, ...similar(ids)].map(ofCourse);
}

/** The parts of the course and of its editions, as they were parsed. */
export function partsIn(documents: CourseFiles['documents']): Raw[] {
  const course = { value: documents.get(courseFile), path: [] };
  return [course, ...membersOf(property(course, 'editions'))].flatMap((one) =>
    membersOf(property(one, 'parts')),
  );
}

/** What a part, or a rotation of scenarios, asks for, each with the place of its id. */
function expand(part: Raw): Raw[] {
  const { type } = propertiesOf(part.value);
  if (type !== 'rotation') return [{ value: part.value, path: [...part.path, 'id'] }];
  return membersOf(property(part, 'scenarios'))
    .flatMap((list) => membersOf(list))
    .map(({ value, path }) => ({ value: { type: 'scenario', id: value }, path }));
}

const isPartType = (type: unknown): type is Part['type'] =>
  type === 'module' || type === 'scenario' || type === 'assessment';
