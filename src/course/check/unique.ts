import { entriesOf, idsIn, membersOf, property, type Raw } from '../../scenario/check/raw.ts';
import { recordedTwice } from '../../scenario/check/recorded-names.ts';
import { duplicates } from '../../scenario/check/unique.ts';
import { assessmentFile, courseFile, partTypeOf, type CourseFiles, type CourseProblem } from './files.ts';

/** Finds ids borne twice outside of scenarios: in any list, and among the questions of a module. */
export function checkUniqueIds({ documents }: CourseFiles): CourseProblem[] {
  return [...documents]
    .filter(([file]) => partTypeOf(file) !== 'scenario')
    .flatMap(([file, value]) => {
      const document = { value, path: [] };
      const names = [
        ...listsIn(document)
          .filter((list) => !isToldElsewhere(file, list))
          .map(idsIn),
        // Saved data and translations tell the questions of a module by their ids, on whichever page they stand.
        membersOf(property(document, 'pages')).flatMap((page) => idsIn(property(page, 'blocks'))),
      ];
      return names
        .flatMap((some) => duplicates(some, ({ name }) => `The id "${name}" is used more than once.`))
        .map((problem) => ({ file, problem }));
    });
}

/** Finds items of the assessment that an auditor could not tell from what the record says besides. */
export function checkItemNames({ documents }: CourseFiles): CourseProblem[] {
  const items = property({ value: documents.get(assessmentFile), path: [] }, 'items');
  return recordedTwice('item', idsIn(items)).map((problem) => ({ file: assessmentFile, problem }));
}

function listsIn(above: Raw): Raw[] {
  if (Array.isArray(above.value)) return [above, ...membersOf(above).flatMap(listsIn)];
  return entriesOf(above).flatMap(([, child]) => listsIn(child));
}

/** The parts of the course have a rule of their own, and blocks are looked at over all the pages. */
function isToldElsewhere(file: string, { path }: Raw): boolean {
  return path.at(-1) === 'blocks' || (file === courseFile && path.length === 1 && path[0] === 'parts');
}
