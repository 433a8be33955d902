import { membersOf, property, propertiesOf } from '../../scenario/check/raw.ts';
import { assessmentFile, ofCourse, type CourseFiles, type CourseProblem } from './files.ts';
import { partsIn } from './parts.ts';

/** Finds parts of the course, or of an edition, that draw more items than the bank of the assessment has. */
export function checkDraw({ documents }: CourseFiles): CourseProblem[] {
  const items = property({ value: documents.get(assessmentFile), path: [] }, 'items');
  if (!Array.isArray(items.value)) return [];
  const inBank = membersOf(items).length;
  return partsIn(documents).flatMap((part) => {
    const { type, draw } = propertiesOf(part.value);
    if (type !== 'assessment' || typeof draw !== 'number' || draw <= inBank) return [];
    return [
      ofCourse({
        rule: 'assessment-too-small',
        path: [...part.path, 'draw'],
        message: `This part draws ${draw} items, and the bank has ${inBank}.`,
        remedy: `Draw fewer, or write more items into ${assessmentFile}.`,
      }),
    ];
  });
}
